/**
 * Which content belongs to which cue, and which source to which cue: each takes the nearest that can be meant, and what the
 * rules linked stays linked.
 *
 * Example: in `“We lost,” Doe said, and Roe added that it was close.` the words in marks go with `said`, the clause with `added`.
 */
import type { LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { gap, type Place, placeOf, sameSentence } from './place.ts';
import { sourceSpans } from './source.ts';
import { overlap, type Statement } from './statement.ts';

/** Costs in tokens of distance: how much nearer a rival has to be. */
const OTHER_SENTENCE = { source: 12, content: 6 };
const OTHER_PARAGRAPH = 20;
const SOURCE_BEHIND = 1.5;
const LINKED_BY_RULE = -8;
const FARTHEST = { source: 40, content: 14 };

interface Placed {
  readonly label: LabelledSpan;
  readonly place: Place;
}

/** The quotations of the rules that have a span of theirs where a label stands. */
const linkedByRule = (proposals: readonly Quotation[], cue: Span, field: 'source' | 'content', span: Span) =>
  proposals.some(
    (proposal) =>
      proposal.cue.some((other) => overlap(other, cue)) && proposal[field].some((other) => overlap(other, span)),
  );

function cheapest<T>(candidates: readonly T[], cost: (candidate: T) => number, most: number): T | null {
  let best: T | null = null;
  let least = most;
  for (const candidate of candidates) {
    const price = cost(candidate);
    if (price < least) {
      least = price;
      best = candidate;
    }
  }
  return best;
}

function sourceFor(cue: Placed, sources: readonly Placed[], proposals: readonly Quotation[]): Placed | null {
  const cost = ({ place, label }: Placed) =>
    gap(cue.place, place) +
    (sameSentence(cue.place, place) ? 0 : OTHER_SENTENCE.source) +
    (place.tokens[0] > cue.place.tokens[0] ? SOURCE_BEHIND : 0) +
    (linkedByRule(proposals, cue.label.span, 'source', label.span) ? LINKED_BY_RULE : 0);
  const near = sources.filter(({ place }) => place.paragraph === cue.place.paragraph);
  return cheapest(near, cost, FARTHEST.source);
}

export interface Linked {
  /** One per cue, in order of place. */
  readonly statements: Statement[];
  /** Contents that no cue is near enough to. */
  readonly loose: LabelledSpan[];
}

export function linkLabels(article: TaggedArticle, labels: readonly LabelledSpan[]): Linked {
  const placed = (role: LabelledSpan['role']): Placed[] =>
    labels.filter((label) => label.role === role).map((label) => ({ label, place: placeOf(article, label.span) }));
  const sources = placed('source');
  const units = placed('cue').map((cue) => {
    const source = sourceFor(cue, sources, article.proposals);
    const statement: Statement = {
      cue: cue.label,
      source: source ? sourceSpans(article.text, source.label.span, cue.label.span, article.proposals) : [],
      contents: [],
      evidence: [],
    };
    return { cue, statement, places: source ? [cue.place, source.place] : [cue.place] };
  });
  const loose: LabelledSpan[] = [];
  for (const { label, place } of placed('content')) {
    const cost = ({ cue, places }: (typeof units)[number]) =>
      Math.min(...places.map((other) => gap(place, other))) +
      (sameSentence(place, cue.place) ? 0 : OTHER_SENTENCE.content) +
      (place.paragraph === cue.place.paragraph ? 0 : OTHER_PARAGRAPH) +
      (linkedByRule(article.proposals, cue.label.span, 'content', label.span) ? LINKED_BY_RULE - OTHER_PARAGRAPH : 0);
    const unit = cheapest(units, cost, FARTHEST.content);
    if (unit) unit.statement.contents.push(label);
    else loose.push(label);
  }
  return { statements: units.map(({ statement }) => statement), loose };
}
