/** Compares the state that a store holds with the collection; the texts of the changes are read from the store. */
import { type Engine, knownIn, type PrintedWords, passagesAt, wordsAt } from '../../database/index.ts';
import type { Change } from '../../schema.ts';
import { fullestPrintId } from '../graph/ids.ts';
import { utteranceText } from '../graph/index.ts';
import { changesBetween } from './changes.ts';
import type { CollectionState, CurrentUtterance, UtteranceTexts } from './collection-state.ts';
import type { WatchMatcher } from './watch.ts';

const NO_WORDS: PrintedWords = { text: '', stance: 'asserts', stanceWords: null };

const fullestPlace = ({ id, prints }: CurrentUtterance) =>
  prints.find((print) => print.id === fullestPrintId(id))?.place ?? -1;

/** The texts of utterances and of their prints, by the id of the utterance. */
export async function textsOfUtterances(
  engine: Engine,
  utterances: readonly CurrentUtterance[],
): Promise<ReadonlyMap<string, UtteranceTexts>> {
  const words = await wordsAt(
    engine,
    utterances.flatMap(({ prints }) => prints.map(({ place }) => place)),
  );
  const compared = await passagesAt(engine, utterances.map(fullestPlace));
  return new Map(
    utterances.map((utterance) => {
      const prints = utterance.prints.map(({ id, place }) => [id, words.get(place) ?? NO_WORDS] as const);
      return [utterance.id, { text: utteranceText(compared.get(fullestPlace(utterance))), prints: new Map(prints) }];
    }),
  );
}

/**
 * Everything that is new since the stored state; with `watch`, only what the watch list names.
 *
 * @param changed the rows of the last run whose utterances changed
 */
export async function* changesSince(
  engine: Engine,
  state: CollectionState,
  changed: Iterable<number>,
  watch: WatchMatcher | null,
): AsyncGenerator<Change> {
  const beside = await engine.beside();
  try {
    yield* changesBetween(knownIn(beside, changed), state, watch);
  } finally {
    beside.close();
  }
}
