/**
 * Joins what the rules propose with what the tagger labels; without a tagger the proposals are the quotations.
 *
 * Marks are facts, blocks and transcripts a matter of the page: of those the rules have the last word. The tagger decides about
 * everything else, and has seen what the rules propose.
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type {
  LabelledSpan,
  Quotation,
  QuotationAct,
  QuotationKind,
  QuotedArticle,
  Span,
  TaggedArticle,
} from '../../model.ts';
import { isLayoutQuote, type RuleId } from '../rules.ts';
import { bySpan, SpanIndex } from '../spans.ts';
import { calibrationInput, isSpeech, speechProbability } from './calibration.ts';
import { withEmbeddedCues } from './embedded-cues.ts';
import type { LinkedStatement } from './link.ts';
import { linkLabels } from './link.ts';
import { withNested } from './nested.ts';
import { spanIndexesOf } from './span-indexes.ts';
import { placeUncuedContent } from './uncued-content.ts';

const JOINT = /[\s,;:—–-]/;

/** A label's span without the commas and dashes at its ends that only join it to its cue. */
function trimmed(text: string, [start, end]: Span): Span {
  let first = start;
  let last = end;
  while (first < last && JOINT.test(text[first] ?? '')) first++;
  while (last > first && JOINT.test(text[last - 1] ?? '')) last--;
  return first < last ? [first, last] : [start, end];
}

/** `direct` where every piece is words in marks and no more, `indirect` where none has any, else `mixed`. */
function kindOf(article: TaggedArticle, content: readonly Span[]): QuotationKind {
  const { outer } = spanIndexesOf(article);
  if (content.every((span) => outer.overlapping(span).some((passage) => bySpan(passage.span, span) === 0)))
    return 'direct';
  return content.some((span) => outer.overlapping(span).length > 0) ? 'mixed' : 'indirect';
}

/** What is no speech is a thought, or an intention where the cue says so. */
function otherAct(text: string, { cue }: LinkedStatement): QuotationAct {
  const words = cue
    ? text
        .slice(...cue.span)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  return words.some((word) => reportingForm(word)?.act === 'intention') ? 'intention' : 'thought';
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function toQuotation(article: TaggedArticle, statement: LinkedStatement, act: QuotationAct): Quotation {
  const { cue, source, contents, evidence } = statement;
  const content = contents.map(({ span }) => trimmed(article.text, span)).sort(bySpan);
  const found = contents.map(({ span }) => ({ rule: 'tagger' satisfies RuleId, span }));
  return {
    kind: kindOf(article, content),
    act,
    nestedIn: null,
    content,
    source,
    cue: cue ? [cue.span] : [],
    confidence: mean(contents.map(({ probability }) => probability)),
    evidence: [...found, ...evidence],
  };
}

/** Contents that the tagger itself is less sure of than this are none at all. */
const LEAST_PROBABLE = 0.5;

/** The quotations of a statement: of what is speech by all that is known of it, and of what is not. */
function quotationsOf(article: TaggedArticle, statement: LinkedStatement): Quotation[] {
  const said: LabelledSpan[] = [];
  const other: LabelledSpan[] = [];
  for (const content of statement.contents) {
    if (content.probability < LEAST_PROBABLE) continue;
    const evaluation = calibrationInput(article, statement, content);
    const speech = speechProbability(evaluation);
    if (isSpeech(evaluation.kind, speech)) said.push({ ...content, probability: speech });
    else other.push(content);
  }
  return [
    ...(said.length > 0 ? [toQuotation(article, { ...statement, contents: said }, 'speech')] : []),
    ...(other.length > 0
      ? [toQuotation(article, { ...statement, contents: other }, otherAct(article.text, statement))]
      : []),
  ];
}

/**
 * What the tagger's labels say: who said what, before anything is judged; what the rules have the last word of is left out.
 *
 * @public the calibration of the judgement reads it
 */
export function statementsOf(article: TaggedArticle, labels: readonly LabelledSpan[]): LinkedStatement[] {
  const ofThePage = new SpanIndex(article.proposals.filter(isLayoutQuote), ({ content, cue, source }) => [
    ...content,
    ...cue,
    ...source,
  ]);
  const free = withEmbeddedCues(article, labels).filter(({ span }) => ofThePage.overlapping(span).length === 0);
  const { statements, uncued } = linkLabels(article, free);
  return placeUncuedContent(article, statements, uncued).filter(({ contents }) => contents.length > 0);
}

function joined(article: TaggedArticle, labels: readonly LabelledSpan[]): Quotation[] {
  const read = statementsOf(article, labels).flatMap((statement) => quotationsOf(article, statement));
  return [...article.proposals.filter(isLayoutQuote), ...read];
}

export function fuse(article: TaggedArticle): QuotedArticle {
  const { labels, proposals, nested } = article;
  const quotations = labels === null ? proposals : joined(article, labels);
  return { quotations: withNested(quotations, nested), ...article };
}
