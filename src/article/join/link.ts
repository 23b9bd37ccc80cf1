/**
 * Which content belongs to which cue, and which source to which cue: each takes the nearest that can be meant, and what the
 * rules linked stays linked.
 *
 * Example: in `“We lost,” Doe said, and Roe added that it was close.` the words in marks go with `said`, the clause with `added`.
 */
import type { LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { overlap } from '../spans.ts';
import { gap, type Place, placeOf, sameSentence } from './place.ts';
import { sourceSpans } from './source.ts';
import type { Statement } from './statement.ts';

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

/** A cue with its source, as contents look for it. */
interface Unit {
  readonly cue: Placed;
  readonly statement: Statement;
  readonly places: readonly Place[];
  /** The rules' quotations with the same cue. */
  readonly proposals: readonly Quotation[];
}

const linked = (proposals: readonly Quotation[], field: 'source' | 'content', span: Span) =>
  proposals.some((proposal) => proposal[field].some((other) => overlap(other, span)));

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

function byParagraph<T>(items: readonly T[], paragraphOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(paragraphOf(item));
    if (group) group.push(item);
    else groups.set(paragraphOf(item), [item]);
  }
  return groups;
}

function sourceFor(cue: Placed, sources: readonly Placed[], proposals: readonly Quotation[]): Placed | null {
  const cost = ({ place, label }: Placed) =>
    gap(cue.place, place) +
    (sameSentence(cue.place, place) ? 0 : OTHER_SENTENCE.source) +
    (place.tokens[0] > cue.place.tokens[0] ? SOURCE_BEHIND : 0) +
    (linked(proposals, 'source', label.span) ? LINKED_BY_RULE : 0);
  return cheapest(sources, cost, FARTHEST.source);
}

/** What it costs to give a content to a unit. */
function contentCost({ label, place }: Placed, { cue, places, proposals }: Unit): number {
  return (
    Math.min(...places.map((other) => gap(place, other))) +
    (sameSentence(place, cue.place) ? 0 : OTHER_SENTENCE.content) +
    (place.paragraph === cue.place.paragraph ? 0 : OTHER_PARAGRAPH) +
    (linked(proposals, 'content', label.span) ? LINKED_BY_RULE - OTHER_PARAGRAPH : 0)
  );
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
  const sources = byParagraph(placed('source'), ({ place }) => place.paragraph);
  const units = placed('cue').map((cue): Unit => {
    const { span } = cue.label;
    const proposals = article.proposals.filter((proposal) => proposal.cue.some((other) => overlap(other, span)));
    const source = sourceFor(cue, sources.get(cue.place.paragraph) ?? [], proposals);
    const statement: Statement = {
      cue: cue.label,
      source: source ? sourceSpans(article.text, source.label.span, proposals) : (proposals[0]?.source ?? []),
      contents: [],
      evidence: [],
    };
    return { cue, statement, places: source ? [cue.place, source.place] : [cue.place], proposals };
  });
  const near = byParagraph(units, ({ cue }) => cue.place.paragraph);
  const loose: LabelledSpan[] = [];
  for (const content of placed('content')) {
    const { paragraph } = content.place;
    const candidates = [paragraph - 1, paragraph, paragraph + 1].flatMap((index) => near.get(index) ?? []);
    const unit = cheapest(candidates, (candidate) => contentCost(content, candidate), FARTHEST.content);
    if (unit) unit.statement.contents.push(content.label);
    else loose.push(content.label);
  }
  return { statements: units.map(({ statement }) => statement), loose };
}
