/** SHA-256 of a file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** @throws (rejects) if the file is missing or unreadable */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest('hex');
}
