/** Migrates a store from format 1, which kept the record of each article but not its reading. */
import type { Engine } from './engine.ts';
import { NO_PLACE } from './last-state.ts';
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

/** Records in memory at once. */
const BATCH = 500;

/** Creates empty tables in place of any existing ones. */
export async function createTables(engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) await engine.load(name, columns, []);
}

/** Creates the tables that formats 2 and 3 did not have from the start. */
export async function addTables(engine: Engine): Promise<void> {
  for (const name of ['inputs', 'files', 'last_lines'] as const)
    if (!(await engine.has(name))) await engine.load(name, TABLES[name], []);
  if (await engine.has('utterance_states')) return;
  await engine.keep('utterance_states', `SELECT ${NO_PLACE} AS place, state FROM known_utterances`);
  await engine.load('known_utterances', TABLES.utterance_states, []);
}

/** Moves the data of format 1 to temporary tables, which `formerArticles` reads, and creates the current tables. */
export async function leaveFormat1(engine: Engine): Promise<void> {
  await engine.keep('former_articles', NUMBERED_ARTICLES, 'temporary');
  await engine.keep('former_aliases', FORMER_UTTERANCES_1, 'temporary');
  await createTables(engine);
  await engine.keep('aliases', 'SELECT former, utterance FROM former_aliases');
}

/** All articles of format 1, with their records as JSON. */
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
