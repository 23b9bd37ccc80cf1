/**
 * Decodes Windows-1252 as defined by the WHATWG Encoding Standard. The decoder of Node 20 turns 0x80 to 0x9F into control
 * characters, and so loses curly quotation marks.
 */

/** Code points of the bytes 0x80 to 0x9F; every other byte is its own code point. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

const codeUnit = (byte: number): number => HIGH_CONTROLS[byte - 0x80] ?? byte;

export function decodeWindows1252(bytes: Uint8Array): string {
  const utf16 = new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const unit = codeUnit(bytes[i] ?? 0);
    utf16[2 * i] = unit & 0xff;
    utf16[2 * i + 1] = unit >> 8;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(utf16);
}
