/** What a file is, by its first bytes and never by its name. */

export type Format = 'text' | 'json' | 'html' | 'xml' | 'gzip' | 'warc' | 'pdf' | 'zip' | 'rtf' | 'image';

/** The bytes that a format begins with, as Latin-1. */
const SIGNATURES: readonly (readonly [signature: string, format: Format])[] = [
  ['\x1f\x8b', 'gzip'],
  ['WARC/', 'warc'],
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
];

const HTML = /^<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|article|section|main|p)[\s/>]/i;
/** XHTML says first that it is XML. */
const XML_DECLARATION = /^<\?xml\s[^>]{0,200}\?>\s*/i;
const XML = /^<(?:\?xml|rss|feed)\b/i;
const JSON_START = /^(?:\{\s*["}]|\[\s*[[{\]])/;

/** As much as `head` shows. A byte-order mark of UTF-8 and white space do not count. */
export function sniff(head: Uint8Array): Format {
  const start = Array.from(head.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  const signature = SIGNATURES.find(([bytes]) => start.startsWith(bytes));
  return signature ? signature[1] : sniffText(new TextDecoder().decode(head));
}

/** The same once the text is known, for encodings whose bytes show nothing. */
export function sniffText(text: string): Format {
  const start = withoutComments(text.trimStart().replace(XML_DECLARATION, ''));
  if (JSON_START.test(start)) return 'json';
  if (HTML.test(start)) return 'html';
  return XML.test(start) || XML_DECLARATION.test(text.trimStart()) ? 'xml' : 'text';
}

/** HTML may begin with comments. */
function withoutComments(text: string): string {
  let start = text.trimStart();
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->');
    if (end < 0) return '<html>';
    start = start.slice(end + '-->'.length).trimStart();
  }
  return start;
}
