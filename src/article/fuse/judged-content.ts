/**
 * The content of a judgement ends at its last closing mark if only a time or an occasion follows.
 *
 * Example: in `called the show “a damp squib” in 1935` the content is `the show “a damp squib”`; but `“a step” in world trade` goes on.
 */
import { MONTHS } from '../../lexicon/en/months.ts';
import { POSSESSIVE_PRONOUNS } from '../../lexicon/en/phrase-words.ts';
import { phrasalTakes, reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import { OCCASIONS_OF_JUDGEMENT } from '../../lexicon/en/speech-nouns.ts';
import { PERIOD_DETERMINERS, PERIODS, TIME_PREPOSITIONS, TIME_WORDS } from '../../lexicon/en/time-words.ts';
import type { Span, TaggedArticle, Token } from '../../model.ts';
import { locate } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Most words of a phrase after its preposition: `in her last column`. */
const LONGEST_PHRASE = 6;
const YEAR = /^(?:1[5-9]|20)\d\ds?$/;
const INDEFINITE = /^(?:an?|another)$/;
const JUDGING = ['as', 'name', 'for'] as const;
/** `the worst night`, `the first step`: what follows says of which time it is. */
const RANKED = /(?<!\p{L})the (?:first|last|only|most|best|worst|\p{L}{2,20}est)(?!\p{L})/u;

/** Whether a cue passes a judgement: `called`, `described`, but not `called for`. */
const isJudging = (cue: readonly Token[]) =>
  cue.some(({ lower }, i) => {
    const form = reportingForm(lower);
    const particle = cue.slice(i + 1, i + 3).map((token) => token.lower);
    return form && JUDGING.some((each) => form.takes.has(each)) && !phrasalTakes(form.lemma, particle);
  });

const isTime = ({ lower, text }: Token) =>
  TIME_WORDS.has(lower) || PERIODS.has(lower) || YEAR.test(lower) || (MONTHS.has(lower) && text !== lower);

/** `a tweet`, `her column`; in `“a hole” in the report` the report is what is judged. */
const isOccasion = ([first, ...rest]: readonly Token[]) =>
  first !== undefined &&
  (INDEFINITE.test(first.lower) || POSSESSIVE_PRONOUNS.has(first.lower)) &&
  rest.some(({ lower }) => OCCASIONS_OF_JUDGEMENT.has(lower));

/** Whether tokens begin with a time or an occasion: `last week`, `on Friday`, `after the vote`, `in her column`. */
function isTimeOrOccasion([first, ...rest]: readonly Token[]): boolean {
  const next = rest[0];
  if (!first || !next) return first !== undefined && TIME_WORDS.has(first.lower);
  if (TIME_WORDS.has(first.lower) || TIME_PREPOSITIONS.has(first.lower)) return true;
  if (PERIOD_DETERMINERS.has(first.lower)) return PERIODS.has(next.lower);
  if (!/^(?:in|on|at)$/.test(first.lower)) return false;
  const end = rest.findIndex(({ pos, lower }) => pos === 'PUNCT' || (pos === 'ADP' && lower !== 'of'));
  const phrase = rest.slice(0, Math.min(LONGEST_PHRASE, end < 0 ? rest.length : end));
  return phrase.some(isTime) || (first.lower !== 'on' && isOccasion(phrase));
}

/** The content of a judgement up to its last marks; all of it if its cue does not judge or something else follows the marks. */
export function withinJudgement(article: TaggedArticle, content: Span, cue: Span | null): Span {
  if (!cue || cue[0] >= content[0]) return content;
  const last = spanIndexesOf(article).outer.overlapping(content).at(-1)?.span;
  if (!last || last[1] >= content[1] || RANKED.test(article.text.slice(...last))) return content;
  if (!isJudging(article.tokens.slice(...locate(article, cue).tokens))) return content;
  const after = article.tokens
    .slice(...locate(article, [last[1], content[1]]).tokens)
    .filter(({ start }) => start >= last[1]);
  return isTimeOrOccasion(after) ? [content[0], last[1]] : content;
}
