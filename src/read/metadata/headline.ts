/** Recognises headlines: a line of several words that does not end like a sentence, or is in title case. */
import { NOT_A_HEADLINE } from '../../lexicon/en/news-lines.ts';
import { findDate } from '../date.ts';

const LENGTH = { least: 15, most: 170 };
const FEWEST_WORDS = 3;
/** Share of the longer words that are capitalised in title case. */
const TITLE_CASE = 0.8;

const CLOCK = /\b\d{1,2}:\d{2}\s?(?:[ap]\.?m|[A-Z]{2,4}\b)/i;

function isTitleCase(line: string): boolean {
  const longer = line.match(/[\p{L}'’-]{4,}/gu) ?? [];
  return longer.length >= 3 && longer.filter((word) => /^\p{Lu}/u.test(word)).length >= longer.length * TITLE_CASE;
}

export function isHeadline(line: string): boolean {
  if (line.length < LENGTH.least || line.length > LENGTH.most || NOT_A_HEADLINE.test(line)) return false;
  if (line.split(/\s+/).length < FEWEST_WORDS || CLOCK.test(line)) return false;
  if (/[:;,—–-]$/.test(line) || !/^["“‘'#\p{Lu}\d]/u.test(line)) return false;
  if (findDate(line) && line.length < 40) return false;
  const end = line.replace(/["”’')\]]{1,8}$/, '').at(-1) ?? '';
  return end !== '.' || (isTitleCase(line) && !/[.!?] /.test(line));
}
