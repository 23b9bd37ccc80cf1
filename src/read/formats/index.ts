/** The input formats, recognised by content and never by file name. The first match counts. */
import { latin1 } from '../bytes.ts';
import { withoutProlog } from '../html/recognise.ts';
import { CSV } from './csv.ts';
import { FEED } from './feed.ts';
import type { InputFormat } from './format.ts';
import { GZIP } from './gzip.ts';
import { HTML } from './html.ts';
import { JSON_RECORDS } from './json.ts';
import { MAIL } from './mail.ts';
import { MBOX } from './mbox.ts';
import { MHTML } from './mhtml.ts';
import { PDF } from './pdf.ts';
import { PLAIN_TEXT } from './plain-text.ts';
import { REFUSED } from './refused.ts';
import { URL_LIST } from './url-list.ts';
import { WARC } from './warc/index.ts';
import { ZIP } from './zip.ts';

const INPUT_FORMATS: readonly InputFormat[] = [
  GZIP,
  WARC,
  ZIP,
  PDF,
  JSON_RECORDS,
  HTML,
  MHTML,
  MAIL,
  MBOX,
  FEED,
  ...REFUSED,
  URL_LIST,
  CSV,
  PLAIN_TEXT,
];

/** The names of the formats that can be read, for messages. */
export const READABLE_FORMATS: readonly string[] = INPUT_FORMATS.filter(
  ({ readText, readBytes, readStream }) => readText ?? readBytes ?? readStream,
).map(({ name }) => name);

const LONGEST_SIGNATURE = 64;

function recognise(signature: string, text: string): InputFormat {
  const beginning = { signature, text, start: withoutProlog(text) };
  return INPUT_FORMATS.find((format) => format.recognises(beginning)) ?? PLAIN_TEXT;
}

/** Recognises the format of an input by its first bytes. */
export const recogniseFormat = (head: Uint8Array): InputFormat =>
  recognise(latin1(head.subarray(0, LONGEST_SIGNATURE)), new TextDecoder().decode(head));

/** Recognises the format of a decoded text, for encodings whose bytes do not show it. */
export const recogniseTextFormat = (text: string): InputFormat => recognise('', text);
