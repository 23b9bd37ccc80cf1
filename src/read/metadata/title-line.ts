/**
 * The first headline above the body.
 *
 * Example: `Citation needed: Europe claims Kaspersky wares 'confirmed as malicious'` after `This article is more than 1 year old`
 */
import { HEAD_NOTES } from '../../lexicon/en/boilerplate.ts';
import type { MetadataFacts } from '../fields.ts';
import { isHeadline } from './headline.ts';
import { outletName } from './names.ts';
import { quoteFrom, type TextPage } from './page.ts';

/** Longer lines are body text. */
const BODY = 170;
/** Number of first lines that may contain the headline. */
const SEARCHED = 5;

const isNote = (line: string): boolean => HEAD_NOTES.some((note) => line.toLowerCase().startsWith(note));
const endsSentence = (line: string): boolean => /[.!?]["”’')\]]*$/.test(line) && line.split(' ').length > 4;

export function titleLine({ head }: TextPage): MetadataFacts {
  for (const [i, line] of head.slice(0, SEARCHED).entries()) {
    const { text } = line;
    if (isNote(text) || outletName(text)) continue;
    if (isHeadline(text)) return i + 1 < head.length ? { title: quoteFrom('title-line', line, text) } : {};
    if (text.length > BODY || endsSentence(text)) return {};
  }
  return {};
}
