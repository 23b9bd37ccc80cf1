/** Output of `explain`: the text with its quotations marked, and the evidence for each of them. */
import type {
  AppliedCorrection,
  Candidate,
  CorrectedArticle,
  Evidence,
  Fact,
  Paragraph,
  Span,
  Stance,
} from '../model.ts';
import { markedParagraph, type NumberedQuotation } from './marked-text.ts';
import { printable } from './printable.ts';
import { hang, shortenToColumns } from './terminal-lines.ts';
import type { TerminalStyle } from './terminal-style.ts';

const LABEL_WIDTH = 10;
const INDENT = '     ';

const FIELDS = ['title', 'outlet', 'author', 'date', 'url'] as const;

const sure = (probability: number) => probability.toFixed(2);

/** The text of spans in ‹these marks›, which articles do not use. */
function words(text: string, spans: readonly Span[]): string {
  return spans.map((span) => `‹${printable(text.slice(...span))}›`).join(' … ');
}

function field(label: string, value: string, { colors, width }: TerminalStyle): string[] {
  const first = `${INDENT}${colors.dim(label.padEnd(LABEL_WIDTH))}`;
  return hang(first, value, width, INDENT.length + LABEL_WIDTH);
}

function evidenceLines(text: string, evidence: readonly Evidence[], look: TerminalStyle): string[] {
  const room = look.width - INDENT.length - LABEL_WIDTH;
  return evidence.flatMap(({ rule, span }, i) => {
    const rest = span
      ? `  ${shortenToColumns(words(text, [span]), Math.max(room - rule.length - 2, LABEL_WIDTH))}`
      : '';
    const first = `${INDENT}${look.colors.dim((i === 0 ? 'because' : '').padEnd(LABEL_WIDTH))}`;
    return [`${first}${look.colors.bold(rule)}${rest}`];
  });
}

const MOST_CANDIDATES = 3;
const MOST_REASONS = 4;

const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

/** The candidates for the speaker, with their most influential features. */
function candidateLines(candidates: readonly Candidate[], look: TerminalStyle): string[] {
  return candidates.slice(0, MOST_CANDIDATES).flatMap(({ name, probability, reasons }, i) => {
    const why = reasons.slice(0, MOST_REASONS).map(({ feature, weight }) => `${feature} ${signed(weight)}`);
    return field(i === 0 ? 'among' : '', `${printable(name)} ${sure(probability)}  ${why.join(', ')}`, look);
  });
}

/** The editor's decisions that overrode the program, with editor and note. */
function correctionLines(corrections: readonly AppliedCorrection[], look: TerminalStyle): string[] {
  return corrections.flatMap(({ id, decision, editor, note }) => {
    const by = editor === null ? '' : `, ${editor}`;
    return field('corrected', `${decision} (${id}${by})${note === null ? '' : `: ${note}`}`, look);
  });
}

/** Empty for the default stance. */
function stanceLines(text: string, { value, words: shown }: Stance, look: TerminalStyle): string[] {
  if (shown) return field('stance', `${value} ← ${words(text, [shown.span])}`, look);
  return value === 'asserts' ? [] : field('stance', value, look);
}

function quotationLines(text: string, quotation: NumberedQuotation, wanted: boolean, look: TerminalStyle): string[] {
  const { number, kind, act, confidence, source, cue, evidence, attribution, corrections } = quotation;
  const { speaker, speakerType, role, via, stance } = attribution;
  const title = `${String(number).padStart(3)}  ${look.colors.bold(`${kind} ${act}`)}, ${sure(confidence)}`;
  const who =
    speaker === null ? 'no speaker named' : `${speaker} (${speakerType}, ${sure(attribution.confidence.speaker)})`;
  return [
    `${title}${wanted ? '' : look.colors.dim('  omitted from the output by these settings')}`,
    ...field('speaker', source.length > 0 ? `${who} ← ${words(text, source)}` : who, look),
    ...(role ? field('role', words(text, [role.span]), look) : []),
    ...(cue.length > 0 ? field('cue', words(text, cue), look) : []),
    ...stanceLines(text, stance, look),
    ...(via === null ? [] : field('via', `${via} (${sure(attribution.confidence.via)})`, look)),
    ...candidateLines(attribution.candidates, look),
    ...evidenceLines(text, [...evidence, ...attribution.evidence], look),
    ...correctionLines(corrections, look),
    '',
  ];
}

function paragraphLines(
  text: string,
  { span, boilerplate }: Paragraph,
  quotations: readonly NumberedQuotation[],
  isWanted: (quotation: NumberedQuotation) => boolean,
  look: TerminalStyle,
): string[] {
  const marked = markedParagraph(text, span, quotations, look);
  if (boilerplate !== null) {
    return [...marked.map(look.colors.dim), look.colors.dim(`${INDENT}not read: ${boilerplate}`), ''];
  }
  const here = quotations.filter(({ content }) => {
    const start = content[0]?.[0] ?? -1;
    return start >= span[0] && start < span[1];
  });
  return [...marked, '', ...here.flatMap((one) => quotationLines(text, one, isWanted(one), look))];
}

function factLines(text: string, name: string, { value, evidence }: Fact, look: TerminalStyle): string[] {
  const where = evidence.span ? ` ${shortenToColumns(words(text, [evidence.span]), look.width)}` : '';
  return field(name, `${value} (${evidence.rule}${where})`, look);
}

/** The metadata with their sources; `missing` stands for a field without a value, and if it is null, the field is left out. */
export const metadataLines = (article: CorrectedArticle, look: TerminalStyle, missing: string | null): string[] =>
  FIELDS.flatMap((name) => {
    const fact = article[name];
    if (fact) return factLines(article.text, name, fact, look);
    return missing === null ? [] : field(name, missing, look);
  });

export const remarkLines = ({ diagnostics }: CorrectedArticle, { width }: TerminalStyle): string[] =>
  diagnostics.flatMap(({ code, offset, message }) =>
    hang(INDENT, `${message} (${code}${offset === null ? '' : ` at ${offset}`})`, width),
  );

export function explanation(
  article: CorrectedArticle,
  isWanted: (quotation: NumberedQuotation) => boolean,
  look: TerminalStyle,
): string {
  const { text, paragraphs, corrections } = article;
  const quotations = article.quotations.map((quotation, i) => ({ ...quotation, number: i + 1 }));
  const known = [...metadataLines(article, look, null), ...correctionLines(corrections, look)];
  const remarks = remarkLines(article, look);
  const heading = (title: string) => [look.colors.underline(title), ''];
  return [
    ...hang('', article.id, look.width).map(look.colors.bold),
    '',
    ...paragraphs.flatMap((paragraph) => paragraphLines(text, paragraph, quotations, isWanted, look)),
    ...(known.length > 0 ? [...heading('Metadata'), ...known, ''] : []),
    ...(remarks.length > 0 ? [...heading('Remarks'), ...remarks, ''] : []),
  ].join('\n');
}
