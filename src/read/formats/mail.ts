/** Reads a mail, for example a press release or a newsletter, as one article. */
import type { Limits } from '../../settings.ts';
import { readHeaderBlock } from '../mail-headers.ts';
import { readMessage } from '../mail-message.ts';
import type { ReadResult } from '../result.ts';
import type { InputFormat, WholeInput } from './format.ts';

/** Fields that only mail programs write. */
const OF_PROGRAMS = ['message-id', 'mime-version', 'received', 'return-path', 'delivered-to'] as const;

/** True for a header with a sender's address, or one that a mail program wrote; `From: the editor` is prose. */
export function beginsWithMail(text: string): boolean {
  const headers = readHeaderBlock(text)?.headers;
  if (!headers || headers.size < 2) return false;
  const isSent = headers.get('from')?.includes('@') && (headers.has('date') || headers.has('subject'));
  return isSent || OF_PROGRAMS.some((name) => headers.has(name));
}

async function* readMail({ bytes, id, aliases }: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  yield readMessage(bytes, id, aliases, limits);
}

export const MAIL: InputFormat = {
  name: 'mail',
  recognises: ({ text }) => beginsWithMail(text),
  readBytes: readMail,
};
