/**
 * Compares two states of a collection: former, current → changes, in canonical order. Both are merged by id; equal entries are
 * skipped, and only the differences are held in memory.
 */
import type { Change } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { fullestPrintId } from '../graph/ids.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import type { Batches } from '../types.ts';
import {
  type ArticleState,
  type CollectionState,
  type CurrentUtterance,
  type FormerState,
  toUtteranceState,
  type UtteranceState,
  type UtteranceTexts,
} from './collection-state.ts';
import type { WatchMatcher } from './watch.ts';

type Pair<One, Other> = readonly [One | undefined, Other | undefined];

/** Full outer merge join of two sequences that are sorted by id. */
async function* sideBySide<One extends { readonly id: string }, Other extends { readonly id: string }>(
  former: Batches<One>,
  now: Iterable<Other>,
): AsyncGenerator<Iterable<Pair<One, Other>>> {
  const others = now[Symbol.iterator]();
  const next = (): Other | undefined => {
    const { done, value } = others.next();
    return done ? undefined : value;
  };
  let other = next();
  function* beside(ones: Iterable<One>): Generator<Pair<One, Other>> {
    for (const one of ones) {
      for (; other && byUnits(other.id, one.id) < 0; other = next()) yield [undefined, other];
      if (other?.id !== one.id) yield [one, undefined];
      else {
        yield [one, other];
        other = next();
      }
    }
  }
  function* left(): Generator<Pair<One, Other>> {
    for (; other; other = next()) yield [undefined, other];
  }
  for await (const ones of former) yield beside(ones);
  yield left();
}

type ArticleChange = Extract<Change, { article: string; title: string | null }>;

const articleChange = (change: ArticleChange['change'], { id, title, outlet, date }: ArticleState): ArticleChange => ({
  change,
  article: id,
  title,
  outlet,
  date,
});

/** Article changes, sorted by id. A new id for the same content is not a change. */
async function articleChanges(before: FormerState, after: CollectionState): Promise<readonly ArticleChange[]> {
  const [changed, added, gone]: [ArticleState[], ArticleState[], ArticleState[]] = [[], [], []];
  for await (const pairs of sideBySide(before.articles(), after.articles())) {
    for (const [then, now] of pairs) {
      if (then && now) {
        if (then.text !== JSON.stringify(now) && then.read().content !== now.content) changed.push(now);
      } else if (now) added.push(now);
      else if (then) gone.push(then.read());
    }
  }
  const [contentThen, contentNow] = [gone, added].map((states) => new Set(states.map(({ content }) => content)));
  return [
    ...added.filter(({ content }) => !contentThen?.has(content)).map((one) => articleChange('article-added', one)),
    ...changed.map((one) => articleChange('article-changed', one)),
    ...gone.filter(({ content }) => !contentNow?.has(content)).map((one) => articleChange('article-removed', one)),
  ].sort((a, b) => byUnits(a.article, b.article));
}

/** A former print and its utterance. */
interface FormerPrint {
  readonly utterance: UtteranceState;
  readonly id: string;
}

type PrintState = UtteranceState['prints'][number];

/** By id, and by words within the article: editing an article changes the ids of all its quotations. */
const keysOf = ({ id, article, words }: PrintState) => [id, JSON.stringify([article, words])] as const;

/** Index of the former prints of changed utterances. */
class FormerUtterances {
  readonly #prints = new Map<string, FormerPrint>();
  readonly #gone = new Set<string>();

  add(utterance: UtteranceState, isGone: boolean): void {
    if (isGone) this.#gone.add(utterance.id);
    for (const print of utterance.prints)
      for (const key of keysOf(print)) this.#prints.set(key, { utterance, id: print.id });
  }

  find(print: PrintState): FormerPrint | undefined {
    const [id, words] = keysOf(print);
    return this.#prints.get(id) ?? this.#prints.get(words);
  }

  /** True if a former utterance lives on under a new id, in the utterance that its fullest print is now in. */
  isRenamed({ utterance, id }: FormerPrint): boolean {
    return this.#gone.has(utterance.id) && id === fullestPrintId(utterance.id);
  }
}

/** An utterance with its texts. */
interface UtteranceWithTexts {
  readonly now: CurrentUtterance;
  readonly texts: UtteranceTexts;
}

