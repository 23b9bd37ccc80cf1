/**
 * Files that the program itself writes: outputs, stores, and what lies beside a store during a run. A folder of articles may hold
 * them, and they are not read as articles.
 */
import { open } from 'node:fs/promises';
import { CONFIG_FILE } from '../file-names.ts';
import { STORE_SIGNATURE } from '../util/store-signature.ts';

/** The lock, the journal and the temporary files of a store. */
const BESIDE_STORE = /\.(?:lock(?:\.[0-9a-f]{0,8}-[0-9a-f]{16}(?:\.new)?)?|journal|\d{1,10}\.tmp(?:\.wal|\.spill)?)$/;

/** True for names that only files of this program have, wherever they are. */
export const isOwnName = (name: string): boolean => name === CONFIG_FILE || BESIDE_STORE.test(name);

/** Names of articles, which are not opened to look for a store or a run report. */
const ARTICLE_NAME = /\.(?:txt|md|html?|ndjson|jsonl|gz|warc)$/i;

const HEAD_BYTES = 64;
const RUN_REPORT = '{\n  "program": "quotegraph",';

/** True for a store or a run report, by its first bytes; false for a file that cannot be read. */
export async function isStoreOrReport(path: string): Promise<boolean> {
  if (ARTICLE_NAME.test(path)) return false;
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    return head.startsWith(RUN_REPORT) || head.startsWith(STORE_SIGNATURE.text, STORE_SIGNATURE.at);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
