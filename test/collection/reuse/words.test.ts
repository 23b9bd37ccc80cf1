import { describe, expect, it } from 'vitest';
import { shingleKeysOf } from '../../../src/collection/reuse/shingles.ts';
import { comparedWords } from '../../../src/collection/reuse/words.ts';

const normal = (text: string) => comparedWords(text).map((word) => word.normal);

describe('the compared words', () => {
  it.each([
    ['“The MAYOR’s café,” she said.', 'the mayors cafe she said'],
    ['[T]he mayor [Hale] left', 'the mayor hale left'],
    ['state-sponsored attacks — again', 'state sponsored attacks again'],
    ['we will... we shall … win', 'we will we shall win'],
    ['1,000 days; 35%', '1000 days 35 percent'],
    ['ﬁne ＦＵＬＬ', 'fine full'],
    ['… — “”', ''],
    ['the cas\ufefftle\u200b wall \u200e stands', 'the castle wall stands'],
  ])('%s → %s', (text, words) => {
    expect(normal(text).join(' ')).toBe(words);
  });

  it('record editorial insertions and gaps', () => {
    const words = comparedWords('we [the council] will … re[build] it');
    expect(words.filter(({ inserted }) => inserted).map((word) => word.normal)).toEqual(['the', 'council']);
    expect(words.filter(({ afterGap }) => afterGap).map((word) => word.normal)).toEqual(['rebuild']);
  });

  it('have offsets into the text', () => {
    const text = 'Never—ever—“again”, ...said';
    expect(comparedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Never',
      'ever',
      '“again”,',
      'said',
    ]);
  });
});

describe('shingle keys', () => {
  it('are equal for the same four words in different house styles', () => {
    const [shared] = shingleKeysOf(comparedWords('The bridge is closed'));
    expect(shingleKeysOf(comparedWords('Sadly, “[t]he BRIDGE is closed” for good'))).toContain(shared);
  });

  it('do not cross an ellipsis', () => {
    const cut = shingleKeysOf(comparedWords('we will build the bridge … with our own hands'));
    expect(cut).toHaveLength(2 + 1);
  });

  it('skip editorial insertions', () => {
    const glossed = shingleKeysOf(comparedWords('the council [of Northgate] will build the bridge'));
    expect(glossed).toEqual(shingleKeysOf(comparedWords('will build the bridge')));
  });

  it('are one for fewer than four words, and none for an empty text', () => {
    expect(shingleKeysOf(comparedWords('torn down'))).toHaveLength(1);
    expect(shingleKeysOf(comparedWords('…'))).toEqual([]);
  });
});
