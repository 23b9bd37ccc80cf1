import { expect, it } from 'vitest';
import { collect } from '../../../../src/collection/index.ts';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { deskOf } from '../../../../src/report/page/desk.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { toTables } from '../../../../src/report/page-tables.ts';
import type { Tables } from '../../../../src/report/rows.ts';
import { printed, type SaidBy } from '../../../collection/articles.ts';
import { sampleTables } from '../sample.ts';

const deskOfTables = (tables: Tables) =>
  deskOf(
    new Model(
      { version: 4, generator: '', pageText: 'full', totals: totalsOf(tables) },
      tables,
      true,
      async () => null,
    ),
  );

it('says who is quoted most, and what was reprinted and changed in its meaning', async () => {
  const { quoted, reprinted, turned, denied, disputed } = deskOfTables(await sampleTables());
  expect(quoted.map(({ speaker, count }) => [speaker.name, count])).toEqual([
    ['Maria Lindqvist', 3],
    ['Tom Okafor', 1],
  ]);
  expect(reprinted.map(({ text }) => text)).toEqual([expect.stringContaining('eleven years')]);
  expect(turned.map(({ print, texts }) => [print.outlet?.name, ...texts])).toEqual([
    ['Island Post', '“eleven” became “twelve”'],
  ]);
  expect([denied, disputed]).toEqual([[], []]);
});

it('says who denies what, without what is more likely wrong than right', async () => {
  const tables = await sampleTables();
  const confidences = [900, 400, 700, 950];
  const quotations = tables.quotations.map((row, i) => ({
    ...row,
    stance: 'denies' as const,
    confidence: [confidences[i] ?? 0, 1000, 0] as const,
  }));
  const { denied } = deskOfTables({ ...tables, quotations });
  expect(denied.map(({ print }) => print.place)).toEqual([3, 0, 2]);
});

it('names the outlet that added a word, not those that printed the words before', async () => {
  const said = (id: string, outlet: string, date: string, text: string) =>
    printed({ id, outlet, date, quotes: [{ text, speaker: 'Karl Vogel' }] });
  const { graph, quotations } = await collect([
    said('a', 'Coast Weekly', '2021-03-05', '“Every door in that building opens from the inside,”'),
    said('b', 'Hill Post', '2021-03-06', '“Every door in that building opens from the inside,”'),
    said('c', 'Atlantic Ledger', '2021-03-06', '“Not every door in that building opens from the inside,”'),
  ]);
  const { turned } = deskOfTables(await toTables(graph, quotations, 'full'));
  expect(turned.map(({ print, texts }) => [print.outlet?.name, ...texts])).toEqual([
    ['Atlantic Ledger', '“Not” was added'],
  ]);
});

const spill = '“the company dumped four hundred barrels of oil in the northern bay”';
const DENIED = { stance: 'denies', stanceWords: { text: 'denied', span: [0, 6] } } satisfies Partial<SaidBy>;

const deskOfQuotes = async (...quotes: readonly SaidBy[]) => {
  const articles = quotes.map((quote, i) =>
    printed({ id: `a${i}`, outlet: `Outlet ${i}`, date: `2021-03-0${i + 1}`, quotes: [quote] }),
  );
  const { graph, quotations } = await collect(articles);
  return deskOfTables(await toTables(graph, quotations, 'full'));
};

it('says who states what another speaker denies, and has no dispute about that', async () => {
  const { denied, disputed, turned } = await deskOfQuotes(
    { text: spill, speaker: 'Tom Okafor' },
    { text: spill, speaker: 'Ada Brandt', ...DENIED },
  );
  expect(
    denied.map(({ print, statements }) => [print.outlet?.name, ...statements.map((one) => one.speaker?.name)]),
  ).toEqual([['Outlet 1', 'Tom Okafor']]);
  expect([disputed, turned]).toEqual([[], []]);
});

it('says that a print has a speaker say what the same speaker denied', async () => {
  const { turned } = await deskOfQuotes(
    { text: spill, speaker: 'Ada Brandt', ...DENIED },
    { text: spill, speaker: 'Ada Brandt' },
  );
  expect(turned.map(({ print, texts }) => [print.outlet?.name, ...texts])).toEqual([
    ['Outlet 1', 'Ada Brandt says what Ada Brandt denies elsewhere'],
  ]);
});

it('counts the quotations without a speaker', async () => {
  const { withoutSpeaker, doubtful } = await deskOfQuotes(
    { text: spill },
    { text: '“The pumps hold.”', speaker: 'Ada Brandt' },
  );
  expect([withoutSpeaker, doubtful]).toEqual([1, 0]);
});
