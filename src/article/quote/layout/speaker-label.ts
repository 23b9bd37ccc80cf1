/**
 * Finds a speaker's label at the head of a paragraph, or alone on its line.
 *
 * Examples: `Q: Why?`; `TESS ALBRIGHT: It rained.`; `[00:00:09] HOST: Welcome.`; `**Finch:** In May.`; `INTERVIEWER`
 */
import { ANSWER_LABELS, DIALOGUE_PARTS, QUESTION_LABELS } from '../../../lexicon/en/transcripts.ts';
import type { Span } from '../../../model.ts';
import { withoutTrailingDigits } from '../../../util/without-trailing-digits.ts';

export interface SpeakerLabel {
  /** The name without time, bold markers and colon. */
  readonly span: Span;
  /** The colon; empty if the label stands alone on its line. */
  readonly cue: readonly Span[];
  /** Offset at which the words begin. */
  readonly wordsFrom: number;
  /** Lower-case form, equal for all turns of one speaker. */
  readonly key: string;
  /** True for letters and parts, which can only be labels. */
  readonly isPart: boolean;
}

const LONGEST_LABEL = 60;
const MOST_WORDS = 6;

const TIME = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[\])]?(?:\s?[-–—])?\s{1,4}/u;
const BOLD = /^[*_]{1,3}/;
const BRACKETED = /\s?[([][^()[\]]{0,40}[)\]]$/u;
/** A letter with a full stop, bracket or colon: `Q.`, `A)`, `Q2:`. */
const LETTER = /^([QA]\d{0,3})(?:[.):]|(?=[*_]))/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|de|da|di|del|van|von|der|den|bin|al|la|le|ter|of|and|the|&)$/u;

const isPart = (key: string) => {
  const words = key.split(' ');
  const bare = withoutTrailingDigits(key);
  return QUESTION_LABELS.has(bare) || ANSWER_LABELS.has(bare) || DIALOGUE_PARTS.has(words.at(-1) ?? '');
};

const keyOf = (name: string) => name.toLowerCase().replace(/\s+/g, ' ');

/** Length of the text before the label: a time, bold markers. */
function leadOf(line: string): number {
  const time = TIME.exec(line)?.[0].length ?? 0;
  return time + (BOLD.exec(line.slice(time))?.[0].length ?? 0);
}

/** The name in a label, without a note in brackets; null if there is none. */
function nameIn(label: string): string | null {
  const name = label.replace(BRACKETED, '');
  const words = name.split(/\s+/);
  const isByline = words.length > 1 && words[0]?.toLowerCase() === 'by';
  if (words.length > MOST_WORDS || !/^\p{Lu}/u.test(name) || isByline) return null;
  return isPart(keyOf(name)) || words.every((word) => NAME_WORD.test(word)) ? name : null;
}

function labelOf(start: number, name: string, colon: number | null, wordsFrom: number): SpeakerLabel {
  const key = keyOf(name);
  return {
    span: [start, start + name.length],
    cue: colon === null ? [] : [[colon, colon + 1]],
    wordsFrom,
    key,
    isPart: isPart(key),
  };
}

/** Length of white space and closing bold markers; null if the next word follows without a space. */
function gapAfter(text: string): number | null {
  const gap = /^[*_]{0,3}(?:\s+|$)/.exec(text);
  return gap ? gap[0].length : null;
}

/** The label that opens a paragraph; null if there is none. */
export function speakerLabel(text: string, [from, to]: Span): SpeakerLabel | null {
  const line = text.slice(from, Math.min(to, from + 2 * LONGEST_LABEL));
  const lead = leadOf(line);
  const rest = line.slice(lead);
  const start = from + lead;
  const letter = LETTER.exec(rest);
  const colon = letter?.[1] ? letter[0].replace(/[*_]$/, '').length - 1 : rest.slice(0, LONGEST_LABEL).indexOf(':');
  if (colon > 0) {
    const name = letter?.[1] ?? nameIn(rest.slice(0, colon).replace(/[*_]{1,3}$/, ''));
    const gap = gapAfter(rest.slice(colon + 1));
    return name && gap !== null ? labelOf(start, name, start + colon, Math.min(to, start + colon + 1 + gap)) : null;
  }
  const isWhole = to - from <= LONGEST_LABEL;
  const name = isWhole ? nameIn(rest.replace(/[*_]{1,3}$/, '')) : null;
  return name ? labelOf(start, name, null, to) : null;
}
