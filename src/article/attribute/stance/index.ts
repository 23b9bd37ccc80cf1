/**
 * Reads from the cue whether a source asserts, denies, asks, demands or promises the content.
 *
 * Example: in `the firm denied that it had ties to the ministry` the firm denies the content. `Did not deny` asserts it;
 * `did not say` denies it, since the source does not vouch for it.
 */
import { NEGATIVE_SUBJECTS } from '../../../lexicon/en/stance-words.ts';
import { BE_FORMS } from '../../../lexicon/en/verb-words.ts';
import type { Quotation, Span, Stance } from '../../../model.ts';
import { type ArticleWithWords, type ArticleWord, wordsInSpan } from '../words.ts';
import { type AttributionPhrase, attributionPhrase } from './attribution-phrase.ts';
import { MARK } from './complement.ts';
import { type Effect, effectsOf } from './effects.ts';

const ASSERTS: Stance = { value: 'asserts', words: null };

type SpeechAct = 'asks' | 'demands' | 'promises';

const isNegation = ({ effect }: Effect) => effect === 'denies' || effect === 'declines' || effect === 'not';
const isSpeechAct = (effect: Effect['effect']): effect is SpeechAct => /^(?:asks|demands|promises)$/.test(effect);

/** A subject that negates the verb, as in `None of them said`; `No. 10` negates nothing. */
function negativeSubject(article: ArticleWithWords, { source, cue }: Quotation): readonly Effect[] {
  const [span] = source;
  if (!span || span[0] > (cue[0]?.[0] ?? 0)) return [];
  const [first, second] = wordsInSpan(article, span);
  const isNegative = first !== undefined && NEGATIVE_SUBJECTS.has(first.lower) && second?.pos !== 'NUM';
  return isNegative ? [{ effect: 'not', span }] : [];
}

/** Effects up to the first question, demand or promise, which governs all later words. */
function governingEffects(effects: readonly Effect[]): readonly Effect[] {
  const act = effects.findIndex(({ effect }) => isSpeechAct(effect));
  return act < 0 ? effects : effects.slice(0, act + 1);
}

/** Whether the content is the object of the cue, rather than words said in denying something: `denied it: “I was ill.”` */
function isObject(
  article: ArticleWithWords,
  { cue, content, kind }: Quotation,
  words: readonly ArticleWord[],
): boolean {
  const [cueStart, cueEnd] = [cue[0]?.[0] ?? 0, cue.at(-1)?.[1] ?? 0];
  const start = content[0]?.[0] ?? 0;
  if (start < cueStart) return kind !== 'direct' || words.some(({ lower }) => BE_FORMS.has(lower));
  // The cue may include its colon.
  const between = article.text.slice(cueEnd - 1, start).trimEnd();
  return !/[.:!?]$/.test(between) && !(kind === 'direct' && between.endsWith(','));
}

/** `as` right before the marks: `the report as “a fairy tale”`. */
function namesInMarks(content: readonly ArticleWord[]): boolean {
  const mark = content.findIndex(({ text }) => MARK.test(text));
  return content[mark - 1]?.lower === 'as';
}

/** `dismissed the report as “a fairy tale”`: the speaker makes the judgement. */
const isJudgement = ({ words, content }: AttributionPhrase, { kind }: Quotation) =>
  words.at(-1)?.lower === 'as' || (kind !== 'indirect' && (content[0]?.lower === 'as' || namesInMarks(content)));

/** Reads the stance from the cue of a quotation; the default is `asserts`, without words. */
export function stanceOf(article: ArticleWithWords, quotation: Quotation): Stance {
  const phrase = attributionPhrase(article, quotation);
  const effects = phrase ? governingEffects(effectsOf(phrase)) : [];
  const last = effects.at(-1);
  if (!phrase || !last) return ASSERTS;
  const stance = (value: Stance['value'], [start]: Span, [, end]: Span): Stance => ({
    value,
    words: { text: article.text.slice(start, end), span: [start, end] },
  });
  const negations = [...negativeSubject(article, quotation), ...effects.filter(isNegation)];
  const [outermost, innermost] = [negations[0], negations.at(-1)];
  if (outermost && negations.length % 2 === 1) {
    const isVerbOfDenial = negations.some(({ effect }) => effect === 'denies');
    if (isVerbOfDenial && (isJudgement(phrase, quotation) || !isObject(article, quotation, phrase.words)))
      return ASSERTS;
    return stance('denies', outermost.span, outermost.effect === 'denies' ? outermost.span : last.span);
  }
  if (isSpeechAct(last.effect)) return stance(last.effect, last.span, last.span);
  return outermost && innermost ? stance('asserts', outermost.span, innermost.span) : ASSERTS;
}
