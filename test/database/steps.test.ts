import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNewFile } from '../../src/cli/files.ts';
import { SplicedFiles } from '../../src/cli/spliced-files.ts';
import { changesBetween } from '../../src/collection/changes/changes.ts';
import { storedStates } from '../../src/collection/changes/collection-state.ts';
import {
  addArticle,
  type CollectionStream,
  collect,
  inMemoryTables,
  joinArticles as joinTables,
  openArticleTables,
} from '../../src/collection/index.ts';
import { type ArticleTables, keepLines, lastLinesIn } from '../../src/database/index.ts';
import type { Change } from '../../src/schema.ts';
import { quotationsCsv } from '../../src/write/csv.ts';
import type { FilePart } from '../../src/write/file-parts.ts';
import { graphJson } from '../../src/write/graph-json.ts';
import { jsonLines } from '../../src/write/json-lines.ts';
import { type Printed, printed, type SaidBy } from '../collection/articles.ts';
import { ALL_ROUNDS, rounds } from '../rounds.ts';
import { textOf } from '../write/in-turn.ts';

const NO_BYTES = new Uint8Array();
/** Fifty steps take long. */
const STEPS = ALL_ROUNDS ? [2, 5, 50] : [2, 5];
const SENTENCES = [
  'We have closed the old bridge because nobody could call it safe any longer',
  'The ferry will run every ten minutes until the new one stands',
  'nobody, and I mean nobody, told the people of the lower town',
  'It will cost four million, and we do not have four million',
  'Bring back the ferries',
  'We will not wait for another storm to do what should have been done',
  'enough is enough',
  'I have asked the council twice and had no answer from them',
] as const;

/** Each has the same six words somewhere, and is otherwise its own. */
const BRIDGES = [
  'Nobody asked my grandfather twice: he closed the old bridge before winter and carried the keys home in his coat',
  'Engineers warned us in spring, so we closed the old bridge before winter although every shopkeeper signed against it',
  'If another mayor had closed the old bridge before winter you would have praised her courage in your editorial',
  'Three lorries went through the railing, then they closed the old bridge before winter without so much as a sign',
  'My budget was gone by August; having closed the old bridge before winter saved us forty thousand in salt alone',
  'Ask any ferryman who closed the old bridge before winter and he will point at the ministry in the capital',
  'Children walked nine miles to school because somebody closed the old bridge before winter and forgot the bus',
  'Our insurers insisted, the bishop agreed, and I closed the old bridge before winter with a padlock from my shed',
] as const;

const quote: fc.Arbitrary<SaidBy> = fc.record({
  text: fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 })
    .map((sentences) => `“${sentences.join(', and ')}.”`),
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
  speaker: fc.constantFrom('Zoe Hale', 'Hale', 'Z. Hale', 'Peter Hale', 'officials', null),
  role: fc.constantFrom('the mayor of Northgate', 'a goalkeeper', 'the mayor'),
  via: fc.constantFrom(null, 'Radio Delta'),
});

const article: fc.Arbitrary<Printed> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  outlet: fc.constantFrom(null, 'The Harbour Post', 'Harbour Post', 'Radio Delta'),
  date: fc.constantFrom(null, '2021-03-02', '2021-03-04', '2021-06-30'),
  quotes: fc.array(quote, { maxLength: 4 }),
});

/** What one night does: an article comes to lie at a place, in the place of what lay there, or what lies there goes. */
type Step = { readonly at: number; readonly article: Printed | null };
const step: fc.Arbitrary<Step> = fc.record({ at: fc.nat({ max: 9 }), article: fc.option(article, { freq: 6 }) });

const contentOf = (one: Printed) => hash('sha256', JSON.stringify(one), 'hex');

