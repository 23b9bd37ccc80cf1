/** From the tables of format 1, which had the record of each article and not what was read, to those of today. */
import type { Engine } from './engine.ts';
import { withValues } from './statements.ts';
import { TABLES } from './tables.ts';

const FORMER_UTTERANCES_1 = `
  SELECT utterance AS former, utterance AS utterance
  FROM quotations
  UNION
  SELECT former, former AS utterance
  FROM aliases`;

const NUMBERED_ARTICLES = `
  SELECT ROW_NUMBER() OVER (ORDER BY origin NULLS LAST, content NULLS LAST) AS article, origin, content, record
  FROM articles`;

const NUMBERED = `
  SELECT origin, content, record
  FROM former_articles
  WHERE article IN ({articles})`;

/** Records that are in memory at once. */
const BATCH = 500;

/** Tables of nothing, in the place of any of these names. */
export async function createTables(engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) await engine.load(name, columns, []);
}

/** Those that came to today's format after it: a store that has none has nothing to say in it. */
export async function addTables(engine: Engine): Promise<void> {
  if (!(await engine.has('inputs'))) await engine.load('inputs', TABLES.inputs, []);
}

/** What format 1 has lies beside the tables of today until `formerArticles` has handed it over. */
export async function leaveFormat1(engine: Engine): Promise<void> {
  await engine.keep('former_articles', NUMBERED_ARTICLES, 'passing');
  await engine.keep('former_aliases', FORMER_UTTERANCES_1, 'passing');
  await createTables(engine);
  await engine.keep('aliases', 'SELECT former, utterance FROM former_aliases');
}

/** Every article as it lay there, its record as JSON. */
export async function* formerArticles(
  engine: Engine,
): AsyncGenerator<{ readonly origin: string; readonly content: string; readonly record: string }> {
  for (let from = 1; ; from += BATCH) {
    const articles = Array.from({ length: BATCH }, (_, i) => from + i);
    const rows = await engine.rows(withValues(NUMBERED, { articles }));
    for (const [origin, content, record] of rows)
      yield { origin: String(origin), content: String(content), record: String(record) };
    if (rows.length < BATCH) return;
  }
}
