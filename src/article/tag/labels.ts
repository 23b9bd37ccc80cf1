/**
 * The tagger's labels, the transitions between them, and the spans that a sequence of labels encodes.
 *
 * Example: in `“We lost,” Doe said` the tokens are labelled as content, source and cue, with a label of its own for the first of each.
 */
import type { LabelledSpan, Passage, ProposedArticle, Span, Token } from '../../model.ts';
import type { Decoded, Transitions } from './chain.ts';

const KINDS = [
  { role: 'source', act: null },
  { role: 'cue', act: null },
  { role: 'content', act: 'speech' },
  { role: 'content', act: 'other' },
] as const;
const SPEECH = 2;
const OTHER = 3;

/** BIO encoding: label 0 is outside; each kind has a label for its first token and one for further tokens. */
export const LABELS = 1 + 2 * KINDS.length;

const kindOf = (label: number) => (label - 1) >> 1;
const begins = (label: number) => label > 0 && label % 2 === 1;
const goesOn = (label: number) => label > 0 && label % 2 === 0;
const isContent = (label: number) => label > 0 && KINDS[kindOf(label)]?.role === 'content';

function table(may: (from: number, to: number) => boolean): Transitions {
  const allowed = new Uint8Array(LABELS * LABELS);
  for (let from = 0; from < LABELS; from++)
    for (let to = 0; to < LABELS; to++) allowed[from * LABELS + to] = may(from, to) ? 1 : 0;
  return allowed;
}

const continues = (from: number, to: number) => !goesOn(to) || (from > 0 && kindOf(from) === kindOf(to));

/** A span continues only a span of its kind. */
const ANYWHERE = table(continues);
/** No span crosses into another paragraph. */
const NEW_PARAGRAPH = table((_, to) => !goesOn(to));
/** Within a passage in marks and within a word, either all tokens form one piece of content or none is content. */
const UNBROKEN = table((from, to) => continues(from, to) && (isContent(from) ? goesOn(to) : !isContent(to)));

/** Whether a token is the ending of a possessive, or a stop or number within a term: `Friday’s vote`, `BA.2`. */
function isWithinWord(text: string, before: Token | undefined, { start, end }: Token): boolean {
  if (before?.end !== start) return false;
  const word = text.slice(start, end);
  if (word === '.') return /^\d/.test(text.charAt(end));
  return /^['’]s$/i.test(word) || (/^\d/.test(word) && before.text === '.');
}

/** Single marks may be apostrophes, unless a sentence or a clause ends within them. */
const mayBeApostrophes = (text: string, { span, marks, closed }: Passage) =>
  marks === 'single' && closed && !/[.,!?…]/.test(text[span[1] - 2] ?? '');

/** The transitions that each token of an article allows. */
export function constraints({ text, tokens, paragraphs, passages }: ProposedArticle): (token: number) => Transitions {
  const allowed: Transitions[] = tokens.map((token, i) =>
    isWithinWord(text, tokens[i - 1], token) ? UNBROKEN : ANYWHERE,
  );
  let at = 0;
  for (const passage of passages) {
    const { span } = passage;
    if (passage.inside !== null || mayBeApostrophes(text, passage)) continue;
    while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span[0]) at++;
    const first = at;
    for (; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span[1]; at++) if (at > first) allowed[at] = UNBROKEN;
  }
  for (const {
    tokens: [first, end],
  } of paragraphs)
    if (end > first) allowed[first] = NEW_PARAGRAPH;
  return (token) => allowed[token] ?? ANYWHERE;
}

/** Mean marginal probability of a kind over the tokens of a span. */
function probabilityOf({ marginals }: Decoded, [start, end]: Span, kind: number): number {
  let total = 0;
  for (let i = start; i < end; i++) {
    total += (marginals[i * LABELS + 1 + 2 * kind] ?? 0) + (marginals[i * LABELS + 2 + 2 * kind] ?? 0);
  }
  return total / (end - start);
}

/** Rounded, since machines may differ in the last bit of an exponential. */
const rounded = (probability: number) => Math.round(1e6 * probability) / 1e6;

/** The probability of a span's role, and for content the share of speech in it. */
function probabilities(decoded: Decoded, span: Span, kind: number): Pick<LabelledSpan, 'probability' | 'speech'> {
  if (KINDS[kind]?.role !== 'content') return { probability: rounded(probabilityOf(decoded, span, kind)), speech: 0 };
  const speech = probabilityOf(decoded, span, SPEECH);
  const probability = speech + probabilityOf(decoded, span, OTHER);
  return { probability: rounded(probability), speech: rounded(speech / probability) };
}

/** Spans of a decoded window that begins at token `offset`. */
export function labelledSpans({ tokens }: ProposedArticle, decoded: Decoded, offset: number): LabelledSpan[] {
  const { path } = decoded;
  const spans: LabelledSpan[] = [];
  for (let start = 0; start < path.length; start++) {
    const label = path[start] ?? 0;
    const kind = KINDS[kindOf(label)];
    if (!begins(label) || !kind) continue;
    let end = start + 1;
    while (path[end] === label + 1) end++;
    const first = tokens[offset + start];
    const last = tokens[offset + end - 1];
    if (!first || !last) continue;
    spans.push({
      role: kind.role,
      act: kind.act,
      span: [first.start, last.end],
      ...probabilities(decoded, [start, end], kindOf(label)),
    });
  }
  return spans;
}
