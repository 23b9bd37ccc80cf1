/**
 * Finds the reporting frames of a sentence: for each verb the first rule that applies. A frame inside another's content is dropped.
 *
 * Example: `Doe said that Roe had lied` has one frame, that of `said`.
 */

import { STATEMENT_LINKS } from '../../lexicon/en/clause-words.ts';
import { FIRST_PERSON_PRONOUNS, INDEFINITE_PEOPLE } from '../../lexicon/en/reference-words.ts';
import { PERIOD_DETERMINERS, PERIODS, TIME_WORDS } from '../../lexicon/en/time-words.ts';
import { wordsIn } from '../letters.ts';
import { quotationRule } from '../rules.ts';
import { isFiniteVerb } from './clause.ts';
import { type ItemRange, isComma, isQuote, type SentenceItem } from './items.ts';
import { accordingTo } from './reported/according-to.ts';
import { afterContent } from './reported/after-content.ts';
import { hearing } from './reported/hearing.ts';
import { hearsay } from './reported/hearsay.ts';
import { interruptions } from './reported/interruption.ts';
import { judgedBy } from './reported/judged-by.ts';
import { judgement } from './reported/judgement.ts';
import { labels } from './reported/label.ts';
import { nounObject } from './reported/noun-object.ts';
import { quotedObject } from './reported/quoted-object.ts';
import { request } from './reported/request.ts';
import { speechNouns } from './reported/speech-noun.ts';
import { thatClause } from './reported/that-clause.ts';
import type { ReportingFrame, ReportingRule } from './reporting-frame.ts';
import { verbSiteAt } from './verb-sites.ts';

const VERB_RULES: readonly ReportingRule[] = [
  hearing,
  hearsay,
  judgedBy,
  afterContent,
  quotedObject,
  thatClause,
  judgement,
  request,
  nounObject,
];

const contains = ([start, end]: ItemRange, at: number) => start <= at && at < end;

const isWeak = ({ rule }: ReportingFrame) => quotationRule(rule).weak === true;

/** First item of source and cue if they are adjacent, else of the cue. */
function startOf({ cue, source }: ReportingFrame): number {
  return source && source[1] <= cue[0] && cue[0] - source[1] < 2 ? source[0] : cue[0];
}

/** Skips a time expression backwards: `, and last month the company said`. */
function beforeTime(items: readonly SentenceItem[], from: number): number {
  let start = from;
  while (start > 0 && isTimeExpression(items, start - 1)) start--;
  return start;
}

const isTimeExpression = (items: readonly SentenceItem[], at: number) => {
  const word = items[at]?.lower ?? '';
  return (
    TIME_WORDS.has(word) ||
    PERIODS.has(word) ||
    (PERIOD_DETERMINERS.has(word) && PERIODS.has(items[at + 1]?.lower ?? ''))
  );
};

/** Start of a frame that is a separate statement inside another's clause; null if it belongs to that clause. */
function detachment(items: readonly SentenceItem[], frame: ReportingFrame): number | null {
  const start = beforeTime(items, startOf(frame));
  const before = items[start - 1];
  if (!before) return null;
  if (STATEMENT_LINKS.has(before.lower)) return isComma(items[start - 2]) ? start - 2 : start - 1;
  const participle = items.slice(...frame.cue).some(({ lower }) => /ing$/.test(lower));
  if ((isComma(before) || before.lower === 'by') && participle) return start - 1;
  return null;
}

const cutAt = (frame: ReportingFrame, at: number): ReportingFrame => ({
  ...frame,
  content: frame.content.flatMap(([start, end]): ItemRange[] => (start >= at ? [] : [[start, Math.min(end, at)]])),
});

/** A relative clause ends at the comma before the main verb: `Doe, who said no, left the room`. */
function withinRelativeClause(items: readonly SentenceItem[], frame: ReportingFrame): ReportingFrame {
  for (let i = frame.cue[1]; i < items.length - 1; i++) {
    if (isComma(items[i]) && isFiniteVerb(items[i + 1])) return cutAt(frame, i);
  }
  return frame;
}

/** Most words in marks that are only called out within somebody's account. */
const MOST_CALLED_OUT = 3;

const isCalledOut = ({ text }: SentenceItem) => wordsIn(text).length <= MOST_CALLED_OUT || text.includes('!');