/** Does to a tables what is done to the list beside it, which is all that there is in the end. */
async function carryOut({ at, article: one }: Step, tables: ArticleTables, now: Map<number, Printed>): Promise<void> {
  const origin = `place ${at}`;
  const former = now.get(at);
  if (one) {
    await addArticle(tables, { origin, content: contentOf(one), kept: NO_BYTES, record: printed(one) });
    now.set(at, one);
  } else if (former) {
    tables.forget(origin, contentOf(former));
    now.delete(at);
  }
}

const FILES = ['graph.json', 'quotations.ndjson', 'quotations.csv'];

const partsOf = ({ graph, quotations, cells }: CollectionStream): Readonly<Record<string, readonly FilePart[]>> => ({
  'graph.json': graphJson(graph),
  'quotations.ndjson': jsonLines([quotations]),
  'quotations.csv': quotationsCsv([cells]),
});

async function written(collection: CollectionStream): Promise<string> {
  const texts: string[] = [];
  for (const parts of Object.values(partsOf(collection))) texts.push(await textOf(parts));
  return texts.join('');
}

/** Writes the files in place of the last ones, from which lines are copied. @returns their digests */
async function rewritten(
  folder: string,
  collection: CollectionStream,
  { engine }: ArticleTables,
  digests: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const lines = await lastLinesIn(engine);
  const spliced = new SplicedFiles(collection.stampedOrders(), lines && { digests, lines });
  const now: Record<string, string> = {};
  for (const [name, parts] of Object.entries(partsOf(collection))) {
    const next = join(folder, `${name}.next`);
    now[name] = (await writeNewFile(next, spliced.chunks(join(folder, name), name, parts))).digest;
    renameSync(next, join(folder, name));
  }
  await keepLines(engine, spliced.lines);
  return now;
}

async function atOnce(articles: readonly Printed[]) {
  const tables = await inMemoryTables();
  for (const [i, one] of articles.entries())
    await addArticle(tables, { origin: String(i), content: '', kept: NO_BYTES, record: printed(one) });
  return { collection: await joinTables(tables), close: () => tables.engine.close() };
}

async function writtenAtOnce(articles: readonly Printed[]): Promise<string> {
  const { collection, close } = await atOnce(articles);
  const text = await written(collection);
  close();
  return text;
}

async function* inOneBatch<T>(items: Iterable<T>): AsyncGenerator<Iterable<T>> {
  yield items;
}

async function listed(changes: AsyncIterable<Change>): Promise<readonly Change[]> {
  const all: Change[] = [];
  for await (const change of changes) all.push(change);
  return all;
}

/** The changes between two collections, without a store. */
async function changesAtOnce(before: readonly Printed[], after: readonly Printed[]): Promise<readonly Change[]> {
  const [then, now] = [await atOnce(before), await atOnce(after)];
  const { articles, utterances } = storedStates(then.collection.state);
  const former = { articles: () => inOneBatch(articles()), utterances: () => inOneBatch(utterances()) };
  const changes = await listed(changesBetween(former, now.collection.state, null));
  for (const { close } of [then, now]) close();
  return changes;
}

