/** The input formats, recognised by content and never by file name. The first match counts. */
import { gunzip } from './gunzip.ts';
import { declaredCharset } from './html/charset.ts';
import { isHtml, withoutProlog } from './html/recognise.ts';
import type { InputFormat } from './input-format.ts';
import { beginsWithRecord, readJson, streamNdjson } from './ndjson.ts';
import { readPage } from './page.ts';
import { readPlainText } from './plain-text.ts';
import { readWarc } from './warc/index.ts';

const PLAIN_TEXT: InputFormat = { name: 'plain text', readText: readPlainText };

const INPUT_FORMATS: readonly InputFormat[] = [
  { name: 'gzip', signatures: ['\x1f\x8b'], unpack: gunzip },
  { name: 'WARC', signatures: ['WARC/'], readStream: readWarc },
  { name: 'PDF', signatures: ['%PDF-'] },
  { name: 'ZIP', signatures: ['PK\x03\x04'] },
  { name: 'RTF', signatures: ['{\\rtf'] },
  { name: 'an image', signatures: ['\x89PNG', '\xff\xd8\xff', 'GIF8'] },
  {
    name: 'NDJSON',
    matches: (start) => /^(?:\{\s*["}]|\[\s*[[{\]])/.test(start),
    canStream: beginsWithRecord,
    readStream: streamNdjson,
    readText: readJson,
  },
  { name: 'HTML', matches: isHtml, declaredEncoding: declaredCharset, readText: readPage },
  { name: 'XML', matches: (start, text) => /^<(?:\?xml|rss|feed)\b/i.test(start) || /^\s*<\?xml\s/i.test(text) },
  PLAIN_TEXT,
];

/** The names of the formats that can be read, for messages. */
export const READABLE_FORMATS: readonly string[] = INPUT_FORMATS.filter(
  ({ readStream, readText }) => readStream ?? readText,
).map(({ name }) => name);

/** Recognises the format of an input by its first bytes. */
export function recogniseFormat(head: Uint8Array): InputFormat {
  const start = Array.from(head.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  const binary = INPUT_FORMATS.find(({ signatures = [] }) => signatures.some((bytes) => start.startsWith(bytes)));
  return binary ?? recogniseTextFormat(new TextDecoder().decode(head));
}

/** Recognises the format of a decoded text, for encodings whose bytes do not show it. */
export function recogniseTextFormat(text: string): InputFormat {
  const start = withoutProlog(text);
  return INPUT_FORMATS.find(({ matches }) => matches?.(start, text)) ?? PLAIN_TEXT;
}
