/**
 * What a collection says, as far as the next one is compared with it: of its articles and utterances just enough to tell
 * whether they are the same. Both sides are sorted by id, and read one after the other; only of what is new are the words asked for.
 */
import { z } from 'zod';
import type { Disagreement, Relation } from '../../schema.ts';
import { contentId } from '../../util/content-id.ts';
import { byUnits } from '../../util/order.ts';
import type { Batches, LinkedArticle, LinkedCollection, Print, Utterance } from '../types.ts';

const DIGEST_LENGTH = 12;

/** An article by its id; `content` is another where anything that was read of it is. */
export const ArticleState = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  content: z.string(),
});

/** An utterance by its id, who printed it where (`words` is a digest of what each printed), and on what they disagree. */
export const UtteranceState = z.object({
  id: z.string(),
  prints: z.array(z.object({ id: z.string(), article: z.string(), words: z.string() })),
  disagreements: z.array(z.object({ about: z.enum(['speaker', 'role', 'via']), values: z.array(z.string()) })),
});

export type ArticleState = z.infer<typeof ArticleState>;
export type UtteranceState = z.infer<typeof UtteranceState>;

/** The state of one thing as it is kept. Its text is the same where the state is, and is compared before anything is read. */
export interface StoredState<State> {
  readonly id: string;
  readonly text: string;
  read(): State;
}

/** A state that was kept, sorted by id. */
export interface FormerState {
  articles(): Batches<StoredState<ArticleState>>;
  utterances(): Batches<StoredState<UtteranceState>>;
}

/** Whom the words are attributed to, under the name that the collection has for them. */
export interface CanonicalSpeaker {
  readonly id: string;
  readonly name: string;
}

/** One print, without its words. */
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

/** An utterance as it is now; its prints are sorted by id. */
export interface CurrentUtterance {
  readonly id: string;
  readonly disagreements: readonly Disagreement[];
  readonly prints: readonly CurrentPrint[];
}

/** The words of an utterance, and those of its prints by their ids. */
export interface UtteranceTexts {
  readonly text: string;
  readonly prints: ReadonlyMap<string, string>;
}

/** The state that now holds. It can be read more than once. */
export interface CollectionState {
  articles(): Iterable<ArticleState>;
  /** All of them, or those with some ids. */
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

/** What of the state is kept for the next run. */
export const storedStates = (now: CollectionState) => ({
  *articles() {
    for (const article of now.articles()) yield toStored(article);
  },
  *utterances() {
    for (const utterance of now.utterances()) yield toStored(toUtteranceState(utterance));
  },
});

function articleState({ id, outlet, facts }: LinkedArticle): ArticleState {
  const { title, author, date, url, textHash } = facts;
  // What an outlet is called may change with other articles; which it is does not.
  const content = contentId('', [textHash, outlet?.id ?? null, title, author, date, url]);
  return { id, title, outlet: outlet?.name ?? null, date, content };
}

// Field by field: a spread costs more than all else that is done with a print.
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

/** The state of a collection; `textsOf` reads words where they lie. */
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
        yield { id: utterance.id, disagreements: disagreementsOf(utterance), prints };
      }
    },
    textsOf,
  };
}
