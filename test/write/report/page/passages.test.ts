import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/model.ts';
import { passagesOf, type Spans } from '../../../../src/report/page/passages.ts';

const TEXT = '“The wall holds,” Lindqvist said.\n\n“It held,” Okafor said, “as she told us: ‘it holds’.”';

/** Where the words stand, by their first occurrence after `from`. */
function spanOf(words: string, from = 0): Span {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
}

const WALL: Spans = { content: [spanOf('“The wall holds,”')], source: [spanOf('Lindqvist')], cue: [spanOf('said')] };
const HELD: Spans = {
  content: [spanOf('“It held,”'), spanOf('“as she told us: ‘it holds’.”')],
  source: [spanOf('Okafor')],
  cue: [spanOf('said', 40)],
};
const INNER: Spans = { content: [spanOf('‘it holds’')], source: [], cue: [] };

describe('passagesOf', () => {
  it('keeps the text of each paragraph', () => {
    const paragraphs = passagesOf(TEXT, [WALL, HELD, INNER], 1);
    expect(paragraphs.map((passages) => passages.map(({ text }) => text).join(''))).toEqual(TEXT.split('\n\n'));
  });

  it('assigns words to the innermost quotation', () => {
    const [, second] = passagesOf(TEXT, [WALL, HELD, INNER], null);
    expect(second?.map(({ text, quotation }) => [quotation, text])).toEqual([
      [1, '“It held,”'],
      [null, ' Okafor said, '],
      [1, '“as she told us: '],
      [2, '‘it holds’'],
      [1, '.”'],
    ]);
  });

  it('marks source and cue of the selected quotation only', () => {
    const roles = (chosen: number | null) =>
      passagesOf(TEXT, [WALL, HELD], chosen)
        .flat()
        .flatMap(({ role, text }) => (role === null ? [] : [`${role}: ${text}`]));
    expect(roles(0)).toEqual(['source: Lindqvist', 'cue: said']);
    expect(roles(1)).toEqual(['source: Okafor', 'cue: said']);
    expect(roles(null)).toEqual([]);
  });
});
