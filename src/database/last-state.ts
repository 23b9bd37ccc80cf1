/** The state of the last run, kept for the comparison with the next. */
import {
  ArticleState,
  type FormerState,
  type StoredState,
  UtteranceState,
} from '../collection/changes/collection-state.ts';
import type { Engine, Row } from './engine.ts';
import { TABLES } from './tables.ts';

/** The place of an utterance whose fullest print an earlier version did not note. Its state counts as changed. */
export const NO_PLACE = -1;

const CHANGED_UTTERANCES = `
  SELECT utterance_states.state AS state
  FROM utterance_states
  JOIN changed_rows ON utterance_states.place = changed_rows.place
  ORDER BY state NULLS LAST`;

/** The stored part of a state, sorted by id; of utterances those that changed. */
export interface KeptState {
  articles(): Iterable<StoredState<ArticleState>>;
  utterances(): Iterable<StoredState<UtteranceState> & { readonly place: number }>;
}

function* placed(states: Iterable<StoredState<object>>): Generator<Row> {
  let place = 0;
  for (const { text } of states) yield [place++, text];
}

/** Loads the rows of quotations whose utterances changed since the last run, or are gone. */
async function loadChanged(engine: Engine, places: Iterable<number>): Promise<void> {
  function* rows(): Generator<Row> {
    yield [NO_PLACE];
    for (const place of places) yield [place];
  }
  await engine.load('changed_rows', { place: 'INTEGER' }, rows(), 'temporary');
}

/** @param changed the rows of the last run whose utterances changed */
export async function keepState(engine: Engine, state: KeptState, changed: Iterable<number>): Promise<void> {
  await engine.load('known_articles', TABLES.known_articles, placed(state.articles()));
  await loadChanged(engine, changed);
  await engine.remove('utterance_states', 'place', 'SELECT place FROM changed_rows');
  function* rows(): Generator<Row> {
    for (const { place, text } of state.utterances()) yield [place, text];
  }
  await engine.append('utterance_states', TABLES.utterance_states, rows());
}

async function* states<State>(
  engine: Engine,
  select: string,
  shape: { parse(value: unknown): State },
): AsyncGenerator<readonly StoredState<State>[]> {
  for await (const rows of engine.stream(select))
    yield rows.map(([json]) => {
      const text = String(json);
      return { id: JSON.parse(text).id, text, read: () => shape.parse(JSON.parse(text)) };
    });
}

/** The state in an open store, with the utterances of the changed rows only. The text of a state begins with its id. */
export const knownIn = (engine: Engine, changed: Iterable<number>): FormerState => ({
  articles: () => states(engine, 'SELECT state FROM known_articles ORDER BY place NULLS LAST', ArticleState),
  async *utterances() {
    await loadChanged(engine, changed);
    yield* states(engine, CHANGED_UTTERANCES, UtteranceState);
  },
});
