/**
 * Words that a speaker is quoted with again came the way that the longer quotation of them came.
 *
 * Example: `Lopez, who spoke of a “sorry mess”, …` behind `“It is a sorry mess,” Lopez told the BBC.`
 */
import type { WordedArticle } from '../words.ts';
import type { Came, Spoken } from './course.ts';

const CONFIDENCE = 0.55;
const SHORTEST = 8;
const LONGEST = 60;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

export function withEchoes(article: WordedArticle, came: readonly Came[], spoken: readonly Spoken[]): Came[] {
  if (!came.some(({ taken }) => taken)) return [...came];
  const printed = spoken.map(({ quotation }) =>
    ` ${letters(quotation.content.map((span) => article.text.slice(...span)).join(' '))} `,
  );
  return came.map((each, i) => {
    const text = printed[i] ?? '';
    const { speaker = null, quotation } = spoken[i] ?? {};
    if (each.taken || each.elsewhere || speaker === null || quotation?.kind !== 'direct') return each;
    if (text.length < SHORTEST || text.length > LONGEST) return each;
    const fuller = came.find(
      ({ taken }, j) => taken && j !== i && spoken[j]?.speaker === speaker && printed[j]?.includes(text),
    );
    return fuller?.taken ? { ...each, taken: { ...fuller.taken, rule: 'via-echo', confidence: CONFIDENCE } } : each;
  });
}
