/**
 * Whether a verb of saying takes content of a given form as its complement.
 *
 * Example: in `announced that it moves` and `announced a move` it does; in `posted photos` and `dismissed the suit` it does not.
 */
import { INDIRECT_QUESTION } from '../../lexicon/en/clause-words.ts';
import { type Complement, phrasalTakes, reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type { LabelledSpan, Span, TaggedArticle, Token } from '../../model.ts';
import { locate } from './location.ts';

/** Most particles of a verb. */
const PARTICLES = 2;
const PREPOSITIONS: ReadonlyMap<string, Complement> = new Map([
  ['as', 'as'],
  ['of', 'of'],
  ['for', 'for'],
]);

const isGerund = ({ lower, pos }: Token) => pos === 'VERB' && lower.endsWith('ing');

/** Whether a verb follows `to`, as in `the firm to pay`. */
const hasInfinitive = (words: readonly Token[]) =>
  words.some(({ lower }, i) => lower === 'to' && /^(?:VERB|AUX)$/.test(words[i + 1]?.pos ?? ''));

/**
 * The complements that content may be.
 *
 * @param before the token before the content
 */
function formsOf(text: string, before: Token | undefined, words: readonly Token[], finite: boolean): Complement[] {
  const [first] = words;
  const preposition = PREPOSITIONS.get(before?.lower ?? '') ?? PREPOSITIONS.get(first?.lower ?? '');
  if (preposition) return [preposition];
  if (INDIRECT_QUESTION.test(text)) return ['question', 'clause'];
  if (first?.lower === 'to') return ['infinitive'];
  if (first && isGerund(first)) return ['gerund'];
  return [
    ...(finite ? (['clause'] as const) : (['noun', 'name'] as const)),
    ...(hasInfinitive(words) ? (['infinitive'] as const) : []),
  ];
}

/** The complements of a word as a verb of saying; `next` are the tokens after it. */
function complementsOf({ lower }: Token, next: readonly Token[]): readonly Complement[] {
  const form = reportingForm(lower);
  if (!form) return [];
  const phrasal = phrasalTakes(
    form.lemma,
    next.map((token) => token.lower),
  );
  return [...(phrasal?.takes ?? form.takes)];
}

/** Whether the cue has verbs of saying and none takes the content. */
export function isNoComplement(article: TaggedArticle, cue: LabelledSpan, content: Span, finite: boolean): boolean {
  const [first, end] = locate(article, content).tokens;
  const saying = article.tokens.slice(...locate(article, cue.span).tokens);
  const takes = new Set(saying.flatMap((token, i) => complementsOf(token, saying.slice(i + 1, i + 1 + PARTICLES))));
  const words = article.tokens.slice(first, end);
  const forms = formsOf(article.text.slice(...content), article.tokens[first - 1], words, finite);
  return takes.size > 0 && !forms.some((form) => takes.has(form));
}
