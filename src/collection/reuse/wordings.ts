/** Prints with the same normal form are one wording: compared once, however often they are printed. */
import { byUnits, contentId } from '../ids.ts';
import type { Occurrence, Speaker } from '../types.ts';
import { keysOf, SHINGLE } from './keys.ts';
import { type Passage, passageOf } from './passage.ts';
import type { Wording as WordedText } from './steps.ts';
import { wordsOf } from './words.ts';

/**
 * From this many words on, the same words are the same utterance whoever is said to have said them. Below, two people
 * may well have used them independently: each speaker's are a wording of their own.
 */
export const FIRM_WORDS = 8;

export interface WordedPrint extends WordedText, Passage {
  readonly occurrence: Occurrence;
}

/** `prints` are sorted by the id of the quotation; `speakers` are those with a name, sorted by id. */
export interface Wording extends WordedText {
  readonly id: string;
  readonly verbatim: boolean;
  readonly prints: readonly WordedPrint[];
  readonly speakers: readonly Speaker[];
  readonly keys: readonly string[];
}

function worded(occurrence: Occurrence): WordedPrint {
  const passage = passageOf(occurrence.quotation);
  return { ...passage, words: wordsOf(passage.text), occurrence };
}

const normalForm = ({ words }: WordedPrint) => words.map(({ normal }) => normal).join(' ');

/** Whose short words these are: the speaker's; of very few words, or where nobody is named, this article's alone. */
function voiceOf({ occurrence: { speaker, article }, words }: WordedPrint): readonly string[] {
  if (words.length >= FIRM_WORDS) return [];
  return words.length >= SHINGLE && speaker ? [speaker.id] : [article.key, speaker?.id ?? ''];
}

const byQuotation = (a: WordedPrint, b: WordedPrint) =>
  byUnits(a.occurrence.quotation.id, b.occurrence.quotation.id) ||
  byUnits(a.occurrence.article.key, b.occurrence.article.key);

function toWording(id: string, prints: readonly WordedPrint[]): readonly Wording[] {
  const sorted = [...prints].sort(byQuotation);
  const first = sorted[0];
  if (!first) return [];
  const speakers = new Map(
    sorted.flatMap(({ occurrence: { speaker } }) => (speaker?.named ? [[speaker.id, speaker] as const] : [])),
  );
  return [
    {
      id,
      text: first.text,
      words: first.words,
      verbatim: sorted.some(({ verbatim }) => verbatim),
      prints: sorted,
      speakers: [...speakers.values()].sort((a, b) => byUnits(a.id, b.id)),
      keys: keysOf(first.words),
    },
  ];
}

/**
 * Occurrences → wordings, sorted by id. What is quoted inside another's quotation, and what has no words, meets nothing
 * else: each is a wording of its own without keys.
 */
export function toWordings(occurrences: readonly Occurrence[]): readonly Wording[] {
  const groups = new Map<string, WordedPrint[]>();
  for (const print of occurrences.map(worded)) {
    const { quotation } = print.occurrence;
    const alone = quotation.nestedIn !== null || print.words.length === 0;
    const id = contentId('w', alone ? [quotation.id] : [normalForm(print), ...voiceOf(print)]);
    const group = groups.get(id);
    if (group) group.push(print);
    else groups.set(id, [print]);
  }
  return [...groups]
    .flatMap(([id, prints]) => toWording(id, prints))
    .map((wording) =>
      wording.prints.some((print) => print.occurrence.quotation.nestedIn) ? { ...wording, keys: [] } : wording,
    )
    .sort((a, b) => byUnits(a.id, b.id));
}
