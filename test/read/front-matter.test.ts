import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/read/front-matter.ts';

describe('a block between two lines of dashes', () => {
  it('yields keys, values and the offset of the text', () => {
    const text =
      '---\ntitle: "A: headline"\nauthors:\n  - Jane Doe\n  - John Roe\ntags: [a, \'b\']\n# a note\n\ndate: 2018-06-13\n---\nBody.';
    const { record, end, diagnostics } = readFrontMatter(text);
    expect(record).toEqual({
      ...{ title: 'A: headline', authors: ['Jane Doe', 'John Roe'], tags: ['a', 'b'], date: '2018-06-13' },
    });
    expect(text.slice(end)).toBe('Body.');
    expect(diagnostics).toEqual([]);
  });

  it('may have CRLF line ends', () => {
    const text = '---\r\ntitle: A\r\n---\r\nBody.\r\n';
    const { record, end } = readFrontMatter(text);
    expect(record).toEqual({ title: 'A' });
    expect(text.slice(end)).toBe('Body.\r\n');
  });
});

describe('text that resembles front matter stays text', () => {
  it.each([
    ['a rule of dashes', '---\nBody begins here.\n---\n'],
    ['a text without it', 'title: A\n\nBody.'],
    ['two rules with nothing between', '---\n---\nBody.'],
    ['dashes further down', 'Body.\n---\ntitle: A\n---\n'],
  ])('%s', (_name, text) => {
    expect(readFrontMatter(text)).toEqual({ record: null, end: 0, diagnostics: [] });
  });

  it.each([
    ['a block without end', '---\ntitle: A\nauthor: B\n'],
    ['a block with other lines in it', '---\ntitle: A\nThe mayor said no.\n---\nBody.'],
  ])('%s, but that is said', (_name, text) => {
    expect(readFrontMatter(text)).toMatchObject({
      record: null,
      end: 0,
      diagnostics: [{ code: 'front-matter-invalid' }],
    });
  });
});

it('reliability 27: inherited property names make no difference', () => {
  const { record } = readFrontMatter('---\n__proto__: x\nconstructor: y\n---\n');
  expect(Object.keys(record ?? {})).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
});
