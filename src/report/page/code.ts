/** Loads code that the page carries compressed, or fetches compressed from the server that sent the page. */
import { unpack } from '../unpack.ts';

const blockOf = (name: string) => document.querySelector<HTMLScriptElement>(`script[data-code="${name}"]`);

async function packedCode({ text, dataset }: HTMLScriptElement): Promise<string> {
  const { from } = dataset;
  if (from === undefined) return text;
  const response = await fetch(from);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

async function run(name: string) {
  const block = blockOf(name);
  if (!block) throw new RangeError(`The page has no code named ${name}.`);
  const address = URL.createObjectURL(
    new Blob([await unpack<string>(await packedCode(block))], { type: 'text/javascript' }),
  );
  try {
    return await import(/* @vite-ignore */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Loads a module once; a failed load can be retried. */
function loadOnce<Module>(name: string): () => Promise<Module> {
  let module: Promise<Module> | null = null;
  return () => {
    module ??= run(name).catch((error: unknown) => {
      module = null;
      throw error;
    });
    return module;
  };
}

/** Drawing of the network. */
export const loadCanvas = loadOnce<typeof import('./canvas.ts')>('canvas');

/** Reader of articles; not every page has one. */
export const loadReader = loadOnce<typeof import('./reader.ts')>('reader');
export const hasReader = (): boolean => blockOf('reader') !== null;
