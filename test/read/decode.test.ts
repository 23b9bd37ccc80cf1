import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { decodeWindows1252 } from '../../src/read/windows-1252.ts';
import { utf16 } from './helpers.ts';

const TEXT = 'The mayor said: “It’s done — finally.” Nobody else in the council had an answer to that.';
const utf8 = (text: string) => new TextEncoder().encode(text);
/** TEXT as Windows-1252 has it. */
const WESTERN: ReadonlyMap<string, number> = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['’', 0x92],
  ['—', 0x97],
  ['é', 0xe9],
  ['É', 0xc9],
]);
const western = (text: string) => Uint8Array.from(text, (char) => WESTERN.get(char) ?? char.charCodeAt(0));

const textOf = async (bytes: Uint8Array) => {
  const decoded = await decode(bytes);
  return decoded.ok ? decoded.text : null;
};
const codesOf = async (bytes: Uint8Array) => (await decode(bytes)).diagnostics.map(({ code }) => code);

describe('reliability 1: one text in many encodings is one text', () => {
  it.each([
    ['UTF-8', utf8(TEXT), []],
    ['UTF-8 with byte-order mark', utf8(`\ufeff${TEXT}`), []],
    ['UTF-16 LE with mark', utf16(TEXT, true, true), []],
    ['UTF-16 BE with mark', utf16(TEXT, false, true), []],
    ['UTF-16 LE without mark', utf16(TEXT, true, false), ['encoding-guessed']],
    ['UTF-16 BE without mark', utf16(TEXT, false, false), ['encoding-guessed']],
    ['Windows-1252', western(TEXT), ['encoding-guessed']],
  ])('%s', async (_name, bytes, diagnostics) => {
    expect(await textOf(bytes)).toBe(TEXT);
    expect(await codesOf(bytes)).toEqual(diagnostics);
  });

  it('keeps line ends', async () => {
    expect(await textOf(utf8('a\r\nb\rc\n'))).toBe('a\r\nb\rc\n');
  });

  it('reads capitals before curly quotation marks as Windows-1252, although the two bytes are valid UTF-8', async () => {
    expect(await textOf(western('He said “CAFÉ” and “it’s done”.'))).toBe('He said “CAFÉ” and “it’s done”.');
  });

  it('loses one character to one damaged byte', async () => {
    const bytes = utf8('“One,” he said. “Two,” she said. “Three.” X');
    bytes[bytes.length - 1] = 0x92;
    expect(await textOf(bytes)).toBe('“One,” he said. “Two,” she said. “Three.” ’');
    expect(await codesOf(bytes)).toEqual(['encoding-guessed']);
  });

  it('rejects UTF-16 that ends within a character', async () => {
    expect(await codesOf(utf16(TEXT, true, true).subarray(0, 21))).toEqual(['encoding-invalid']);
  });

  it('detects a non-Western encoding in mostly non-ASCII text', async () => {
    const russian = 'Мэр сказал, что дорога будет построена к маю, и совет с ним согласился.';
    const koi8 = Uint8Array.from(russian, (char) => {
      const alphabet = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
      const at = alphabet.indexOf(char);
      return at < 0 ? char.charCodeAt(0) : 0xc0 + at;
    });
    expect(await textOf(koi8)).toBe(russian);
  });
});

describe('reliability 2: Windows-1252 follows the WHATWG table', () => {
  const table = [
    ...[
      0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
      0x8f,
    ],
    ...[
      0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e,
      0x178,
    ],
  ];

  it('decodes all 256 bytes', () => {
    const decoded = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i));
    const expected = Array.from({ length: 256 }, (_, i) => table[i - 0x80] ?? i);
    expect(Array.from(decoded, (char) => char.charCodeAt(0))).toEqual(expected);
  });

  it('decodes any sequence of bytes', () => {
    expect(decodeWindows1252(new Uint8Array(300_000).fill(0x93))).toBe('“'.repeat(300_000));
  });
});

describe('reliability 5: NUL is rejected, never removed silently', () => {
  it.each([
    ['start', `\0${TEXT}`, 0],
    ['middle', `${TEXT}\0${TEXT}`, utf8(TEXT).length],
    ['end', `${TEXT}\0`, utf8(TEXT).length],
  ])('at the %s', async (_place, text, offset) => {
    const decoded = await decode(utf8(text));
    expect(decoded.ok).toBe(false);
    expect(decoded.diagnostics).toMatchObject([{ code: 'input-binary', offset }]);
  });

  it('rejects NUL in UTF-16', async () => {
    expect(await codesOf(utf16(`${TEXT}\0${TEXT}`, true, true))).toEqual(['input-binary']);
  });

  it('rejects many other control characters', async () => {
    expect(await codesOf(utf8('\x01\x02\x03\x04some\x05\x06'))).toEqual(['input-binary']);
    expect(await textOf(utf8(`${TEXT}\f${TEXT}${TEXT}`))).toBe(`${TEXT}\f${TEXT}${TEXT}`);
  });
});

describe('any bytes', () => {
  it('decode to a result without an invented U+FFFD', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const decoded = await decode(bytes);
        if (decoded.ok) expect(decoded.text.includes('\ufffd')).toBe(Buffer.from(bytes).includes('\ufffd', 0, 'utf8'));
        else expect(decoded.diagnostics).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('decode well-formed text without change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const decoded = await textOf(utf8(text));
        if (decoded !== null) expect(decoded).toBe(text);
      }),
    );
  });
});
