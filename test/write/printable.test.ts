import { describe, expect, it } from 'vitest';
import { plural, printable, shorten } from '../../src/write/printable.ts';
import { columnsOf, hang, padToColumns, plainWords, wrapWords } from '../../src/write/terminal-lines.ts';

describe('printable', () => {
  it('collapses text to one line', () => expect(printable(' one\n\ttwo\u2028three ')).toBe('one two three'));
  it('joins wrapped lines without the marks of quoted mail', () => {
    expect(printable('“We shall\n> > not pay for a half-\n> built wall”')).toBe(
      '“We shall not pay for a half-built wall”',
    );
  });
  it('removes control sequences', () => {
    expect(printable('a\u001b[31mb\u009b1mc\u0007')).toBe('a\ufffd[31mb\ufffd1mc\ufffd');
    expect(printable('\u202eevil\u2066\u200b')).toBe('evil');
  });
});

describe('shorten', () => {
  it('keeps a text that fits', () => expect(shorten('a few words', 11)).toBe('a few words'));
  it('cuts at a word', () => expect(shorten('a few more words', 12)).toBe('a few more…'));
  it('drops a comma before the cut', () => expect(shorten('yes, indeed', 8)).toBe('yes, in…'));
  it('cuts a long word, but no surrogate pair', () => {
    expect(shorten('abcdefgh', 5)).toBe('abcd…');
    expect(shorten('abc😀efgh', 5)).toBe('abc…');
  });
});

describe('wrap', () => {
  it('fills lines up to the width', () => {
    expect(wrapWords(plainWords('the quick brown fox'), 9)).toEqual(['the quick', 'brown fox']);
  });
  it('gives an overlong word its own line', () => {
    expect(wrapWords(plainWords('a verylongword b'), 5)).toEqual(['a', 'verylongword', 'b']);
  });
  it('ignores colour codes in the width', () => {
    const words = ['one', 'two'].map((word) => ({ shown: `\u001b[1m${word}\u001b[0m`, width: 3 }));
    expect(wrapWords(words, 7)).toHaveLength(1);
  });
  it('indents continuation lines', () => {
    expect(hang('- ', 'one two three', 9)).toEqual(['- one two', '  three']);
  });
});

it('uses the singular and the plural', () => {
  expect([plural(1, 'print'), plural(2, 'print'), plural(0, 'reply', 'replies')]).toEqual([
    '1 print',
    '2 prints',
    '0 replies',
  ]);
});

describe('columns of a terminal', () => {
  it('count a wide character twice, and a combining mark and a colour not at all', () => {
    expect(columnsOf('Herald')).toBe(6);
    expect(columnsOf('朝日新聞')).toBe(8);
    expect(columnsOf('Cafe\u0301 Weekly')).toBe(11);
    expect(columnsOf('\u001b[1mHerald\u001b[22m')).toBe(6);
    expect(columnsOf('👩‍🚒')).toBe(2);
  });

  it('align what follows names of any script', () => {
    const names = ['Coast Weekly', '朝日新聞', 'Cafe\u0301 Weekly'];
    expect(names.map((name) => columnsOf(padToColumns(name, 12)))).toEqual([12, 12, 12]);
    expect(padToColumns('Northgate Herald', 12)).toBe('Northgate Herald');
  });

  it('are not exceeded by wrapped lines', () => {
    const lines = wrapWords(plainWords('朝日 新聞 said 東京 today'), 9);
    expect(lines).toEqual(['朝日 新聞', 'said 東京', 'today']);
  });
});
