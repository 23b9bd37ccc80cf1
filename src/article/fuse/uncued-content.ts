/**
 * Places content without a cue: words in marks continue a nearby statement, or form a floating quotation.
 *
 * Example: `“We lost,” Doe said. “It was close.”`; a paragraph that is only words in marks.
 */
import type { LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { firstIndex } from '../../util/binary-search.ts';
import { groupBy } from '../../util/group-by.ts';
import { trailingPunctuation } from '../letters.ts';
import type { QuotationRuleId } from '../rules.ts';
import { spanContains } from '../spans.ts';
import type { LinkedStatement } from './link.ts';
import { type Location, locate } from './location.ts';
import { PassageOwners } from './passage-owners.ts';
import { PrecedingSpeech } from './preceding-speech.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Most sentences between a content and a cue after it. */
const FARTHEST_AHEAD = 1;
/** Most paragraphs between a floating quotation and the content that it continues. */
const FARTHEST_BACK = 2;

const FEWEST_WORDS = 3;

/** Whether words are a whole sentence, which a floating quotation without a proposal must be. */
const isSentence = (words: string) =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) &&
  /[.,!?…—–]/.test(trailingPunctuation(words)) &&
  (words.match(/\p{L}+/gu)?.length ?? 0) >= FEWEST_WORDS;

/** A statement with the location of its cue. */
interface LocatedStatement {
  readonly statement: LinkedStatement;
  readonly place: Location;
}

/** Statements with a cue and content, by paragraph, in text order. */
function cuedByParagraph(
  article: TaggedArticle,
  statements: readonly LinkedStatement[],
): ReadonlyMap<number, readonly LocatedStatement[]> {
  const cued = statements.flatMap((statement): LocatedStatement[] =>
    statement.cue && statement.contents.length > 0 ? [{ statement, place: locate(article, statement.cue.span) }] : [],
  );
  return groupBy(cued, ({ place }) => place.paragraph);
}

/** Whether the cue has words of its own after `end`: in `“It is dark.” “Who is afraid?” Pal asked` the first are not Pal's. */
const hasWordsOfItsOwn = ({ statement: { cue, contents } }: LocatedStatement, end: number) =>
  contents.some(({ span }) => span[0] >= end && span[1] <= (cue?.span[0] ?? 0));

/**
 * The statement in the same paragraph that a content introduces or continues.
 *
 * @param marksEnd end of a content in marks; null for one without
 * @param cued the statements of the paragraph that have a cue, in text order
 */
function inParagraph(
  place: Location,
  marksEnd: number | null,
  cued: readonly LocatedStatement[],
): LinkedStatement | null {
  const ahead = cued[firstIndex(cued.length, (i) => (cued[i]?.place.tokens[0] ?? 0) >= place.tokens[1])];
  const before = cued[firstIndex(cued.length, (i) => (cued[i]?.place.tokens[1] ?? 0) > place.tokens[0]) - 1];
  const goesOn = marksEnd !== null && before !== undefined && ahead !== undefined && hasWordsOfItsOwn(ahead, marksEnd);
  if (ahead && !goesOn && ahead.place.firstSentence - place.lastSentence <= FARTHEST_AHEAD) return ahead.statement;
  return (before ?? ahead)?.statement ?? null;
}

/** The source of the last content before a location, if near: a floating quotation continues it. */
function sourceBefore(place: Location, spoken: PrecedingSpeech): readonly Span[] {
  const last = spoken.lastBefore(place);
  return last && place.paragraph - last.place.paragraph <= FARTHEST_BACK ? last.source : [];
}

/** Adds each uncued content to the statement that it continues, or to a new one with the proposed source. */
export function placeUncuedContent(
  article: TaggedArticle,
  statements: readonly LinkedStatement[],
  uncued: readonly LabelledSpan[],
): LinkedStatement[] {
  const all = [...statements];
  const byParagraph = cuedByParagraph(article, statements);
  const owners = new PassageOwners(article, statements);
  const spoken = new PrecedingSpeech(article, statements);
  /** Floating statements by the proposal that has their words. */
  const floatingBy = new Map<Quotation, LinkedStatement>();
  for (const content of uncued) {
    const { span } = content;
    const place = locate(article, span);
    const isInMarks = spanIndexesOf(article)
      .outer.overlapping(span)
      .some((passage) => spanContains(passage.span, span));
    const marksEnd = isInMarks ? span[1] : null;
    const reopened = owners.acrossParagraphs(span);
    const together = proposalAt(article, span);
    const near =
      reopened ??
      inParagraph(place, marksEnd, byParagraph.get(place.paragraph) ?? []) ??
      (together && floatingBy.get(together)) ??
      null;
    const statement = near ?? floating(article, content, sourceBefore(place, spoken));
    if (!statement) continue;
    if (near)
      near.evidence.push({
        rule: (reopened ? 'marks-reopened' : 'goes-on-in-paragraph') satisfies QuotationRuleId,
        span,
      });
    else all.push(statement);
    if (!near && together) floatingBy.set(together, statement);
    statement.contents.push(content);
    owners.add(statement, span);
    spoken.add({ source: statement.source, place });
  }
  return all;
}

const proposalAt = (article: TaggedArticle, span: Span): Quotation | undefined =>
  spanIndexesOf(article).proposed.overlapping(span)[0]?.quotation;

/** A new statement without a cue or content; null for less than a sentence that no rule proposes. */
function floating(
  article: TaggedArticle,
  { span }: LabelledSpan,
  sourceBefore: readonly Span[],
): LinkedStatement | null {
  const proposal = proposalAt(article, span);
  if (!proposal && !isSentence(article.text.slice(...span))) return null;
  const own = proposal?.source ?? [];
  return {
    cue: null,
    source: own.length > 0 ? own : sourceBefore,
    contents: [],
    evidence: [{ rule: proposal?.evidence[0]?.rule ?? 'floating', span }],
  };
}
