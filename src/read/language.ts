/** Which language a text is in. English shows by its function words; only other texts pay for the detector. */
import { FUNCTION_WORDS } from '../lexicon/en/function-words.ts';

/** The beginning tells enough. */
const SAMPLE = 4000;
/** Fewer words than this prove nothing. */
const FEWEST_WORDS = 8;
/** English news has a share of 0.35 to 0.45 of these words, other languages less than 0.1. */
const CLEARLY_ENGLISH = 0.22;

const LETTERS = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}+/gu;

/** In UTF-16 units. */
const lengthOf = (runs: readonly string[]): number => runs.reduce((length, run) => length + run.length, 0);

/** True where the function words alone show it, or where there is too little to say anything else. */
export function isClearlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(LETTERS) ?? [];
  if (2 * lengthOf(sample.match(LATIN) ?? []) < lengthOf(words)) return false;
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length >= words.length * CLEARLY_ENGLISH;
}

let detector: Promise<(text: string) => string> | null = null;

async function loadDetector(): Promise<(text: string) => string> {
  const { eld } = await import('eld/small');
  return (text) => {
    const result = eld.detect(text);
    return result.isReliable() ? result.language : '';
  };
}

/** Name of the language where the text is surely not English, else null: in doubt it counts as English. */
export async function foreignLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE);
  if (isClearlyEnglish(sample)) return null;
  detector ??= loadDetector();
  const language = (await detector)(sample);
  if (language === '' || language === 'en') return null;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language;
}
