/**
 * Windows-1252 as the WHATWG Encoding Standard defines it. Node 20's own decoder turns 0x80 to 0x9F into control
 * characters, so that curly quotation marks vanish; hence the table.
 */

/** What the bytes 0x80 to 0x9F stand for; all others stand for the code point of the same number. */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

/** Bytes turned into text at once; a call takes only so many arguments. */
const CHUNK = 8192;

const codeUnit = (byte: number): number => HIGH_CONTROLS[byte - 0x80] ?? byte;

export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) units[i] = codeUnit(bytes[i] ?? 0);
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  return text;
}
