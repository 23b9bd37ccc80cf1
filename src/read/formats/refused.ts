/** Formats that are recognised only to be refused by name. */
import type { InputFormat } from './format.ts';

const withSignature = (name: string, ...signatures: readonly string[]): InputFormat => ({
  name,
  recognises: ({ signature }) => signatures.some((bytes) => signature.startsWith(bytes)),
});

export const REFUSED: readonly InputFormat[] = [
  withSignature('ARC, the archive of web pages before WARC,', 'filedesc:'),
  withSignature('an Office document in the format before 2007, or an encrypted one,', '\xd0\xcf\x11\xe0'),
  withSignature('RTF', '{\\rtf'),
  withSignature('an image', '\x89PNG', '\xff\xd8\xff', 'GIF8'),
  {
    name: 'XML',
    recognises: ({ start, text }) => /^<(?:\?xml|rss|feed)\b/i.test(start) || /^\s*<\?xml\s/i.test(text),
  },
];
