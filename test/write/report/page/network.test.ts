import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { defaultStart, isNamed, networkOf, type Start, saidIn, spread } from '../../../../src/report/page/network.ts';
import type { Tables } from '../../../../src/report/rows.ts';
import { sampleTables } from '../sample.ts';

const modelOf = (tables: Tables) =>
  new Model({ version: 4, generator: '', pageText: 'full', totals: totalsOf(tables) }, tables, true, async () => null);

const around = (model: Model, start: Start) => networkOf(model, saidIn(model), start);

describe('the neighbourhood', () => {
  let tables: Tables;
  let model: Model;
  beforeAll(async () => {
    tables = await sampleTables();
    model = modelOf(tables);
  });
  const placeOf = (table: 'speakers' | 'outlets', name: string) =>
    tables[table].findIndex((row: { readonly name: string }) => row.name === name);
  const wall = () => tables.utterances.findIndex(({ text }) => text.includes('eleven years'));

  it('of an utterance has its speakers and outlets', () => {
    const { shown, all, speakers, outlets } = around(model, { kind: 'utterance', place: wall() });
    expect([all, shown[0]?.prints]).toEqual([1, 3]);
    expect(speakers.map(({ name }) => name)).toEqual(['Maria Lindqvist']);
    expect(outlets.map(({ name }) => name).sort()).toEqual(['Coast Weekly', 'Island Post', 'Northgate Herald']);
  });

  it('of a speaker or an outlet has the utterances, the best connected first', () => {
    const okafor = around(model, { kind: 'speaker', place: placeOf('speakers', 'Tom Okafor') });
    expect(okafor.shown.map(({ words }) => words)).toEqual([expect.stringContaining('fishermen')]);
    const herald = around(model, { kind: 'outlet', place: placeOf('outlets', 'Northgate Herald') });
    expect(herald.shown.map(({ utterance }) => utterance)[0]).toBe(wall());
    expect(herald.all).toBe(2);
    expect(herald.outlets.find(({ name }) => name === 'Northgate Herald')?.of).toEqual([0, 1]);
  });

  it('begins at the best connected utterance by default', () => {
    expect(defaultStart(saidIn(model))).toEqual({ kind: 'utterance', place: wall() });
    expect(defaultStart([])).toBeNull();
  });

  it('omits the least connected utterances of a large one, and counts all', () => {
    const [first, second] = tables.utterances;
    const many = Array.from({ length: 40 }, (_, i) => ({ ...(first ?? second), id: `u${i}` })).filter(
      (row): row is NonNullable<typeof first> => row.prints !== undefined,
    );
    const crowd = modelOf({ ...tables, utterances: many });
    const { shown, all } = around(crowd, { kind: 'outlet', place: placeOf('outlets', 'Northgate Herald') });
    expect(all).toBe(40);
    expect(shown).toHaveLength(12);
  });

  it('has a description without a name once for each utterance, and does not go on through it', () => {
    const officials = (place: number) => ({ ...tables.speakers[0], ...tables.speakers[place], name: 'officials' });
    const unnamed = modelOf({
      ...tables,
      speakers: tables.speakers.map((row, place) => ({ ...row, ...officials(place) })),
      quotations: tables.quotations.map((row) => ({ ...row, speaker: 0 })),
    });
    const herald = around(unnamed, { kind: 'outlet', place: placeOf('outlets', 'Northgate Herald') });
    expect(herald.speakers.map(({ name, named, of }) => [name, named, of])).toEqual([
      ['officials', false, [0]],
      ['officials', false, [1]],
    ]);
    expect(around(unnamed, { kind: 'utterance', place: wall() }).all).toBe(1);
  });
});

it.each([
  ['Maria Lindqvist', true],
  ['Île Post', true],
  ['“Big” Tom', true],
  ['officials', false],
  ['unnamed official of the Northgate council', false],
])('knows a name from a description: %s', (name, named) => {
  expect(isNamed(name)).toBe(named);
});

it('spreads labels so that none overlap and none leave the column', () => {
  const columns = fc.record({
    wishes: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }),
    size: fc.constant(3),
  });
  fc.assert(
    fc.property(columns, ({ wishes, size }) => {
      const height = 60;
      const centres = [...spread(wishes, size, height)].sort((a, b) => a - b);
      for (const [i, centre] of centres.entries()) {
        expect(centre).toBeGreaterThanOrEqual(size / 2);
        expect(centre).toBeLessThanOrEqual(Math.max(height, wishes.length * size) - size / 2);
        if (i > 0) expect(centre - (centres[i - 1] ?? 0)).toBeGreaterThanOrEqual(size);
      }
    }),
  );
});