/** Whether words in marks are called out within a clause that somebody else tells: `Stop!` in `I cried “Stop!” and ran`. */
function isWithinAccount(
  items: readonly SentenceItem[],
  clause: ItemRange,
  { source, cue, content }: ReportingFrame,
): boolean {
  const [words] = content;
  if (!words || !source || source[0] < clause[0] || source[0] >= cue[0] || cue[1] > words[0]) return false;
  const inMarks = items.slice(...words);
  if (!inMarks.every(isQuote)) return false;
  const who = items[source[0]]?.lower ?? '';
  if (FIRST_PERSON_PRONOUNS.has(who) || INDEFINITE_PEOPLE.has(who)) return true;
  const goesOn = inMarks.some(({ text }) => text.includes('!')) || items.slice(words[1], clause[1]).some(isFiniteVerb);
  return goesOn && inMarks.every(isCalledOut);
}

/**
 * Replaces the frames within a clause by that of the person who tells the whole: `I cried “Stop!” and ran, Doe told the court`. A cue
 * such as `reported` does not count, since an agency only relays the clause.
 */
function addAccount(items: readonly SentenceItem[], frames: ReportingFrame[], frame: ReportingFrame): boolean {
  const [clause] = frame.content;
  if (!clause || clause[1] > frame.cue[0] || items.slice(...frame.cue).some(({ lower }) => lower === 'reported'))
    return false;
  const inside = frames.filter(({ cue }) => contains(clause, cue[0]));
  if (inside.length === 0 || !inside.every((other) => isWithinAccount(items, clause, other))) return false;
  for (const other of inside) frames.splice(frames.indexOf(other), 1);
  frames.push({ ...frame, rule: 'account' });
  return true;
}

/** Whether a frame belongs to the subject of another, whose verb it cannot govern: `saw` in `a man who saw the bus said that …`. */
const isOfSubject = (other: ReportingFrame, { source, cue }: ReportingFrame) =>
  source !== null &&
  contains(source, other.cue[0]) &&
  (isWeak(other) || other.content.some((range) => contains(range, cue[0])));

/**
 * Adds a frame unless it lies in another's content. A frame whose content holds an earlier one only names who relayed the words
 * (`Doe said no, Reuters reported`): the earlier frame stays, and ends where the relaying one begins.
 */
function addFrame(items: readonly SentenceItem[], frames: ReportingFrame[], frame: ReportingFrame): void {
  const inner = frames.findIndex(
    ({ cue, rule }) => !quotationRule(rule).outsideClauses && frame.content.some((range) => contains(range, cue[0])),
  );
  const reported = frames[inner];
  if (reported && addAccount(items, frames, frame)) return;
  if (reported) {
    const start = startOf(frame);
    if (isComma(items[start - 1])) frames[inner] = cutAt(reported, start - 1);
    return;
  }
  for (const other of frames.filter((each) => isOfSubject(each, frame))) frames.splice(frames.indexOf(other), 1);
  const outer = frames.findIndex(({ content }) => content.some((range) => contains(range, frame.cue[0])));
  const around = frames[outer];
  if (!around) {
    frames.push(frame);
    return;
  }
  const cut = detachment(items, frame);
  if (cut === null && isWeak(around)) frames.splice(outer, 1, frame);
  if (cut === null) return;
  frames[outer] = cutAt(around, cut);
  frames.push(frame);
}

/** Frames in the order of their cues; no cue lies in another frame's content. */
export function findFrames(items: readonly SentenceItem[]): ReportingFrame[] {
  const frames: ReportingFrame[] = labels(items);
  for (let i = 0; i < items.length; i++) {
    const site = verbSiteAt(items, i, frames);
    if (!site) continue;
    for (const rule of VERB_RULES) {
      const frame = rule(site);
      if (!frame) continue;
      addFrame(items, frames, site.relative ? withinRelativeClause(items, frame) : frame);
      break;
    }
  }
  for (const frame of [...accordingTo(items), ...speechNouns(items), ...interruptions(items)]) {
    const known = frames.some(({ cue, content }) =>
      [cue, ...content].some((range) => contains(range, frame.cue[1] - 1)),
    );
    if (!known) addFrame(items, frames, frame);
  }
  return frames
    .filter(({ content, awaitsContent }) => content.length > 0 || awaitsContent)
    .sort((a, b) => a.cue[0] - b.cue[0]);
}
