import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCodePoints } from '../../../src/write/export/code-points.ts';
import { fileName } from '../../../src/write/export/file-name.ts';

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

describe('the file name of an article', () => {
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
  ])('is a valid name on every system, without a path: %j', (id) => {
    const name = fileName(id);
    expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
    expect(name.length).toBeLessThan(100);
    expect(name).not.toMatch(RESERVED);
  });

  it('is unique per article, even on case-insensitive file systems', () => {
    const id = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        if (one !== other) expect(fileName(one).toLowerCase()).not.toBe(fileName(other).toLowerCase());
      }),
    );
    expect(fileName('Day.txt').toLowerCase()).not.toBe(fileName('day.txt').toLowerCase());
  });

  it('is the id in letters and hyphens, then a digest', () => {
    expect(fileName('weekly/cut.txt')).toMatch(/^weekly-cut-txt-[0-9a-f]{16}$/);
  });
});

describe('offsets in code points', () => {
  it('count a surrogate pair as one', () => {
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
