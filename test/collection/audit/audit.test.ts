import { beforeAll, describe, expect, it } from 'vitest';
import { auditQuotation, auditText } from '../../../src/collection/audit/audit.ts';
import { printLookupInMemory } from '../../../src/collection/audit/lookup-in-memory.ts';
import { addArticle, inMemoryTables, joinArticles, wholeCollection } from '../../../src/collection/index.ts';
import type { PrintLookup } from '../../../src/collection/types.ts';
import { printLookupIn } from '../../../src/database/index.ts';
import { extract } from '../../../src/index.ts';
import type { QuotationRecord } from '../../../src/schema.ts';

const ARTICLES = [
  {
    id: 'gazette',
    outlet: 'Lock Gazette',
    date: '2022-05-01',
    text: '“We will not raise the fares before the winter, and we will keep every promise to the islands,” said Ada Brandt, the minister. “The quay is cold in May,” said Per Lund.',
  },
  {
    id: 'post',
    outlet: 'River Post',
    date: '2022-05-02',
    text: '“We will raise the fares before the winter,” Ada Brandt said. Per Lund said the quay was cold in May.',
  },
  {
    id: 'echo',
    outlet: 'Delta Echo',
    text: '“We will keep every promise to the islands,” said Ada Brandt, and the ferry left.',
  },
  {
    id: 'mail',
    outlet: 'Quay Mail',
    text: '“There is no doubt in my mind that for the first time in history the people of this country will see that herring,” said Ida Moe.',
  },
];

const untitled = (quotation: QuotationRecord) => ({ ...quotation, title: null, url: null });

let quotations: readonly QuotationRecord[];
let [listed, stored]: readonly PrintLookup[] = [];

beforeAll(async () => {
  const tables = await inMemoryTables();
  for await (const record of extract(ARTICLES))
    await addArticle(tables, { origin: record.id, content: '', kept: new Uint8Array(), record });
  const collection = await joinArticles(tables);
  ({ quotations } = await wholeCollection(collection));
  await collection.saveState();
  [listed, stored] = [await printLookupInMemory(quotations.map(untitled)), printLookupIn(tables.engine)];
});

describe('a list of quotations answers like a store', () => {
  it.each([
    'we will raise the fares before the winter',
    'keep every promise to the islands',
    'fares winter islands promise',
    'the quay was cold',
    'nobody ever said that',
    '',
  ])('for the text “%s”', async (text) => {
    if (!listed || !stored) throw new Error('nothing to ask');
    expect(await auditText(listed, text)).toEqual(await auditText(stored, text));
  });

  it('for each of its own quotations', async () => {
    if (!listed || !stored) throw new Error('nothing to ask');
    expect(quotations.length).toBeGreaterThan(4);
    for (const quotation of quotations) {
      expect(await auditQuotation(listed, quotation)).toEqual(await auditQuotation(stored, quotation));
    }
  });

  it('and has as many quotations', async () => {
    expect(await listed?.size()).toBe(quotations.length);
    expect(await stored?.size()).toBe(quotations.length);
  });

  it('and yields to other tasks while it is indexed', async () => {
    let turns = 0;
    const many = Array.from({ length: 1200 }, (_, i) => quotations[i % quotations.length]).flatMap((one) => one ?? []);
    await printLookupInMemory(many, async () => {
      turns += 1;
    });
    expect(turns).toBe(2);
  });
});

describe('a text that is looked up', () => {
  const ask = async (text: string) => {
    if (!listed) throw new Error('nothing to ask');
    return auditText(listed, text);
  };

  it.each([
    ['a run of a print', 'keep every promise to the islands'],
    ['rare words in order', 'no higher fares before winter, a promise to islands'],
    ['a short print, whole', 'the quay is cold in may'],
  ])('was printed before if it is %s', async (_, text) => {
    const { reused, found } = await ask(text);
    expect([reused, found.length > 0]).toEqual([true, true]);
  });

  it.each([
    ['one content word was left of it', 'nobody ever made that promise at all'],
    ['no word is', 'the price of herring'],
    ['its words are in another order', 'islands promise winter fares'],
  ])('was not printed before if %s', async (_, text) => {
    const { reused, found } = await ask(text);
    expect([reused, found]).toEqual([false, []]);
  });

  it.each([
    'the president welcomed every vaccine for the first time in history',
    'there is no doubt in my mind that the people of this town promised the budget',
    'for the first time in history the people of this country painted a lighthouse',
  ])('was not printed before if it shares a set phrase: %s', async (text) => {
    expect((await ask(text)).found).toEqual([]);
  });

  it('lists what shares words with it as similar, with the share', async () => {
    const { reused, similar } = await ask('fares to the islands');
    expect(reused).toBe(false);
    expect(similar).toMatchObject([{ text: expect.stringContaining('We will not raise the fares') }]);
    expect((await ask('nobody ever made that promise at all')).similar).toEqual([]);
  });
});
