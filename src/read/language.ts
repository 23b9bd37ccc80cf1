/** Tells the language of a text. Function words show the one that is read; only other texts pay for the detector. */
import { FUNCTION_WORDS, LANGUAGE, LEAST_FUNCTION_WORDS, SCRIPT } from '../lexicon/en/language.ts';
import { visible } from '../util/invisible.ts';

/** Only the beginning is examined, in UTF-16 units. */
const SAMPLE = 4000;
/** A shorter text counts as English. */
const FEWEST_WORDS = 8;

const LETTERS = /\p{L}+/gu;

/** In UTF-16 units. */
const lengthOf = (runs: readonly string[]): number => runs.reduce((length, run) => length + run.length, 0);

/** True if the function words show it, or if the sample is too short to tell. */
export function isClearlyEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(LETTERS) ?? [];
  if (2 * lengthOf(sample.match(SCRIPT) ?? []) < lengthOf(words)) return false;
  if (words.length < FEWEST_WORDS) return true;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length >= words.length * LEAST_FUNCTION_WORDS;
}

let detector: Promise<(text: string) => string> | null = null;

async function loadDetector(): Promise<(text: string) => string> {
  const { eld } = await import('eld/small');
  return (text) => {
    const result = eld.detect(text);
    return result.isReliable() ? result.language : '';
  };
}

/** English name of the language of a text that is surely not English; null for all others, doubtful ones too. */
export async function foreignLanguage(text: string): Promise<string | null> {
  const sample = visible(text.slice(0, SAMPLE));
  if (isClearlyEnglish(sample)) return null;
  detector ??= loadDetector();
  const language = (await detector)(sample);
  if (language === '' || language === LANGUAGE) return null;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language;
}
