/**
 * State of a collection, stored for comparison with the next run: just enough to see whether articles and utterances are the
 * same. Entries are sorted by id; texts are read only for new ones.
 */
import { z } from 'zod';
import type { Disagreement, QuotationRecord, Relation } from '../../schema.ts';
import { contentId } from '../../util/content-id.ts';
import { byUnits } from '../../util/order.ts';
import type { Batches, LinkedArticle, LinkedCollection, Print, Utterance } from '../types.ts';

const DIGEST_LENGTH = 12;

/** `content` is a hash of the article's text and metadata. */
export const ArticleState = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  content: z.string(),
});

/** `words` is a digest of the compared words of a print. */
export const UtteranceState = z.object({
  id: z.string(),
  prints: z.array(z.object({ id: z.string(), article: z.string(), words: z.string() })),
  disagreements: z.array(z.object({ about: z.enum(['speaker', 'role', 'via']), values: z.array(z.string()) })),
});

export type ArticleState = z.infer<typeof ArticleState>;
export type UtteranceState = z.infer<typeof UtteranceState>;

/** A stored entry. Equal entries have equal texts, so that most need no parsing. */
export interface StoredState<State> {
  readonly id: string;
  readonly text: string;
  read(): State;
}

/** The state of the last run, sorted by id. */
export interface FormerState {
  articles(): Batches<StoredState<ArticleState>>;
  utterances(): Batches<StoredState<UtteranceState>>;
}

/** A speaker under the preferred name. */
export interface CanonicalSpeaker {
  readonly id: string;
  readonly name: string;
}

/** One print, without its text. */
export interface CurrentPrint {
  readonly id: string;
  readonly article: string;
  readonly words: string;
  readonly place: number;
  readonly relation: Relation;
  readonly speaker: CanonicalSpeaker | null;
  readonly outlet: string | null;
  readonly via: string | null;
  readonly date: string | null;
}

/** An utterance of the current run; prints are sorted by id. */
export interface CurrentUtterance {
  readonly id: string;
  /** The row of its fullest print. */
  readonly place: number;
  readonly disagreements: readonly Disagreement[];
  readonly prints: readonly CurrentPrint[];
}

/** The text of an utterance, and the words of its prints by id. */
export interface UtteranceTexts {
  readonly text: string;
  readonly prints: ReadonlyMap<string, Pick<QuotationRecord, 'text' | 'stance' | 'stanceWords'>>;
}

/** The current state; it can be iterated repeatedly. */
export interface CollectionState {
  articles(): Iterable<ArticleState>;
  /** The utterances that may have changed, or those with these ids. */
  utterances(ids?: ReadonlySet<string>): Iterable<CurrentUtterance>;
  textsOf(utterances: readonly CurrentUtterance[]): Promise<ReadonlyMap<string, UtteranceTexts>>;
}

export const toUtteranceState = ({ id, prints, disagreements }: CurrentUtterance): UtteranceState => ({
  id,
  prints: prints.map(({ id: print, article, words }) => ({ id: print, article, words })),
  disagreements: disagreements.map(({ about, values }) => ({ about, values: values.map(({ value }) => value) })),
});

const toStored = <State extends { readonly id: string }>(state: State): StoredState<State> => ({
  id: state.id,
  text: JSON.stringify(state),
  read: () => state,
});

/** The state as it is stored for the next run. */
export const storedStates = (now: CollectionState) => ({
  *articles() {
    for (const article of now.articles()) yield toStored(article);
  },
  *utterances() {
    for (const utterance of now.utterances())
      yield { place: utterance.place, ...toStored(toUtteranceState(utterance)) };
  },
});

function articleState({ id, outlet, facts }: LinkedArticle): ArticleState {
  const { title, author, date, url, textHash } = facts;
  // Other articles may change the preferred name of an outlet, but not its id.
  const content = contentId('', [textHash, outlet?.id ?? null, title, author, date, url]);
  return { id, title, outlet: outlet?.name ?? null, date, content };
}

// Field by field: a spread would be the largest cost per print.
function currentPrint({ occurrence: { quotation, article, speaker }, relation }: Print): CurrentPrint {
  const { outlet, date } = article.facts;
  return {
    id: quotation.id,
    article: article.id,
    words: quotation.words.slice(0, DIGEST_LENGTH),
    place: quotation.place,
    relation,
    outlet,
    date,
    via: quotation.via,
    speaker,
  };
}

/**
 * @param utterances those that may have changed since the last run
 * @param textsOf reads texts from the database
 */
export function collectionStateOf(
  { articles }: LinkedCollection,
  utterances: readonly Utterance[],
  disagreementsOf: (utterance: Utterance) => readonly Disagreement[],
  textsOf: CollectionState['textsOf'],
): CollectionState {
  const sorted = utterances.toSorted((a, b) => byUnits(a.id, b.id));
  const byId = articles.toSorted((a, b) => byUnits(a.id, b.id));
  return {
    *articles() {
      for (const article of byId) yield articleState(article);
    },
    *utterances(ids) {
      for (const utterance of sorted) {
        if (ids?.has(utterance.id) === false) continue;
        const prints = utterance.prints.map(currentPrint).sort((a, b) => byUnits(a.id, b.id));
        const { place } = utterance.fullest.quotation;
        yield { id: utterance.id, place, disagreements: disagreementsOf(utterance), prints };
      }
    },
    textsOf,
  };
}
