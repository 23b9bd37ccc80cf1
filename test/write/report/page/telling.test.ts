import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import {
  storyOfCollection,
  sureness,
  titleOfCollection,
  titleOfUtterance,
} from '../../../../src/report/page/headlines.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { sampleTables } from '../sample.ts';

async function sampleModel() {
  const tables = await sampleTables();
  const head = { version: 1 as const, generator: 'test', pageText: 'full' as const, totals: totalsOf(tables) };
  return new Model(head, tables, true, async () => null);
}

async function reprint() {
  const model = await sampleModel();
  const utterance = model.tables.utterances.find(({ prints }) => prints.length > 1);
  if (!utterance) throw new Error('the sample has no reprint');
  return { utterance, prints: model.printsOf(utterance) };
}

const NOTHING = { articles: 0, quotations: 0, speakers: 0, outlets: 0, reprinted: 0, cut: 0, changed: 0, disputed: 0 };

describe('the title of an utterance', () => {
  it('says who did what to the words', async () => {
    const { utterance, prints } = await reprint();
    expect(titleOfUtterance(utterance, prints)).toBe(
      'Three papers printed these words; Coast Weekly cut them, Island Post changed them',
    );
  });

  it('names two papers, and one that stands alone', async () => {
    const { utterance, prints } = await reprint();
    const of = (...relations: string[]) => prints.filter(({ row }) => relations.includes(row.relation));
    expect(titleOfUtterance(utterance, of('fullest', 'partial'))).toBe(
      'Northgate Herald printed these words; Coast Weekly cut them',
    );
    expect(titleOfUtterance(utterance, of('fullest'))).toBe('Only Northgate Herald printed these words');
  });

  it('says first of all that papers name different speakers', async () => {
    const { utterance, prints } = await reprint();
    const disputed = { ...utterance, disagreements: [{ about: 'speaker' as const, values: [] }] };
    expect(titleOfUtterance(disputed, prints)).toBe('Three papers name different speakers for these words');
  });
});

describe('prints', () => {
  it('come in order of time, those without a date last', async () => {
    const { prints } = await reprint();
    expect(prints.map(({ outlet }) => outlet?.name)).toEqual(['Northgate Herald', 'Coast Weekly', 'Island Post']);
  });
});

describe('the title of a collection', () => {
  it('tells what happened in it', () => {
    const totals = { ...NOTHING, articles: 5, quotations: 58, speakers: 31, outlets: 7, reprinted: 4, cut: 3 };
    expect(titleOfCollection(totals)).toBe('Four statements were printed more than once, three of them cut');
    expect(titleOfCollection({ ...totals, reprinted: 1, cut: 1, changed: 1 })).toBe(
      'One statement was printed more than once, cut and changed',
    );
    expect(storyOfCollection(totals)).toBe('No two papers name different speakers for the same words.');
    expect(storyOfCollection({ ...totals, disputed: 1 })).toBe('Papers name different speakers for one of them.');
  });

  it('says so where there is nothing', () => {
    expect(titleOfCollection({ ...NOTHING, articles: 1 })).toBe('Nobody is quoted in this article');
    expect(titleOfCollection({ ...NOTHING, articles: 3, quotations: 8 })).toBe(
      'No quotation was printed twice in these three articles',
    );
  });
});

describe('confidence', () => {
  it('is said in words', () => {
    expect([990, 900, 700, 300].map(sureness)).toEqual([
      'almost certain',
      'likely',
      'more likely than not',
      'uncertain',
    ]);
  });
});
