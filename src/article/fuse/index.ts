/**
 * Fuses the proposals of the rules with the labels of the tagger; without a tagger, the proposals become the quotations.
 *
 * The rules decide on blocks and transcripts, which the layout sets, and on a few set forms. The tagger, whose features include
 * the proposals, decides on everything else.
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
import { breaksOff } from '../broken-off.ts';
import { isDecidedByRules, type RuleId } from '../rules.ts';
import { bySpan, SpanIndex } from '../spans.ts';
import { isAsked } from './asked.ts';
import { calibrationInput, isSpeech, speechProbability } from './calibration.ts';
import { contentWithin } from './content-edges.ts';
import { isDatelined, opensReport } from './dateline.ts';
import { withEmbeddedCues } from './embedded-cues.ts';
import { isExpletive } from './expletive.ts';
import { withinFrontedClause } from './fronted-clause.ts';
import { isHeardInCourt } from './heard-in-court.ts';
import { withinJudgement } from './judged-content.ts';
import type { LinkedStatement } from './link.ts';
import { linkLabels } from './link.ts';
import { withNested } from './nested.ts';
import { withinNounComplement } from './noun-complement.ts';
import { isRuling } from './ruling.ts';
import { spanIndexesOf } from './span-indexes.ts';
import { withClausesTold } from './told-within.ts';
import { placeUncuedContent } from './uncued-content.ts';
import { isUnsaid } from './unsaid/index.ts';
import { isWholeUtterance } from './whole-utterance.ts';

/** `direct` if every piece is exactly a passage in marks, `indirect` if none has marks, else `mixed`. */
function kindOf(article: TaggedArticle, content: readonly Span[]): QuotationKind {
  const { outer } = spanIndexesOf(article);
  if (content.every((span) => outer.overlapping(span).some((passage) => bySpan(passage.span, span) === 0)))
    return 'direct';
  return content.some((span) => outer.overlapping(span).length > 0) ? 'mixed' : 'indirect';
}

/** The act of content that is not speech, by its cue. */
function nonSpeechAct(text: string, { cue }: LinkedStatement): QuotationAct {
  const words = cue
    ? text
        .slice(...cue.span)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  return words.some((word) => reportingForm(word)?.act === 'intention') ? 'intention' : 'thought';
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The content without the words that the tagger labels beyond its grammatical end or outside its edges. */
function trimmedContent(article: TaggedArticle, labelled: Span, cue: Span | null): Span {
  const inClause = withinFrontedClause(article, labelled, cue);
  const inComplement = withinNounComplement(article, inClause, cue);
  return contentWithin(article.text, withinJudgement(article, inComplement, cue), cue);
}

function toQuotation(article: TaggedArticle, statement: LinkedStatement, act: QuotationAct): Quotation {
  const { cue, source, contents, evidence } = statement;
  const content = contents.map(({ span }) => trimmedContent(article, span, cue?.span ?? null)).sort(bySpan);
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

/** Minimum probability from the tagger for a content to be kept. */
const LEAST_PROBABLE = 0.5;

/** Whether content continues speech that broke off before the cue: `“The line,” she said, “is cut.”` */
function goesOnFrom(
  text: string,
  before: LabelledSpan | undefined,
  { span }: LabelledSpan,
  { cue }: LinkedStatement,
): boolean {
  if (!before || !cue || cue.span[0] < before.span[1] || cue.span[1] > span[0]) return false;
  return breaksOff(text.slice(...before.span), text.slice(...span));
}

/** Whether a rule shows that labelled words are no content at all, whatever their probability. */
function isNoContent(article: TaggedArticle, statement: LinkedStatement, content: Span): boolean {
  const cue = statement.cue?.span ?? null;
  return (
    isRuling(article, content, cue) ||
    isUnsaid(article, statement, content) ||
    opensReport(article, content, cue) ||
    // “It” before an impersonal passive is no more a content than it is a source.
    (cue !== null && isExpletive(article, content, cue))
  );
}

/** The quotations of a statement: one for its speech, one for its other content. */
function quotationsOf(article: TaggedArticle, statement: LinkedStatement): Quotation[] {
  const said: LabelledSpan[] = [];
  const other: LabelledSpan[] = [];
  for (const content of statement.contents) {
    if (content.probability < LEAST_PROBABLE || isNoContent(article, statement, content.span)) continue;
    // The calibration knows `heard` as a verb of perception.
    const speech = isHeardInCourt(article, statement, content.span)
      ? content.probability
      : speechProbability(calibrationInput(article, statement, content));
    if (
      isSpeech(speech) ||
      isWholeUtterance(article, content) ||
      goesOnFrom(article.text, said.at(-1), content, statement)
    )
      said.push({ ...content, probability: speech });
    else other.push(content);
  }
  return [
    ...(said.length > 0 ? [toQuotation(article, { ...statement, contents: said }, 'speech')] : []),
    ...(other.length > 0
      ? [toQuotation(article, { ...statement, contents: other }, nonSpeechAct(article.text, statement))]
      : []),
  ];
}

/**
 * Links the tagger's labels to statements before any is judged to be speech, leaving out those that the rules decide.
 *
 * @public used to fit the calibration
 */
export function statementsOf(article: TaggedArticle, labels: readonly LabelledSpan[]): LinkedStatement[] {
  const decided = new SpanIndex(article.proposals.filter(isDecidedByRules), ({ content, cue, source }) => [
    ...content,
    ...cue,
    ...source,
  ]);
  const free = withEmbeddedCues(article, withClausesTold(article, labels)).filter(
    ({ role, span }) => decided.overlapping(span).length === 0 && !(role === 'content' && isAsked(article, span)),
  );
  const { statements, uncued } = linkLabels(article, free);
  return placeUncuedContent(article, statements, uncued).filter(({ contents }) => contents.length > 0);
}

function fusedQuotations(article: TaggedArticle, labels: readonly LabelledSpan[]): Quotation[] {
  const statements = statementsOf(article, labels).filter((statement) => !isDatelined(article, statement));
  const read = statements.flatMap((statement) => quotationsOf(article, statement));
  return [...article.proposals.filter(isDecidedByRules), ...read];
}

export function fuse(article: TaggedArticle): QuotedArticle {
  const { labels, proposals, nested } = article;
  const quotations = labels === null ? proposals : fusedQuotations(article, labels);
  return { quotations: withNested(quotations, nested), ...article };
}
