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

  it('joins the lines of wrapped text, with the spans of its quotations', () => {
    const wrapped = [
      '> The harbour board met late on Tuesday and heard the engineers for',
      '> three hours, after which “the wall holds and will go on holding for',
      '> many winters to come,” the chief engineer of the harbour told it and',
      '> left the room before anybody had asked him about the cost of it all.',
    ].join('\n');
    const [start, end] = [wrapped.indexOf('“'), wrapped.indexOf('”') + 1];
    const told = wrapped.indexOf('told');
    const quotation: Spans = { content: [[start, end]], source: [], cue: [[told, told + 4]] };
    const [paragraph, ...others] = passagesOf(wrapped, [quotation], 0);
    expect(others).toEqual([]);
    expect(paragraph?.filter((passage) => passage.quotation === 0).map(({ text }) => text)).toEqual([
      '“the wall holds and will go on holding for many winters to come,”',
    ]);
    expect(paragraph?.filter(({ role }) => role === 'cue').map(({ text }) => text)).toEqual(['told']);
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
