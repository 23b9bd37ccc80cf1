/**
 * The source as a label: a name and a colon, or words in marks, a dash and a name.
 *
 * Example: `Jane Doe: “We lost.”`; `TAPPER: You said so.`; `“We lost.” —Coach Jane Doe`; `From Jane Doe:`
 *
 * A signature that `layout/signature.ts` reads in the same words replaces the frame.
 */

import { isListedPlace } from '../../listed-place.ts';
import { clauseEnd } from '../clause.ts';
import { isQuote, isSentenceEnd, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame } from '../reporting-frame.ts';

const LONGEST_LABEL = 8;

const isNamed = (items: readonly SentenceItem[]) =>
  items.every(
    ({ pos, text }) =>
      pos === 'PROPN' || /^\p{Lu}/u.test(text) || /^[.,'’-]|^['’]s$|^(?:of|the|and|de|van|von|bin|al)$/.test(text),
  );
const isShouted = (items: readonly SentenceItem[]) =>
  items.some(({ text }) => text.length > 1) && items.every(({ text }) => !/\p{Ll}/u.test(text));

/** Index of the first colon that may end a label; -1 if there is none. */
function colonIndex(items: readonly SentenceItem[]): number {
  const end = Math.min(items.length, LONGEST_LABEL + 1);
  for (let i = 0; i < end; i++) if (items[i]?.text === ':') return i;
  return -1;
}

/** `London: The bank cut rates`, `Mumbai: “No,” the builder said`; but `London: “No.”` is what the city says. */
function isDateline(label: readonly SentenceItem[], rest: readonly SentenceItem[]): boolean {
  const isAllMarks = isQuote(rest[0]) && rest.slice(1).every(isSentenceEnd);
  return !isAllMarks && isListedPlace(label.map(({ text }) => text).join(' '));
}

function nameAndColon(items: readonly SentenceItem[]): ReportingFrame[] {
  const colon = colonIndex(items);
  if (colon < 1 || items[0]?.pos === 'QUOTE') return [];
  const label = items.slice(0, colon);
  const isLetterhead = label[0]?.lower === 'from' && label.length > 1 && isNamed(label.slice(1));
  if (isLetterhead && colon === items.length - 1) {
    return [
      { rule: 'label', act: 'speech', cue: [colon, colon + 1], source: [1, colon], content: [], awaitsContent: true },
    ];
  }
  const next = items[colon + 1];
  if (isDateline(label, items.slice(colon + 1))) return [];
  if (!next || !isNamed(label) || !(isQuote(next) || isShouted(label))) return [];
  const end = isQuote(next) ? colon + 2 : clauseEnd(items, colon + 1);
  return [
    {
      rule: 'label',
      act: 'speech',
      cue: [colon, colon + 1],
      source: [0, colon],
      content: [[colon + 1, end]],
    },
  ];
}

function dashAndName(items: readonly SentenceItem[]): ReportingFrame[] {
  const dash = items.findIndex(({ text }, i) => isQuote(items[i - 1]) && /^(?:[—–―-]|--)$/.test(text));
  if (dash < 1) return [];
  const source = nounPhraseAfter(items, dash + 1);
  if (!source || items.length - source[1] > 1 || !/^\p{Lu}/u.test(items[source[0]]?.text ?? '')) return [];
  return [{ rule: 'signature', act: 'speech', cue: [dash, dash + 1], source, content: [[dash - 1, dash]] }];
}

export const labels = (items: readonly SentenceItem[]): ReportingFrame[] => [
  ...nameAndColon(items),
  ...dashAndName(items),
];
