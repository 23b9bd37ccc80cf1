import { expect, it } from 'vitest';
import { collect } from '../../../../src/collection/index.ts';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { deskOf } from '../../../../src/report/page/desk.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { toTables } from '../../../../src/report/page-tables.ts';
import type { Tables } from '../../../../src/report/rows.ts';
import { printed } from '../../../collection/articles.ts';
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
  expect(denied.map(({ place }) => place)).toEqual([3, 0, 2]);
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
