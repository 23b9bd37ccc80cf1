/**
 * Reads a mailbox (RFC 4155), one article per mail.
 *
 * Example: `From press@ostfeld.example Wed May  1 10:00:00 2024`, the header and text of a mail, an empty line, and the next one
 */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { BoundedBytes, bytesUntilFault, latin1, type Pieces } from '../bytes.ts';
import { splitLines } from '../lines.ts';
import { readMessage } from '../mail-message.ts';
import { tooLarge } from '../open.ts';
import { failed, type ReadResult } from '../result.ts';
import type { InputFormat } from './format.ts';
import { beginsWithMail } from './mail.ts';

/** Archives of mailing lists hide the address: `From list at ostfeld.example  Wed …`. */
const SEPARATOR = /^From \S{1,300}(?: at \S{1,300})? {1,2}(?:[A-Z][a-z]{2} ){2}[ \d]\d \d\d:\d\d/;
const LONGEST_SEPARATOR = 400;
const NEWLINE = Uint8Array.of(0x0a);
const SIGN = 0x3e;
const FROM = 'From ';

const isSeparator = (line: Uint8Array): boolean =>
  line[0] === 0x46 && SEPARATOR.test(latin1(line.subarray(0, LONGEST_SEPARATOR)));

/** A line of the text that begins with "From " has a sign before it, so that it is not a separator. */
function withoutSign(line: Uint8Array): Uint8Array {
  const from = line.findIndex((byte) => byte !== SIGN);
  return from > 0 && latin1(line.subarray(from, from + FROM.length)) === FROM ? line.subarray(1) : line;
}

async function readMail(mail: BoundedBytes, path: string, limits: Limits): Promise<ReadResult> {
  const taken = mail.take();
  if ('tooLong' in taken) return failed(path, tooLarge(taken.tooLong, limits.articleBytes));
  return readMessage(taken.bytes, path, [], limits);
}

async function* readMailbox(pieces: Pieces, id: string, limits: Limits): AsyncGenerator<ReadResult> {
  const faults: Diagnostic[] = [];
  const bytes = bytesUntilFault(pieces, (fault) => faults.push(fault));
  let number = 0;
  const mail = new BoundedBytes(limits.articleBytes);
  let afterBlank = true;
  for await (const line of splitLines(bytes, limits.articleBytes)) {
    if ('tooLong' in line) {
      mail.skip(line.tooLong);
      continue;
    }
    const content = line.bytes;
    if (afterBlank && isSeparator(content)) {
      if (number > 0) yield readMail(mail, `${id}#${number}`, limits);
      number++;
    } else {
      mail.add(withoutSign(content));
      mail.add(NEWLINE);
    }
    afterBlank = content.length === 0 || (content.length === 1 && content[0] === 0x0d);
  }
  yield readMail(mail, `${id}#${number}`, limits);
  for (const fault of faults) yield failed(id, fault);
}

export const MBOX: InputFormat = {
  name: 'mbox',
  recognises: ({ text }) =>
    SEPARATOR.test(text.slice(0, LONGEST_SEPARATOR)) && beginsWithMail(text.slice(text.indexOf('\n') + 1)),
  readStream: readMailbox,
};
