/**
 * Contents without a cue of their own: words in marks that go on from a statement near by, or that float.
 *
 * Example: `“We lost,” Doe said. “It was close.”`; and a paragraph that is nothing but words in marks.
 */
import type { LabelledSpan, Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { trailingPunctuation } from '../letters.ts';
import type { QuotationRuleId } from '../rules.ts';
import type { LinkedStatement } from './link.ts';
import { type Location, locate } from './location.ts';
import { PassageOwners } from './passage-owners.ts';
import { PrecedingSpeech } from './preceding-speech.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Sentences that may lie between words and the cue that comes behind them. */
const FARTHEST_AHEAD = 1;
/** Paragraphs that a floating quotation may stand behind the words that it goes on from. */
const FARTHEST_BACK = 2;

const FEWEST_WORDS = 3;

/** Words that are somebody's whole sentence: what floats without a cue or a rule has to be one. */
const isSentence = (words: string) =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) &&
  /[.,!?…—–]/.test(trailingPunctuation(words)) &&
  (words.match(/\p{L}+/gu)?.length ?? 0) >= FEWEST_WORDS;

/** A statement at its cue. */
interface Spot {
  readonly statement: LinkedStatement;
  readonly place: Location;
}

/** The statements with a cue and words of their own, by paragraph, in order. */
function spotsOf(article: TaggedArticle, statements: readonly LinkedStatement[]): ReadonlyMap<number, readonly Spot[]> {
  const spots = new Map<number, Spot[]>();
  for (const statement of statements) {
    if (!statement.cue || statement.contents.length === 0) continue;
    const place = locate(article, statement.cue.span);
    const others = spots.get(place.paragraph);
    if (others) others.push({ statement, place });
    else spots.set(place.paragraph, [{ statement, place }]);
  }
  return spots;
}

/** The statement that words go on from, or lead up to, among those of their paragraph. */
function inParagraph(place: Location, spots: readonly Spot[]): LinkedStatement | null {
  const ahead = spots[firstIndex(spots.length, (i) => (spots[i]?.place.tokens[0] ?? 0) >= place.tokens[1])];
  if (ahead && ahead.place.firstSentence - place.lastSentence <= FARTHEST_AHEAD) return ahead.statement;
  const before = spots[firstIndex(spots.length, (i) => (spots[i]?.place.tokens[1] ?? 0) > place.tokens[0]) - 1];
  return (before ?? ahead)?.statement ?? null;
}

/** The source of the words that came last before a place, where they are near: a floating quotation goes on from them. */
function sourceBefore(place: Location, spoken: PrecedingSpeech): readonly Span[] {
  const last = spoken.lastBefore(place);
  return last && place.paragraph - last.place.paragraph <= FARTHEST_BACK ? last.source : [];
}

/** Gives each loose content to the statement that it goes on from, or makes it one of its own with the rules' source. */
export function placeUncuedContent(
  article: TaggedArticle,
  statements: readonly LinkedStatement[],
  loose: readonly LabelledSpan[],
): LinkedStatement[] {
  const all = [...statements];
  const spots = spotsOf(article, statements);
  const holders = new PassageOwners(article, statements);
  const spoken = new PrecedingSpeech(article, statements);
  for (const content of loose) {
    const { span } = content;
    const place = locate(article, span);
    const reopened = holders.acrossParagraphs(span);
    const near = reopened ?? inParagraph(place, spots.get(place.paragraph) ?? []);
    const statement = near ?? floating(article, content, sourceBefore(place, spoken));
    if (!statement) continue;
    if (near)
      near.evidence.push({
        rule: (reopened ? 'marks-reopened' : 'goes-on-in-paragraph') satisfies QuotationRuleId,
        span,
      });
    else all.push(statement);
    statement.contents.push(content);
    holders.add(statement, span);
    spoken.add({ source: statement.source, place });
  }
  return all;
}

/** A statement without a cue, still without its words: one that the rules found, or somebody's whole sentence. */
function floating(
  article: TaggedArticle,
  { span }: LabelledSpan,
  sourceBefore: readonly Span[],
): LinkedStatement | null {
  const proposal = spanIndexesOf(article).proposed.overlapping(span)[0]?.quotation;
  if (!proposal && !isSentence(article.text.slice(...span))) return null;
  const own = proposal?.source ?? [];
  return {
    cue: null,
    source: own.length > 0 ? own : sourceBefore,
    contents: [],
    evidence: [{ rule: proposal?.evidence[0]?.rule ?? 'floating', span }],
  };
}
