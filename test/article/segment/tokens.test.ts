import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { tokenise } from '../../../src/article/segment/tokens.ts';
import { rounds } from '../../rounds.ts';

const words = (text: string) => tokenise(text, [0, text.length]).tokens.map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => {
  const { tokens, sentences: ranges } = tokenise(text, [0, text.length]);
  return ranges.map(([first, end]) => text.slice(tokens[first]?.start, tokens[end - 1]?.end));
};

describe('tokens', () => {
  it('are the words and the marks', () => {
    expect(words('“We lost,” she said.')).toEqual(['“', 'We', 'lost', ',', '”', 'she', 'said', '.']);
  });

  it('keep a web address in one sentence', () => {
    expect(sentences('She told Harbourpost.org that it rained. He left.')).toEqual([
      'She told Harbourpost.org that it rained.',
      'He left.',
    ]);
  });

  it('have offsets into the whole text, not into the paragraph', () => {
    const text = 'The mill.\n\nThe barn burned.';
    const { tokens } = tokenise(text, [11, text.length]);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'barn', 'burned', '.']);
  });

  it.each([
    ['Anna’s barn', ['Anna', '’s', 'barn']],
    ["Anna's barn", ['Anna', "'s", 'barn']],
    ["the U.S.'s barn", ['the', 'U.S.', "'s", 'barn']],
  ])('split off a possessive ending: %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    'Radonjić Đuranović',
    'Łukasz Żółkiewski',
    'Žemaitis Šimkutė',
    'Yılmaz Güneş',
    'Nguyễn Hōryū',
    'Ștefănescu Nagyő',
  ])('keep a word with letters of other Latin alphabets whole: %s', (text) => {
    expect(words(`It was ${text}, who left.`)).toEqual(['It', 'was', ...text.split(' '), ',', 'who', 'left', '.']);
  });

  it('split off what follows such a word', () => {
    expect(words('Radonjić’s barn')).toEqual(['Radonjić', '’s', 'barn']);
    expect(words('I met Radonjić.')).toEqual(['I', 'met', 'Radonjić', '.']);
  });

  it('cover a word without end, a character of two units never cut', () => {
    for (const text of [
      '-'.repeat(2_000),
      'rain'.repeat(500),
      '𐐷'.repeat(700),
      'ć'.repeat(3_000),
      `x${'𐐷'.repeat(700)}`,
    ]) {
      expect(words(`It is ${text} now`).join('')).toBe(`Itis${text}now`);
      expect(words(text).filter((word) => /\p{Surrogate}/u.test(word))).toEqual([]);
    }
  });

  it('split off a full stop that ends a sentence', () => {
    expect(words('She runs Brannigan. He left.')).toEqual(['She', 'runs', 'Brannigan', '.', 'He', 'left', '.']);
  });

  it.each(['Gov. Tom Reed left.', 'Sen. Tom Reed left.', 'Mr. Reed left.'])(
    'keep the full stop of a title: %s',
    (text) => {
      expect(words(text)[0]).toMatch(/\.$/);
      expect(sentences(text)).toEqual([text]);
    },
  );
});

describe('sentences', () => {
  it('cover all tokens, one behind the other', () => {
    const text = 'The barn burned. Nobody came. “Why?” she asked.';
    const { tokens, sentences: ranges } = tokenise(text, [0, text.length]);
    expect(ranges[0]?.[0]).toBe(0);
    expect(ranges.at(-1)?.[1]).toBe(tokens.length);
    ranges.slice(1).forEach(([start], i) => {
      expect(start).toBe(ranges[i]?.[1]);
    });
  });

  it('do not end at a stop within a term', () => {
    const text = 'He had a loaded .22 rifle, and the BA.2 variant.';
    expect(sentences(text)).toEqual([text]);
  });

  it('end at the full stop', () => {
    expect(sentences('The barn burned. Nobody came.')).toEqual(['The barn burned.', 'Nobody came.']);
  });
});

const PIECES = [
  ...[
    'Anna’s',
    "the U.S.'s",
    'said',
    'Mr.',
    'Reed',
    '“We',
    'lost,”',
    '6\'3"',
    '$3.5bn',
    'e-mail',
    'www.mill.org',
    '#rain',
  ],
  ...['@anna', '😀', '👩‍👩‍👧', 'naïve', 'e\u0301', '日本', '...', '—', '1,200', 'don’t', "'90s", '%', '\u200b', 'ﬁ'],
];
const GAPS = [' ', '  ', '\t', '\u00a0', '\u3000', '\u2009', '\u2028', '\ufeff', ''];
const odd = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...GAPS)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

function checkTokens(text: string): void {
  const { tokens } = tokenise(text, [0, text.length]);
  let before = 0;
  for (const { start, end } of tokens) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    before = end;
  }
  expect(before).toBeLessThanOrEqual(text.length);
}

describe('the offsets of tokens', () => {
  it('lie in order and in the text, whatever stands between the words', () => {
    fc.assert(fc.property(odd, checkTokens), { numRuns: rounds(300), seed: 3 });
  });

  it('lie in order and in the text, whatever the text is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkTokens), {
      numRuns: rounds(300),
      seed: 3,
    });
  });

  it('miss no word of plain prose, whatever the space between', () => {
    const prose = fc.array(fc.constantFrom('barn', 'burned', 'river', 'rose', 'nobody', 'came'), { minLength: 1 });
    const gap = fc.constantFrom(' ', '   ', '\t', '\u00a0', '\u3000', '\u2028');
    fc.assert(
      fc.property(prose, gap, (list, space) => {
        expect(words(list.join(space))).toEqual(list);
      }),
      { numRuns: rounds(200), seed: 3 },
    );
  });

  it('survive a run of a thousand letters and of a thousand spaces', () => {
    expect(words(`The ${'a'.repeat(5_000)} burned`).at(-1)).toBe('burned');
    expect(words(`The${' '.repeat(900)}barn`)).toEqual(['The', 'barn']);
  });

  it('survive ten million letters without a space', () => {
    expect(words('A'.repeat(10_000_000)).length).toBeGreaterThan(0);
  });
});

describe('what was read before', () => {
  it('changes nothing', () => {
    const texts = [
      'Anna’s barn burned, Reed’s did not.',
      "Kessler's pumps failed. Kessler’s firm said so.",
      'The barn burned.',
      'Reed’s barn, the U.S.’s and Kessler’s.',
      "They saw Kessler’s big win in the harbour, and the county's big loss.",
      "The barn was the county's.",
    ];
    const forward = texts.map((text) => tokenise(text, [0, text.length]));
    const backward = [...texts].reverse().map((text) => tokenise(text, [0, text.length]));
    expect(backward.reverse()).toEqual(forward);
  });

  it.each([
    ['an accent on no letter, and one before a letter', "The p \u0308re,'' he said.", 'It rained \u0308 all day.'],
    ['a possessive and one before punctuation', 'The barn was Doe’s.', 'Doe’s barn burned.'],
  ])('changes nothing from the first text on: %s', async (_, one, other) => {
    const inTurn = async (texts: readonly string[]) => {
      vi.resetModules();
      const fresh = await import('../../../src/article/segment/tokens.ts');
      return new Map(texts.map((text) => [text, fresh.tokenise(text, [0, text.length])]));
    };
    const [forward, backward] = [await inTurn([one, other]), await inTurn([other, one])];
    for (const text of [one, other]) expect(backward.get(text)).toEqual(forward.get(text));
  });
});
