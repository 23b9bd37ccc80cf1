/** What `export` reads where it has to be found first: articles, or the records of a store. */
import { isStore } from '../collection/store/index.ts';
import { type Collection, build as collectAll, type Outcome, readStore } from '../pipeline.ts';
import type { Exportable } from '../write/export/index.ts';
import type { ReadingFlags } from './options.ts';
import { Run } from './run.ts';

const inMemory = ({ graph, quotations }: Collection, texts: ReadonlyMap<string, string>): Exportable => ({
  nodes: () => graph.nodes,
  edges: () => graph.edges,
  quotations: () => quotations,
  textOf: (hash) => texts.get(hash) ?? null,
});

/** The outcomes as they are, their texts kept on the way. */
async function* keepingTexts(outcomes: AsyncIterable<Outcome>, texts: Map<string, string>): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) {
    if (outcome.status === 'ok' && outcome.article) texts.set(outcome.article.textHash, outcome.article.text);
    yield outcome;
  }
}

async function collected(run: Run, inputs: readonly string[], withTexts: boolean) {
  const [first, ...others] = inputs;
  if (first !== undefined && others.length === 0 && (await isStore(first))) return readStore(first, run.settings);
  const texts = new Map<string, string>();
  const outcomes = withTexts ? keepingTexts(run.outcomes(), texts) : run.outcomes();
  const collection = await collectAll(outcomes, run.settings);
  await run.refuseNothing();
  return { collection, texts };
}

/** The collection of a store or of articles, these with their texts if they are wanted; and the account of reading them. */
export async function openArticles(inputs: readonly string[], flags: ReadingFlags, withTexts: boolean) {
  const run = await Run.start('export', inputs, flags);
  const { collection, texts } = await collected(run, inputs, withTexts);
  run.remarkUnmatched(collection.corrections);
  return {
    collection: inMemory(collection, texts),
    account: (more: Readonly<Record<string, unknown>>) => run.account(more),
    code: run.exitCode(),
  };
}
