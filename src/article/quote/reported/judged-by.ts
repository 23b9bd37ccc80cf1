/**
 * A judgement in the passive: what is judged stands before the verb, and the person who judges follows “by”.
 *
 * Examples: `the raid was described as “brutal” by neighbours`; `accused by his brother of “stealing the farm”`; but nobody speaks
 * in `was nicknamed “the Cork” by sailors`.
 */
import { SUBJECT_RELATIVES } from '../../../lexicon/en/clause-words.ts';
import { GIVING_NAMES, NO_JUDGES, PASSIVE_NAMINGS } from '../../../lexicon/en/words-before-marks.ts';
import { type ItemRange, isQuote, type SentenceItem } from '../items.ts';
import { nounPhraseAfter } from '../noun-phrase.ts';
import type { ReportingFrame, VerbSite } from '../reporting-frame.ts';
import type { VerbGroup } from '../verb-group.ts';

/** Most items between the verb and the words in marks. */
const FARTHEST_MARKS = 12;
const JUDGED = ['as', 'name', 'of', 'for'] as const;
const LINKS = /^(?:as|of|for)$/;

const isNamed = ({ form, verb }: VerbGroup, items: readonly SentenceItem[]) =>
  GIVING_NAMES.has(items[verb]?.lower ?? '') || PASSIVE_NAMINGS.has(items[verb]?.lower ?? '') || form.lemma === 'label';

/** `was called` or, without an auxiliary, the participle in `the tax, called “theft” by farmers`. */
const isPassive = ({ voice, form, negated, modal }: VerbGroup) =>
  !negated && !modal && (voice === 'passive' || (voice === 'finite' && form.tense === 'past-or-participle'));

/** Whoever stands after the "by" at an item. */
function judgeAt(items: readonly SentenceItem[], by: number): ItemRange | null {
  const first = items[by + 1];
  if (items[by]?.lower !== 'by' || !first || first.pos === 'NUM' || first.pos === 'VERB') return null;
  const judge = nounPhraseAfter(items, by + 1);
  return judge && !items.slice(...judge).some(({ lower }) => NO_JUDGES.has(lower)) ? judge : null;
}

/** Index of the first words in marks, with only a link, a determiner and the judge's adverbials before. */
function marksAfter(items: readonly SentenceItem[], from: number): number | null {
  const at = items.findIndex(
    (item, i) => i >= from && i <= from + FARTHEST_MARKS && (isQuote(item) || /^[,;:.]$/.test(item.text)),
  );
  return isQuote(items[at]) ? at : null;
}

const isDirect = (items: readonly SentenceItem[], from: number, marks: number) =>
  items.slice(from, marks).every(({ pos, lower }) => pos === 'DET' || LINKS.test(lower));

const isPronoun = (items: readonly SentenceItem[], [start, end]: ItemRange) =>
  end - start === 1 && (items[start]?.pos === 'PRON' || SUBJECT_RELATIVES.has(items[start]?.lower ?? ''));

export function judgedBy({ items, group, subject }: VerbSite): ReportingFrame | null {
  const { takes } = group.form;
  if (!isPassive(group) || isNamed(group, items) || !JUDGED.some((each) => takes.has(each))) return null;
  const next = group.range[1];
  const before = judgeAt(items, next);
  const marks = marksAfter(items, before?.[1] ?? next);
  if (marks === null || !(before || isDirect(items, next, marks))) return null;
  const source = before ?? judgeAt(items, marks + 1);
  if (!source) return null;
  const link = items.findLastIndex(({ lower }, i) => i < marks && i >= next && LINKS.test(lower));
  const start = link < 0 ? marks : items[link]?.lower === 'as' ? link + 1 : link;
  const cue: ItemRange = [group.range[0], before ? next : start];
  const judged = subject && !isPronoun(items, subject) ? [subject] : [];
  return { rule: 'judgement-by', act: 'speech', cue, source, content: [...judged, [start, marks + 1]] };
}
