/** The state that a store keeps for the next run to be compared with. */
import { ArticleState, type FormerState, UtteranceState } from '../state.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';
import { TABLES } from './tables.ts';

/** Of a state what is kept, sorted by id. */
export interface KeptState {
  articles(): Iterable<ArticleState>;
  utterances(): Iterable<UtteranceState>;
}

function* placed(states: Iterable<object>): Generator<Row> {
  let place = 0;
  for (const state of states) yield [place++, JSON.stringify(state)];
}

export async function keepState(engine: Engine, state: KeptState): Promise<void> {
  await engine.load('known_articles', TABLES.known_articles, placed(state.articles()));
  await engine.load('known_utterances', TABLES.known_utterances, placed(state.utterances()));
}

async function* states<T>(engine: Engine, name: string, shape: { parse(value: unknown): T }): AsyncGenerator<T> {
  for await (const rows of engine.stream(statement(name)))
    for (const [json] of rows) yield shape.parse(JSON.parse(String(json)));
}

/** The state that an open store has. */
export const knownIn = (engine: Engine): FormerState => ({
  articles: () => states(engine, 'known-articles', ArticleState),
  utterances: () => states(engine, 'known-utterances', UtteranceState),
});
