/** Loads the reader of articles: the page carries it compressed, or fetches it from the server that sent the page. */
import { unpack } from '../unpack.ts';

type Reader = typeof import('./reader.ts');

const block = () => document.querySelector<HTMLScriptElement>('script[data-code="reader"]');

/** Not every page has a reader. */
export const hasReader = (): boolean => block() !== null;

async function packedReader(): Promise<string> {
  const script = block();
  if (!script) throw new RangeError('The page has no reader of articles.');
  const { from } = script.dataset;
  if (from === undefined) return script.text;
  const response = await fetch(from);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

async function run(): Promise<Reader> {
  const code = await unpack<string>(await packedReader());
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

let reader: Promise<Reader> | null = null;

/** Loads the reader once; a failed load can be retried. */
export function loadReader(): Promise<Reader> {
  reader ??= run().catch((error: unknown) => {
    reader = null;
    throw error;
  });
  return reader;
}
