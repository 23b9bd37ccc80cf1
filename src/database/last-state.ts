/** The state of the last run, kept for the comparison with the next. */
import {
  ArticleState,
  type FormerState,
  type StoredState,
  UtteranceState,
} from '../collection/changes/collection-state.ts';
import type { Engine, Row } from './engine.ts';
import { TABLES } from './tables.ts';

/** The stored part of a state, sorted by id. */
export interface KeptState {
  articles(): Iterable<StoredState<ArticleState>>;
  utterances(): Iterable<StoredState<UtteranceState>>;
}

function* placed(states: Iterable<StoredState<object>>): Generator<Row> {
  let place = 0;
  for (const { text } of states) yield [place++, text];
}

export async function keepState(engine: Engine, state: KeptState): Promise<void> {
  await engine.load('known_articles', TABLES.known_articles, placed(state.articles()));
  await engine.load('known_utterances', TABLES.known_utterances, placed(state.utterances()));
}

async function* states<State>(
  engine: Engine,
  table: 'known_articles' | 'known_utterances',
  shape: { parse(value: unknown): State },
): AsyncGenerator<readonly StoredState<State>[]> {
  for await (const rows of engine.stream(`SELECT state FROM ${table} ORDER BY place NULLS LAST`))
    yield rows.map(([json]) => {
      const text = String(json);
      return { id: JSON.parse(text).id, text, read: () => shape.parse(JSON.parse(text)) };
    });
}

/** The state in an open store. */
export const knownIn = (engine: Engine): FormerState => ({
  articles: () => states(engine, 'known_articles', ArticleState),
  utterances: () => states(engine, 'known_utterances', UtteranceState),
});
