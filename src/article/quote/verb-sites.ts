/**
 * Finds a reporting verb with its subject, and where its content may begin.
 *
 * Example: in `Jane Doe shook her head and said on Monday that …` the subject of `said` is `Jane Doe`, and `that` comes next.
 */

import { SUBJECT_RELATIVES, SUBJECT_SHARING_LINKS } from '../../lexicon/en/clause-words.ts';
import { GROUP_NOUNS } from '../../lexicon/en/groups.ts';
import { phrasalTakes } from '../../lexicon/en/reporting-verbs.ts';
import { TITLES } from '../../lexicon/en/titles.ts';
import { skipAdverbials } from './clause.ts';
import { type ItemRange, isComma, type SentenceItem } from './items.ts';
import { antecedentBefore, nounPhraseBefore } from './noun-phrase.ts';
import type { ReportingFrame, VerbSite } from './reporting-frame.ts';
import { mainSubject } from './subject.ts';
import { subjectWithRelative } from './subject-with-relative.ts';
import { type VerbGroup, verbGroupAt } from './verb-group.ts';

/** Extends the group by its particle: `called on`, `point out`. */
function withParticle(items: readonly SentenceItem[], group: VerbGroup): VerbGroup {
  const [start, end] = group.range;
  const phrasal = phrasalTakes(
    group.form.lemma,
    items.slice(end, end + 2).map(({ lower }) => lower),
  );
  if (!phrasal) return group;
  return { ...group, range: [start, end + phrasal.words], form: { ...group.form, takes: phrasal.takes } };
}

/** A relative pronoun stands for the phrase before it: `a commissioner who said` is the commissioner. */
function antecedent(items: readonly SentenceItem[], own: ItemRange): ItemRange {
  const [start, end] = own;
  const pronoun = items[start]?.lower ?? '';
  if (end - start !== 1 || !SUBJECT_RELATIVES.has(pronoun)) return own;
  const phraseEnd = isComma(items[start - 1]) ? start - 1 : start;
  const isPerson =
    pronoun === 'who' ? ({ lower }: SentenceItem) => TITLES.has(lower) || GROUP_NOUNS.has(lower) : () => true;
  return antecedentBefore(items, phraseEnd, isPerson) ?? own;
}

/** The phrase before the verb, or the subject of the clause before it. */
function subjectOf(
  items: readonly SentenceItem[],
  group: VerbGroup,
  earlier: readonly ReportingFrame[],
): Pick<VerbSite, 'subject' | 'borrowed' | 'relative'> {
  const [start] = group.range;
  const before = items[start - 1];
  const own = group.voice === 'participle' && isComma(before) ? null : nounPhraseBefore(items, start);
  if (own && items[own[0]]?.lower === 'there') return { subject: null, borrowed: false, relative: false };
  const head = group.voice === 'finite' ? subjectWithRelative(items, start) : null;
  if (head) return { subject: head, borrowed: false, relative: false };
  if (own) {
    const subject = antecedent(items, own);
    return { subject, borrowed: false, relative: subject !== own };
  }
  if (!before || !SUBJECT_SHARING_LINKS.has(before.lower)) return { subject: null, borrowed: false, relative: false };
  const near = earlier.findLast(({ source, cue }) => source !== null && cue[0] < start)?.source ?? null;
  return { subject: near ?? mainSubject(items, start)?.phrase ?? null, borrowed: true, relative: false };
}

/** The reporting verb at item `at`, or null. `earlier` are the frames found before it. */
export function verbSiteAt(
  items: readonly SentenceItem[],
  at: number,
  earlier: readonly ReportingFrame[],
): VerbSite | null {
  const bare = verbGroupAt(items, at);
  if (!bare) return null;
  const group = withParticle(items, bare);
  return { items, group, ...subjectOf(items, group, earlier), ...skipAdverbials(items, group.range[1]) };
}