describe('a store that grows in steps', () => {
  it('gives the bytes and the changes of single runs over all articles, in any steps, with changed and removed articles', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (nights) => {
        const folder = mkdtempSync(join(tmpdir(), 'quotegraph-steps-'));
        try {
          const now = new Map<number, Printed>();
          let digests: Readonly<Record<string, string>> = {};
          let text = '';
          for (const steps of nights) {
            const before = [...now.values()];
            const { tables, stage } = await openArticleTables(join(folder, 'news.quotes'), 'rules', '');
            for (const one of steps) {
              await carryOut(one, tables, now);
              // What lay at a place is outdated as soon as something else lies there.
              tables.forgetReplaced();
            }
            const collection = await joinTables(tables);
            expect(await listed(collection.changes(null))).toEqual(await changesAtOnce(before, [...now.values()]));
            text = await written(collection);
            digests = await rewritten(folder, collection, tables, digests);
            await collection.saveState();
            const place = await stage({});
            await place();
          }
          const files = FILES.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
          const whole = await writtenAtOnce([...now.values()]);
          expect(text).toBe(whole);
          expect(files).toBe(whole);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: rounds(10) },
    );
  }, 240_000);

  it(`30: gives in ${STEPS.join(', ')} steps, in random order, the digest of one run over all`, async () => {
    const articles =
      fc.sample(fc.uniqueArray(article, { selector: contentOf, minLength: 50, maxLength: 50 }), {
        numRuns: 1,
        seed: 30,
      })[0] ?? [];
    const digest = hash('sha256', await writtenAtOnce(articles), 'hex');
    for (const steps of STEPS) {
      const order =
        fc.sample(fc.shuffledSubarray(articles, { minLength: articles.length }), { numRuns: 1, seed: steps })[0] ?? [];
      const tables = await inMemoryTables();
      let collection = await joinTables(tables);
      for (let step = 0; step < steps; step++) {
        for (const one of order.filter((_, i) => i % steps === step))
          await addArticle(tables, { origin: contentOf(one), content: '', kept: NO_BYTES, record: printed(one) });
        collection = await joinTables(tables);
        await collection.saveState();
      }
      expect(hash('sha256', await written(collection), 'hex'), `${steps} steps`).toBe(digest);
      tables.engine.close();
    }
  });

  it('gives the same once six shared words are too common to identify a print', async () => {
    const articles = BRIDGES.map(
      (text, i): Printed => ({
        ...{ id: `a${i}`, outlet: `Paper ${i}`, date: '2021-03-02' },
        quotes: [{ text: `“${text}.”`, kind: 'direct', speaker: 'Zoe Hale' }],
      }),
    );
    const tables = await inMemoryTables();
    let text = '';
    for (const some of [articles.slice(0, 4), articles.slice(4)]) {
      for (const one of some)
        await addArticle(tables, { origin: contentOf(one), content: '', kept: NO_BYTES, record: printed(one) });
      const collection = await joinTables(tables);
      text = await written(collection);
      await collection.saveState();
    }
    tables.engine.close();
    expect(text).toBe(await writtenAtOnce(articles));
  });

  it('makes the line of an utterance again if two of its articles turn out to have one origin', async () => {
    const [bridge, ferry, , cost, , storm, , council] = SENTENCES;
    const [keys, spring, railing] = BRIDGES;
    const printing = (id: string, ...texts: readonly string[]): Printed => ({
      id,
      quotes: texts.map((text) => ({ text: `“${text}.”`, speaker: 'Zoe Hale' })),
    });
    const [one, other] = [printing('a', keys, bridge, ferry, cost), printing('b', keys, storm, council, spring)];
    const nights = [[one, other], [printing('c', bridge, ferry, cost, storm, council, spring, railing)]];
    const folder = mkdtempSync(join(tmpdir(), 'quotegraph-origins-'));
    const tables = await inMemoryTables();
    let digests: Readonly<Record<string, string>> = {};
    for (const added of nights) {
      for (const article of added)
        await addArticle(tables, { origin: article.id, content: '', kept: NO_BYTES, record: printed(article) });
      const collection = await joinTables(tables);
      digests = await rewritten(folder, collection, tables, digests);
      await collection.saveState();
    }
    tables.engine.close();
    const files = FILES.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    rmSync(folder, { recursive: true });
    expect(files).toBe(await writtenAtOnce(nights.flat()));
  });

  it('gives as objects what it writes as lines', async () => {
    const articles = fc.sample(article, { numRuns: 12, seed: 7 });
    const { graph, quotations } = await collect(articles.map(printed));
    const [graphText = '', lines = ''] = (await writtenAtOnce(articles)).split(/(?<=\n\}\n)|\uFEFF/u);
    expect(JSON.parse(graphText)).toEqual(graph);
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(quotations);
  });
});
