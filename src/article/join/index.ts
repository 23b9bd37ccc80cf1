/**
 * Joins what the rules propose with what the tagger labels; without a tagger the proposals are the quotations.
 *
 * Marks are facts, blocks and transcripts a matter of the page: of those the rules have the last word. The tagger decides about
 * everything else, and has seen what the rules propose.
 */
import { reportingForm } from '../../lexicon/reporting-verbs.ts';
import type {
  LabelledSpan,
  Quotation,
  QuotationAct,
  QuotationKind,
  QuotedArticle,
  Span,
  TaggedArticle,
} from '../../model.ts';
import { certainty, factsOf, LEAST_CERTAIN } from './certainty.ts';
import { linkLabels } from './link.ts';
import { placeLoose } from './loose.ts';
import { withNested } from './nested.ts';
import { withOwnCues } from './own-cue.ts';
import { overlap, type Statement } from './statement.ts';

const byPlace = (a: Span, b: Span) => a[0] - b[0] || a[1] - b[1];

/** Blocks and transcripts are a matter of the page. */
const isOfThePage = ({ evidence }: Quotation) => evidence.some(({ rule }) => /^(?:block-|transcript$)/.test(rule));

/** A label's span without the commas and dashes at its ends that only join it to its cue. */
function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  const left = /^[\s,;:—–-]*/.exec(words)?.[0].length ?? 0;
  const right = /[\s,;:—–-]*$/.exec(words.slice(left))?.[0].length ?? 0;
  return left + right < words.length ? [start + left, end - right] : [start, end];
}

/** `direct` where every piece is words in marks and no more, `indirect` where none has any, else `mixed`. */
function kindOf({ passages }: TaggedArticle, content: readonly Span[]): QuotationKind {
  const outer = passages.filter(({ inside }) => inside === null);
  if (content.every((span) => outer.some((passage) => passage.span[0] === span[0] && passage.span[1] === span[1])))
    return 'direct';
  return content.some((span) => outer.some((passage) => overlap(passage.span, span))) ? 'mixed' : 'indirect';
}

/** Words in marks were said; what the tagger else calls other than speech is a thought, or an intention where the cue says so. */
function actOf(text: string, kind: QuotationKind, { cue, contents }: Statement): QuotationAct {
  if (kind !== 'indirect' || contents.some(({ act }) => act === 'speech')) return 'speech';
  const words = cue
    ? text
        .slice(...cue.span)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  return words.some((word) => reportingForm(word)?.act === 'intention') ? 'intention' : 'thought';
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The statement without the contents that are more likely none. */
function certain(article: TaggedArticle, statement: Statement): Statement {
  const contents = statement.contents.map((content) => ({
    ...content,
    probability: certainty(factsOf(article, statement, content)),
  }));
  return { ...statement, contents: contents.filter(({ probability }) => probability >= LEAST_CERTAIN) };
}

function toQuotation(article: TaggedArticle, statement: Statement): Quotation {
  const { cue, source, contents, evidence } = statement;
  const content = contents.map(({ span }) => trimmed(article.text, span)).sort(byPlace);
  const found = contents.map(({ span }) => ({ rule: 'tagger', span }));
  const kind = kindOf(article, content);
  return {
    kind,
    act: actOf(article.text, kind, statement),
    nestedIn: null,
    content,
    source,
    cue: cue ? [cue.span] : [],
    confidence: mean(contents.map(({ probability }) => probability)),
    evidence: [...found, ...evidence],
  };
}

/** What the tagger's labels say: who said what, before anything is judged; what the rules have the last word of is left out. */
export function statementsOf(article: TaggedArticle, labels: readonly LabelledSpan[]): Statement[] {
  const taken = article.proposals
    .filter(isOfThePage)
    .flatMap(({ content, cue, source }) => [...content, ...cue, ...source]);
  const free = withOwnCues(article, labels).filter(({ span }) => !taken.some((other) => overlap(other, span)));
  const { statements, loose } = linkLabels(article, free);
  return placeLoose(article, statements, loose).filter(({ contents }) => contents.length > 0);
}

function joined(article: TaggedArticle, labels: readonly LabelledSpan[]): Quotation[] {
  const said = statementsOf(article, labels)
    .map((statement) => certain(article, statement))
    .filter(({ contents }) => contents.length > 0);
  return [...article.proposals.filter(isOfThePage), ...said.map((statement) => toQuotation(article, statement))];
}

export function join(article: TaggedArticle): QuotedArticle {
  const { labels, proposals, nested } = article;
  const quotations = labels === null ? proposals : joined(article, labels);
  return { quotations: withNested(quotations, nested), ...article };
}
