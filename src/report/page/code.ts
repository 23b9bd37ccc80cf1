/** Loads code that the page carries compressed. */
import { unpack } from '../unpack.ts';

const blockOf = (name: string) => document.querySelector<HTMLScriptElement>(`script[data-code="${name}"]`);

async function run(name: string) {
  const block = blockOf(name);
  if (!block) throw new RangeError(`The page has no code named ${name}.`);
  const address = URL.createObjectURL(new Blob([await unpack<string>(block.text)], { type: 'text/javascript' }));
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
