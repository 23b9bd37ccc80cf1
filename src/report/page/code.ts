/** Code that lies packed in the page until somebody needs it. */
import { unpack } from '../unpack.ts';

const blockOf = (name: string) => document.querySelector<HTMLScriptElement>(`script[data-code="${name}"]`);

async function run(name: string) {
  const block = blockOf(name);
  if (!block) throw new RangeError(`this page has no ${name}`);
  const address = URL.createObjectURL(new Blob([await unpack<string>(block.text)], { type: 'text/javascript' }));
  try {
    return await import(/* @vite-ignore */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What was asked for once is kept, and what failed may be asked for again. */
function kept<Module>(name: string): () => Promise<Module> {
  let module: Promise<Module> | null = null;
  return () => {
    module ??= run(name).catch((error: unknown) => {
      module = null;
      throw error;
    });
    return module;
  };
}

/** Draws a network. */
export const loadCanvas = kept<typeof import('./canvas.ts')>('canvas');

/** Reads an article, on pages that have it. */
export const loadReader = kept<typeof import('./reader.ts')>('reader');
export const hasReader = (): boolean => blockOf('reader') !== null;
