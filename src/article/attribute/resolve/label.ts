/**
 * Resolves a label to a speaker: a person in the article, a part (`Host`) or, for a letter, the outlet or the person interviewed.
 *
 * Example: after `We spoke to Dana Holt, who runs the port.` the label `A:` means Dana Holt.
 */
import { ANSWER_LABELS, DIALOGUE_PARTS, INTERVIEW_WITH, QUESTION_LABELS } from '../../../lexicon/en/transcripts.ts';
import type { Quotation, Span, SpeakerType } from '../../../model.ts';
import { indexBy } from '../../../util/group-by.ts';
import { lastWord } from '../../../util/last-word.ts';
import { withoutTrailingDigits } from '../../../util/without-trailing-digits.ts';
import type { RuleId } from '../../rules.ts';
import type { Discourse, Referent } from '../discourse.ts';
import type { Entity } from '../entities.ts';
import { keyOf } from '../name-key.ts';
import { type Speaker, speakerOf } from './speaker.ts';

const CONFIDENCE = { name: 0.97, part: 0.9, outlet: 0.8, only: 0.93, likely: 0.75 };
/** Most characters between `spoke to` and the name: `spoke to the singer and producer Dana Holt`. */
const FARTHEST_NAME = 80;

const LABELLING: ReadonlySet<string> = new Set(['transcript', 'post'] satisfies RuleId[]);
export const isLabelled = ({ evidence }: Quotation): boolean => evidence.some(({ rule }) => LABELLING.has(rule));

const isPerson = ({ type, full }: Entity) => type === 'person' || (type === 'unknown' && full > 0);

/** Evidence that each person in the introduction is the one interviewed: mentions, and phrases such as `spoke to`. */
function introduced({ article, entities }: Discourse, end: number): ReadonlyMap<Entity, number> {
  const named = entities.inOrder.filter(
    ({ mention, entity }) => mention.span[1] <= end && mention.use !== 'credit' && isPerson(entity),
  );
  const score = new Map<Entity, number>();
  const add = (entity: Entity, by: number) => score.set(entity, (score.get(entity) ?? 0) + by);
  for (const { entity } of named) add(entity, 1);
  for (const { 0: phrase, index } of article.text.slice(0, end).matchAll(INTERVIEW_WITH)) {
    const from = index + phrase.length;
    const next = named.find(({ mention }) => mention.span[0] >= from);
    if (next && next.mention.span[0] - from <= FARTHEST_NAME) add(next.entity, 1.5);
  }
  return score;
}

/** People whose full names appear in the title. */
function titled({ article, entities }: Discourse): ReadonlyMap<Entity, number> {
  const isNamed = (entity: Entity) =>
    isPerson(entity) &&
    entity.words.filter((word) => word.length > 1).length > 1 &&
    article.title?.value.includes(entity.name);
  return new Map(entities.inOrder.flatMap(({ entity }): [Entity, number][] => (isNamed(entity) ? [[entity, 1]] : [])));
}

interface Interviewee {
  readonly entity: Entity;
  readonly confidence: number;
}

/** The person interviewed, by the introduction or else by the title; null if neither names a person. */
function interviewee(discourse: Discourse, start: number): Interviewee | null {
  const inText = introduced(discourse, start);
  const people = inText.size > 0 ? inText : titled(discourse);
  const [first, second] = [...people].sort((one, other) => other[1] - one[1]);
  if (!first) return null;
  const isClear = first[1] >= 2 * (second?.[1] ?? 0);
  return { entity: first[0], confidence: isClear ? CONFIDENCE.only : CONFIDENCE.likely };
}

function outlet({ article }: Discourse, span: Span): Speaker | null {
  if (!article.outlet) return null;
  const referent = { entity: null, name: article.outlet.value, type: 'organization', head: null } as const;
  return speakerOf(referent, 'label-of-outlet', span, CONFIDENCE.outlet);
}

/** `Tess Albright` for `TESS ALBRIGHT`. */
const inSmallLetters = (label: string) =>
  /\p{Ll}/u.test(label) || !label.includes(' ')
    ? label
    : label.replace(/\p{L}+/gu, (word) => (word.length > 1 ? word.charAt(0) + word.slice(1).toLowerCase() : word));

/** Resolves the labels of one article. */
export class LabelledSpeakers {
  readonly #discourse: Discourse;
  /** Offset of the article's first label, where the introduction ends. */
  readonly #start: number;
  /** The entities by each word of their names; made for the first label, since most articles have none. */
  #named: ReadonlyMap<string, readonly Entity[]> | null = null;
  #interviewee: Interviewee | null | undefined;

  constructor(discourse: Discourse, start: number) {
    this.#discourse = discourse;
    this.#start = start;
  }

  speakerAt(span: Span): Speaker | null {
    const label = this.#discourse.article.text.slice(...span).replace(/\s+/g, ' ');
    const word = lastWord(label.toLowerCase());
    const letter = withoutTrailingDigits(label.toLowerCase());
    if (QUESTION_LABELS.has(letter)) return outlet(this.#discourse, span);
    if (ANSWER_LABELS.has(letter)) return this.#answering(span);
    if (DIALOGUE_PARTS.has(word)) {
      const referent: Referent = { entity: null, name: label.toLowerCase(), type: 'person', head: word };
      return speakerOf(referent, 'label', span, CONFIDENCE.part);
    }
    return this.#speakerNamed(label, span);
  }

  #answering(span: Span): Speaker | null {
    if (this.#interviewee === undefined) this.#interviewee = interviewee(this.#discourse, this.#start);
    const found = this.#interviewee;
    return found && speakerOf(this.#discourse.referentOf(found.entity), 'label-of-interviewee', span, found.confidence);
  }

  #speakerNamed(label: string, span: Span): Speaker {
    const entity = this.#entityNamed(label);
    if (entity && isPerson(entity) && !/\p{Ll}/u.test(entity.name)) {
      const referent: Referent = { ...this.#discourse.referentOf(entity), name: inSmallLetters(entity.name) };
      return speakerOf(referent, 'label', span, CONFIDENCE.name);
    }
    if (entity) return speakerOf(this.#discourse.referentOf(entity), 'label', span, CONFIDENCE.name);
    const type: SpeakerType = label.includes(' ') ? 'person' : 'unknown';
    return speakerOf({ entity: null, name: inSmallLetters(label), type, head: null }, 'label', span, CONFIDENCE.name);
  }

  /** The entity that a label names in full or in part; a full name takes precedence. */
  #entityNamed(label: string): Entity | null {
    const words = keyOf(label.split(/\s+/));
    const last = words.at(-1) ?? '';
    this.#named ??= indexBy(
      new Set(this.#discourse.entities.inOrder.map(({ entity }) => entity)),
      ({ words: own }) => new Set(own),
    );
    const all = this.#named.get(last) ?? [];
    const isSame = ({ words: own }: Entity) => own.join(' ') === words.join(' ');
    const isLonger = ({ words: own }: Entity) => own.length > words.length && words.every((word) => own.includes(word));
    const isLastName = ({ words: own }: Entity) => words.length > 1 && own.length > 1 && own.at(-1) === last;
    const longer = all.filter(isLonger);
    return longer.find(isPerson) ?? longer[0] ?? all.find(isSame) ?? all.filter(isPerson).find(isLastName) ?? null;
  }
}
