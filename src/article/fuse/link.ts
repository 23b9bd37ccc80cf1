/**
 * Links labels: each cue takes the cheapest source, each content the cheapest cue. The cost is the distance in tokens; links
 * that the rules propose are cheap.
 *
 * Example: in `“We lost,” Doe said, and Roe added that it was close.` the words in marks go with `said`, the clause with `added`.
 */
import type { Evidence, LabelledSpan, Quotation, Span, TaggedArticle } from '../../model.ts';
import { SpanIndex, spansOverlap } from '../spans.ts';
import { agentAfter } from './agent.ts';
import { type Location, locate, sameSentence, tokenGap } from './location.ts';
import { outsideFrame, type RelayedSpeaker, relayedSpeaker } from './relayed-speaker.ts';
import { participleSubject } from './shared-subject.ts';
import { sourceSpans } from './source.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Costs in tokens of distance. */
const OTHER_SENTENCE = { source: 12, content: 6 };
const OTHER_PARAGRAPH = 20;
const SOURCE_AFTER_CUE = 1.5;
const LINKED_BY_RULE = -8;
/** Content directly beside a cue belongs to it, whatever the rules propose: `…, Doe boasted, “…”`. */
const BESIDE = { tokens: 2, cost: -24 };
/** Factor on the probability that the label is not a source. */
const DOUBTED_SOURCE = 15;
const FARTHEST = { source: 40, content: 14 };

interface LocatedLabel {
  readonly label: LabelledSpan;
  readonly place: Location;
}

/** A cue with its source, to which contents may be linked. */
interface CueCandidate {
  readonly cue: LocatedLabel;
  readonly statement: LinkedStatement;
  readonly relayed: RelayedSpeaker | null;
  /** Where the cue and its source stand. */
  readonly places: readonly Location[];
  /** Proposals with the same cue. */
  readonly proposals: readonly Quotation[];
}

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

function sourceFor(
  cue: LocatedLabel,
  sources: readonly LocatedLabel[],
  proposals: readonly Quotation[],
): LocatedLabel | null {
  const cost = ({ place, label }: LocatedLabel) =>
    tokenGap(cue.place, place) +
    (1 - label.probability) * DOUBTED_SOURCE +
    (sameSentence(cue.place, place) ? 0 : OTHER_SENTENCE.source) +
    (place.tokens[0] > cue.place.tokens[0] ? SOURCE_AFTER_CUE : 0) +
    (proposals.some((proposal) => proposal.source.some((span) => spansOverlap(span, label.span))) ? LINKED_BY_RULE : 0);
  return cheapest(sources, cost, FARTHEST.source);
}

/** @param proposed the proposals that overlap the content */
function contentCost(
  { place }: LocatedLabel,
  proposed: readonly Quotation[],
  { cue, places, proposals }: CueCandidate,
): number {
  const near = Math.min(...places.map((other) => tokenGap(place, other)));
  const together = sameSentence(place, cue.place);
  return (
    near +
    (near <= BESIDE.tokens && together ? BESIDE.cost : 0) +
    (together ? 0 : OTHER_SENTENCE.content) +
    (place.paragraph === cue.place.paragraph ? 0 : OTHER_PARAGRAPH) +
    (proposals.some((proposal) => proposed.includes(proposal)) ? LINKED_BY_RULE - OTHER_PARAGRAPH : 0)
  );
}

/** A cue with its source and the contents linked to it so far; floating content has no cue. */
export interface LinkedStatement {
  readonly cue: LabelledSpan | null;
  readonly source: readonly Span[];
  readonly contents: LabelledSpan[];
  readonly evidence: Evidence[];
}

export interface LinkedLabels {
  /** One per cue, in text order. */
  readonly statements: LinkedStatement[];
  /** Contents too far from any cue. */
  readonly uncued: LabelledSpan[];
}

/** A source lies in the paragraph of its cue; a content may lie in the next one too. */
const FARTHEST_PARAGRAPH = { source: 0, content: 1 };
/** Distances in tokens beyond which no link is cheap enough, even one that the rules propose. */
const REACH = {
  source: FARTHEST.source - LINKED_BY_RULE,
  content: FARTHEST.content - LINKED_BY_RULE + OTHER_PARAGRAPH,
};

const around = ({ tokens }: Location, reach: number): Span => [tokens[0] - reach, tokens[1] + reach];

const spokenBy = ({ relayed }: CueCandidate, label: LabelledSpan): LabelledSpan =>
  relayed ? { ...label, span: outsideFrame(label.span, relayed) } : label;

const areNear = (a: Location, b: Location, kind: keyof typeof REACH) =>
  Math.abs(a.paragraph - b.paragraph) <= FARTHEST_PARAGRAPH[kind];

/** The source of a cue: whoever the grammar names, else the labelled source, else the proposed one or the subject. */
function spansOfSource(
  article: TaggedArticle,
  cue: Span,
  labelled: LocatedLabel | null,
  relayed: RelayedSpeaker | null,
  proposals: readonly Quotation[],
): readonly Span[] {
  const agent = relayed?.source ?? agentAfter(article, cue);
  if (agent) return [agent];
  if (labelled) return sourceSpans(article, labelled.label.span, cue, proposals);
  return proposals[0]?.source ?? participleSubject(article, cue);
}

/** @param sources the labelled sources of the article, by their tokens */
function cueCandidate(article: TaggedArticle, cue: LocatedLabel, sources: SpanIndex<LocatedLabel>): CueCandidate {
  const { label, place } = cue;
  const proposals = spanIndexesOf(article).byCue.overlapping(label.span);
  const near = sources
    .overlapping(around(place, REACH.source))
    .filter((source) => areNear(source.place, place, 'source'));
  const labelled = sourceFor(cue, near, proposals);
  const relayed = relayedSpeaker(article, label.span);
  const source = spansOfSource(article, label.span, labelled, relayed, proposals);
  return {
    cue,
    statement: { cue: label, source, contents: [], evidence: [] },
    relayed,
    places: labelled ? [place, labelled.place] : [place],
    proposals,
  };
}

/** Whether a content is only the person whose words are relayed: `The minister` in `The minister was quoted by the agency as saying`. */
const namesRelayed = ({ relayed }: CueCandidate, { span }: LabelledSpan): boolean =>
  relayed !== null && relayed.source[0] <= span[0] && span[1] <= relayed.source[1];

export function linkLabels(article: TaggedArticle, labels: readonly LabelledSpan[]): LinkedLabels {
  const placed = (role: LabelledSpan['role']): LocatedLabel[] =>
    labels.filter((label) => label.role === role).map((label) => ({ label, place: locate(article, label.span) }));
  const sources = new SpanIndex(placed('source'), ({ place }) => [place.tokens]);
  const cues = placed('cue').map((cue) => cueCandidate(article, cue, sources));
  const cuesByPlace = new SpanIndex(cues, ({ places }) => places.map(({ tokens }) => tokens));
  const uncued: LabelledSpan[] = [];
  for (const content of placed('content')) {
    const near = cuesByPlace
      .overlapping(around(content.place, REACH.content))
      .filter(({ cue }) => areNear(cue.place, content.place, 'content'));
    const proposed = spanIndexesOf(article)
      .proposed.overlapping(content.label.span)
      .map(({ quotation }) => quotation);
    const chosen = cheapest(near, (candidate) => contentCost(content, proposed, candidate), FARTHEST.content);
    if (!chosen) uncued.push(content.label);
    else if (!namesRelayed(chosen, content.label)) chosen.statement.contents.push(spokenBy(chosen, content.label));
  }
  return { statements: cues.map(({ statement }) => statement), uncued };
}
