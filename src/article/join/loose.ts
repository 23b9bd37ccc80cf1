/**
 * Contents without a cue of their own: words in marks that go on from a statement near by, or that float.
 *
 * Example: `“We lost,” Doe said. “It was close.”`; and a paragraph that is nothing but words in marks.
 */
import type { LabelledSpan, Passage, Span, TaggedArticle } from '../../model.ts';
import { overlap } from '../spans.ts';
import { type Place, placeOf } from './place.ts';
import type { Statement } from './statement.ts';

/** Sentences that may lie between words and the cue that comes behind them. */
const FARTHEST_AHEAD = 1;
/** Paragraphs that a floating quotation may stand behind the words that it goes on from. */
const FARTHEST_BACK = 2;

/** Words that are somebody's whole sentence: what floats without a cue or a rule has to be one. */
const isSentence = (words: string) =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) &&
  /[.,!?…—–][^\p{L}\p{N}]*$/u.test(words) &&
  /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u.test(words);

interface Spot {
  readonly statement: Statement;
  readonly place: Place;
}

const passageIn = (passages: readonly Passage[], span: Span) =>
  passages.findIndex((passage) => passage.inside === null && overlap(passage.span, span));

/** The statement that holds the passage which this one takes up, or which takes this one up. */
function acrossParagraphs(
  passages: readonly Passage[],
  span: Span,
  statements: readonly Statement[],
): Statement | null {
  const holder = (index: number) => {
    const passage = passages[index];
    return (
      passage && statements.find(({ contents }) => contents.some((content) => overlap(content.span, passage.span)))
    );
  };
  const here = passageIn(passages, span);
  const passage = passages[here];
  if (!passage) return null;
  const before = passage.continues === null ? undefined : holder(passage.continues);
  if (before) return before;
  for (let next = passages.findIndex((other) => other.continues === here); next >= 0; ) {
    const found = holder(next);
    if (found) return found;
    const from = next;
    next = passages.findIndex((other) => other.continues === from);
  }
  return null;
}

function inParagraph(place: Place, spots: readonly Spot[]): Statement | null {
  const near = spots.filter((spot) => spot.place.paragraph === place.paragraph);
  const ahead = near.find((spot) => spot.place.tokens[0] >= place.tokens[1]);
  if (ahead && ahead.place.firstSentence - place.lastSentence <= FARTHEST_AHEAD) return ahead.statement;
  const before = near.findLast((spot) => spot.place.tokens[1] <= place.tokens[0]);
  return (before ?? ahead)?.statement ?? null;
}

/** The source of the words that came last before an offset, where they are near: a floating quotation goes on from them. */
function sourceBefore(article: TaggedArticle, place: Place, statements: readonly Statement[]): readonly Span[] {
  const before = statements.flatMap(({ source, contents }) =>
    contents.map(({ span }) => ({ source, place: placeOf(article, span) })),
  );
  const last = before
    .filter((spoken) => spoken.place.tokens[1] <= place.tokens[0])
    .sort((a, b) => a.place.tokens[1] - b.place.tokens[1])
    .at(-1);
  return last && place.paragraph - last.place.paragraph <= FARTHEST_BACK ? last.source : [];
}

/** Gives each loose content to the statement that it goes on from, or makes it one of its own with the rules' source. */
export function placeLoose(
  article: TaggedArticle,
  statements: readonly Statement[],
  loose: readonly LabelledSpan[],
): Statement[] {
  const all = [...statements];
  const spots = statements.flatMap((statement): Spot[] =>
    statement.cue && statement.contents.length > 0 ? [{ statement, place: placeOf(article, statement.cue.span) }] : [],
  );
  for (const content of loose) {
    const place = placeOf(article, content.span);
    const reopened = acrossParagraphs(article.passages, content.span, all);
    const near = reopened ?? inParagraph(place, spots);
    if (near) {
      near.contents.push(content);
      near.evidence.push({ rule: reopened ? 'marks-reopened' : 'goes-on-in-paragraph', span: content.span });
      continue;
    }
    const proposal = article.proposals.find((other) => other.content.some((span) => overlap(span, content.span)));
    if (!proposal && !isSentence(article.text.slice(...content.span))) continue;
    const own = proposal?.source ?? [];
    all.push({
      cue: null,
      source: own.length > 0 ? own : sourceBefore(article, place, all),
      contents: [content],
      evidence: [{ rule: proposal?.evidence[0]?.rule ?? 'floating', span: content.span }],
    });
  }
  return all;
}
