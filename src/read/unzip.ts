/** Unpacks files of a ZIP archive, with limits on their sizes against decompression bombs. The library is loaded with the first archive. */
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { diagnostic } from './diagnostic.ts';

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly why: Diagnostic };

/** Below this size the ratio is not checked. */
const HARMLESS = 1024 * 1024;
/** Articles at their limit that an archive may hold unpacked in memory. */
const MOST_ARTICLES = 10;

const DAMAGED = diagnostic('zip-invalid', 'damaged ZIP: it is truncated, or not valid');

/** The names of all files in an archive; null if it is damaged. */
export async function namesIn(bytes: Uint8Array): Promise<ReadonlySet<string> | null> {
  const { unzipSync } = await import('fflate');
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.add(name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/** The library never writes more of a file than the size that the archive states, which is what is checked here. */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { articleBytes, unpackedBytes, unpackedRatio }: Limits,
): Promise<Unzipped> {
  const { unzipSync } = await import('fflate');
  const most = Math.min(unpackedBytes, articleBytes * MOST_ARTICLES, Math.max(HARMLESS, bytes.length * unpackedRatio));
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!isWanted(name)) return false;
        total += originalSize;
        return total <= most;
      },
    });
    if (total > most) return { ok: false, why: diagnostic('zip-limit', `expands to more than ${most} bytes`) };
    return { ok: true, files: new Map(Object.entries(files)) };
  } catch {
    return { ok: false, why: DAMAGED };
  }
}
