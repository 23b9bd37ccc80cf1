import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCodePoints } from '../../../src/write/export/code-points.ts';
import { fileName } from '../../../src/write/export/file-name.ts';

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

describe('26: the file name of an article', () => {
  it.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'C:\\windows',
    'CON',
    'nul.txt',
    '.',
    '..',
    '',
    'x'.repeat(300),
    'a\0b',
  ])('leads nowhere else and can be written on every system: %j', (id) => {
    const name = fileName(id);
    expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
    expect(name.length).toBeLessThan(100);
    expect(name).not.toMatch(RESERVED);
  });

  it('is another for another article, also where case and accents do not count', () => {
    const id = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        if (one !== other) expect(fileName(one).toLowerCase()).not.toBe(fileName(other).toLowerCase());
      }),
    );
    expect(fileName('Day.txt').toLowerCase()).not.toBe(fileName('day.txt').toLowerCase());
  });

  it('can still be read', () => {
    expect(fileName('weekly/cut.txt')).toMatch(/^weekly-cut-txt-[0-9a-f]{16}$/);
  });
});

describe('offsets in code points', () => {
  it('count every character once, whatever it takes in UTF-16', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const text = parts.join('');
        const at = inCodePoints(text);
        let [units, points] = [0, 0];
        for (const character of text) {
          expect(at(units)).toBe(points);
          units += character.length;
          points += 1;
        }
        expect(at(text.length)).toBe(points);
      }),
    );
  });
});