function* printChanges({ now, texts }: UtteranceWithTexts, known: readonly boolean[]): Generator<Change> {
  const change = known.includes(true) ? 'new-print' : 'new-quotation';
  for (const [i, { id, relation, article, outlet, date, speaker }] of now.prints.entries()) {
    if (known[i]) continue;
    const words = texts.prints.get(id) ?? { text: '', stance: 'asserts', stanceWords: null };
    const said = { utterance: now.id, relation, ...words };
    const who = { speaker: speaker?.name ?? null, speakerId: speaker?.id ?? null };
    yield { change, quotation: id, ...said, ...who, outlet, article, date };
  }
}

/** A value is not new if the disagreement already had another form of the name. */
function* disagreementChanges(
  { now, texts }: UtteranceWithTexts,
  former: ReadonlySet<UtteranceState>,
): Generator<Change> {
  for (const { about, values } of now.disagreements) {
    const before = [...former].flatMap(({ disagreements }) => disagreements.filter((one) => one.about === about));
    const known = before.flatMap((one) => one.values.map(nameTokensOf));
    if (values.every(({ value }) => known.some((one) => sameNameTokens(one, nameTokensOf(value))))) continue;
    yield { change: 'new-disagreement', utterance: now.id, text: texts.text, about, values };
  }
}

function* utteranceChanges(one: UtteranceWithTexts, before: FormerUtterances): Generator<Change> {
  const { now, texts } = one;
  const found = toUtteranceState(now).prints.map((print) => before.find(print));
  const former = found.filter((print) => print !== undefined);
  const renamed = new Set(former.filter((print) => before.isRenamed(print)).map(({ utterance }) => utterance.id));
  renamed.delete(now.id);
  for (const id of [...renamed].sort(byUnits))
    yield { change: 'utterance-renamed', former: id, utterance: now.id, text: texts.text };
  yield* printChanges(
    one,
    found.map((print) => print !== undefined),
  );
  yield* disagreementChanges(one, new Set(former.map(({ utterance }) => utterance)));
}

/**
 * Article changes by id, then utterance changes by id: a new id, new prints by id, new disagreements. With a watch list, only
 * what it names. Prints of an utterance without former prints are new quotations, others new prints.
 */
export async function* changesBetween(
  before: FormerState,
  after: CollectionState,
  watch: WatchMatcher | null,
): AsyncGenerator<Change> {
  for (const change of await articleChanges(before, after)) {
    const seen = watch ? watch.annotate({ outlets: [change.outlet] }, change) : change;
    if (seen) yield seen;
  }
  const former = new FormerUtterances();
  const touched = new Set<string>();
  for await (const pairs of sideBySide(before.utterances(), after.utterances())) {
    for (const [then, now] of pairs) {
      if (then && now && then.text === JSON.stringify(toUtteranceState(now))) continue;
      if (then) former.add(then.read(), now === undefined);
      if (now) touched.add(now.id);
    }
  }
  for await (const one of withTexts(after, touched)) {
    for (const change of utteranceChanges(one, former)) {
      const seen = watch ? watch.annotate(aboutOf(change, one), change) : change;
      if (seen) yield seen;
    }
  }
}

/** Utterances per query of texts; every query scans the table. */
const BATCH = 50_000;

/** The utterances with these ids, with their texts. */
async function* withTexts(after: CollectionState, ids: ReadonlySet<string>): AsyncGenerator<UtteranceWithTexts> {
  let batch: CurrentUtterance[] = [];
  async function* emptied(): AsyncGenerator<UtteranceWithTexts> {
    const texts = await after.textsOf(batch);
    for (const now of batch) yield { now, texts: texts.get(now.id) ?? { text: '', prints: new Map() } };
    batch = [];
  }
  for (const now of after.utterances(ids)) {
    batch.push(now);
    if (batch.length === BATCH) yield* emptied();
  }
  yield* emptied();
}

/** A new print concerns its own speaker and outlet, other changes those of all prints; the texts include the utterance's. */
function aboutOf(change: Change, { now, texts }: UtteranceWithTexts) {
  const meant = 'quotation' in change ? now.prints.filter(({ id }) => id === change.quotation) : now.prints;
  return {
    speakers: meant.map(({ speaker }) => speaker?.id ?? null),
    outlets: meant.flatMap(({ outlet, via }) => [outlet, via]),
    texts: [texts.text, ...meant.flatMap(({ id }) => texts.prints.get(id)?.text ?? [])],
  };
}
