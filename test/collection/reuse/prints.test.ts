/** How papers print one statement, each way in a sentence: all are prints of one utterance, and their relation says which way. */
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/collection/index.ts';
import { printed, type SaidBy } from '../articles.ts';

const WHOLE =
  '“We have looked at every plank of the pier, and we cannot promise that it will stand another winter. I will not ask families to walk on it, and the ferry company knows that.”';

const fullest: SaidBy = { text: WHOLE, speaker: 'Marta Lind' };

async function collected(...quotes: readonly SaidBy[]) {
  const articles = quotes.map((quote, i) =>
    printed({ id: `${i}`, outlet: `Outlet ${i}`, date: `2031-02-0${i + 1}`, quotes: [quote] }),
  );
  return await collect(articles);
}

/** The relation of a print to the whole statement, and none where it is no print of it. */
async function relation(print: SaidBy) {
  const { quotations } = await collected(fullest, print);
  const [one, other] = quotations;
  if (one?.utterance !== other?.utterance) return 'none';
  return one?.relation === 'fullest' ? other?.relation : one?.relation;
}

const lind = (text: string, more: Partial<SaidBy> = {}): SaidBy => ({ text, speaker: 'Marta Lind', ...more });

describe('a print of a statement', () => {
  it.each<[string, string, SaidBy]>([
    ['whole', 'verbatim', lind(WHOLE.replace(', and we', ' and we'))],
    ['without marks, as a block', 'verbatim', lind(WHOLE.slice(1, -1), { kind: 'direct' })],
    ['cut', 'partial', lind('“I will not ask families to walk on it.”')],
    ['cut with a sign', 'partial', lind('“We have looked at every plank … I will not ask families to walk on it,”')],
    [
      'stitched from both ends',
      'partial',
      lind('“We have looked at every plank of the pier … the ferry company knows that.”'),
    ],
    [
      'in brackets where it was clear',
      'partial',
      lind('“[The council] cannot promise that [the pier] will stand another winter,”'),
    ],
    [
      'with a word changed',
      'altered',
      lind('“We have looked at every board of the pier, and we cannot promise that it will stand another winter.”'),
    ],
    [
      'with a word lost',
      'altered',
      lind('“we can promise that it will stand another winter. I will not ask families to walk on it”'),
    ],
    [
      'a fragment within a sentence',
      'partial',
      lind('that the council “cannot promise that it will stand another winter”'),
    ],
    [
      'two fragments within a sentence',
      'partial',
      lind(
        'that nobody could “promise that it will stand another winter” and that she would “not ask families to walk on it”',
      ),
    ],
    ['the person shifted at the joint', 'partial', lind('that they “[had] looked at every plank of the pier”')],
    [
      'the tense shifted at the joint',
      'partial',
      lind('that she “would not ask families to walk on it, and the ferry company knows that”'),
    ],
    [
      'in indirect speech',
      'retold',
      lind('that she would not ask families to walk on it, and that the ferry company knew that', { kind: 'indirect' }),
    ],
    ['without a name', 'partial', lind('“I will not ask families to walk on it,”', { speaker: 'an official' })],
    [
      'another statement of the same speaker',
      'none',
      lind('“The ferry company has asked families to wait for another winter,”'),
    ],
    [
      'a contradiction by another speaker',
      'none',
      { text: '“We can promise that it will stand another winter,”', speaker: 'Jonas Falk' },
    ],
  ])('%s: %s', async (_, expected, print) => {
    expect(await relation(print)).toBe(expected);
  });

  const BUDGET =
    '“The harbour programme costs twenty-five per cent more than the £2.5 million that the centre set aside, and the labour is not even organised.”';

  it.each<[string, string, string]>([
    [
      'in American spelling',
      'verbatim',
      '“The harbor program costs twenty-five per cent more than the £2.5 million that the center set aside, and the labor is not even organized.”',
    ],
    [
      'with figures',
      'verbatim',
      '“The harbour programme costs 25% more than the £2.5m that the centre set aside, and the labour is not even organised.”',
    ],
    [
      'with a figure whose point is lost',
      'altered',
      '“The harbour programme costs 25 percent more than the £25 million that the centre set aside, and the labour is not even organised.”',
    ],
  ])('%s is %s', async (_, expected, text) => {
    const { quotations } = await collected(lind(BUDGET), lind(text));
    expect(new Set(quotations.map(({ utterance }) => utterance)).size).toBe(1);
    expect(quotations.map(({ relation }) => relation).sort()).toEqual([expected, 'fullest'].sort());
  });

  it('of one sentence in the other spelling is found', async () => {
    const { quotations } = await collected(
      lind('“Neighbours organised a colourful programme,”'),
      lind('“Neighbors organized a colorful program,”'),
    );
    expect(quotations.map(({ relation }) => relation).sort()).toEqual(['fullest', 'verbatim']);
  });

  it('is disputed if it names another speaker', async () => {
    const { graph, quotations } = await collected(fullest, { ...fullest, speaker: 'Jonas Falk' });
    expect(new Set(quotations.map(({ utterance }) => utterance)).size).toBe(1);
    const said = graph.edges.flatMap((edge) => (edge.type === 'said' ? [edge.disputed] : []));
    expect(said).toEqual([true, true]);
  });

  it('marks edits that turn the meaning', async () => {
    const { graph } = await collected(
      fullest,
      lind('“we can promise that it will stand another winter. I will ask families to walk on it”'),
    );
    const turns = graph.edges
      .flatMap((edge) => (edge.type === 'prints' ? edge.alignment : []))
      .map(({ turns: turn }) => turn);
    expect(turns.filter(Boolean)).toEqual(['negation', 'negation']);
  });
});

describe('the fullest print', () => {
  it.each([
    [['2031-02-03', '2031-02-01', '2031-02-02'], 1],
    [[null, '2031', '2031-02-02'], 2],
  ])('of prints with the same words is the first: %j', async (dates, first) => {
    const articles = dates.map((date, i) => printed({ id: `${i}`, outlet: `Outlet ${i}`, date, quotes: [fullest] }));
    const { quotations } = await collect(articles);
    expect(quotations.find(({ relation }) => relation === 'fullest')?.article).toBe(`${first}`);
  });
});
