/**
 * An unclosed passage ends where a cue follows a comma inside it, since its closing mark must have been there.
 *
 * Example: in `“We keep the mill, said Ida Berg. “It was ours.”` the first passage is `“We keep the mill,`.
 */
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type { Span } from '../../model.ts';

/** After a comma: a verb before its subject, or a short subject before its verb. */
const CUE = new RegExp(
  [
    String.raw`(?:,|(?<=[!?…]))\s+(?:according to\s|`,
    String.raw`(\p{L}+)\s+(?:\p{Lu}|(?:the|an?|his|her|their|one)\s)|`,
    String.raw`(?:he|she|they|(?:the|an?|his|her|their)\s\p{L}+|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)\s(\p{L}+)[.,:;])`,
  ].join(''),
  'gu',
);

/** Whether a verb can link words in marks to their speaker. */
function reportsWords(verb: string): boolean {
  const form = reportingForm(verb);
  return form?.act === 'speech' && form.tense !== 'base' && form.tense !== 'gerund' && form.takes.has('quote');
}

/** The search for a cue starts at the last of these: the end of a sentence, or another mark. */
const BARRIER = /\p{Ll}{3}[.!?]\s|["“”„«»‘]/gu;

/** The end of an unclosed passage: the comma before the cue in its last sentence, or its end as found. */
export function endBeforeCue(text: string, [start, end]: Span): number {
  const words = text.slice(start, end);
  const last = [...words.matchAll(BARRIER)].at(-1)?.index ?? 0;
  for (const { 1: before, 2: after, index } of words.slice(last).matchAll(CUE)) {
    const verb = before ?? after;
    if (verb === undefined || reportsWords(verb)) return start + last + index;
  }
  return end;
}
