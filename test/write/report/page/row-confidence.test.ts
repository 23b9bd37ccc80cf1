import { expect, it } from 'vitest';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { confidenceOf, isDoubtful, placesBySureness, surestFirst } from '../../../../src/report/page/row-confidence.ts';
import { sampleTables } from '../sample.ts';

const row = (quotation: number, speaker: number, named: string | null = 'Ada Brandt') => ({
  named,
  confidence: [quotation, speaker, 0] as const,
});

it('is that of the quotation times that of its speaker', () => {
  expect(confidenceOf(row(900, 800))).toBe(0.72);
  expect(confidenceOf(row(900, 0, null))).toBe(0);
  expect([row(900, 500), row(700, 720), row(400, 0, null)].map(isDoubtful)).toEqual([true, false, true]);
});

it('puts the surest quotations first', async () => {
  const tables = await sampleTables();
  const sureness = [300, 950, 600, 950];
  const quotations = tables.quotations.map((one, i) => ({ ...one, ...row(sureness[i] ?? 0, 1000) }));
  const changed = { ...tables, quotations };
  const head = { version: 4 as const, generator: '', pageText: 'full' as const, totals: totalsOf(changed) };
  const model = new Model(head, changed, true, async () => null);
  expect(placesBySureness(model)).toEqual([1, 3, 2, 0]);
  expect(surestFirst(model.prints([0, 1, 2, 3])).map(({ place }) => place)).toEqual([1, 3, 2, 0]);
});
