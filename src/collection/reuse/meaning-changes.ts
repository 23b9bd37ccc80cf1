/**
 * Edits that change the meaning: a lost "not", another number, name, modal verb or extent, or an opposite, but no spelling, synonym
 * or editor's bracket. "We will not sell" → "we will sell".
 */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { AMOUNTS, EXTENTS, MODAL_VERBS, NEGATIVE_WORDS, OPPOSITES } from '../../lexicon/en/meaning-words.ts';
import { NUMBER_WORDS } from '../../lexicon/en/numbers.ts';
import type { AlignmentStep } from '../../schema.ts';
import type { ComparedWord } from './words.ts';

type Turn = NonNullable<AlignmentStep['turns']>;

/** The month, which has the letters of a modal verb. */
const isMay = ({ normal, capital }: ComparedWord) => capital && normal === 'may';

const figure = ({ normal }: ComparedWord) => NUMBER_WORDS.get(normal) ?? normal;

/** The words of an edit that matter for each kind of change, by meaning. */
const KINDS: readonly (readonly [Turn, (words: readonly ComparedWord[]) => readonly string[]])[] = [
  ['negation', (words) => words.filter(({ normal }) => NEGATIVE_WORDS.has(normal)).map(() => 'not')],
  ['number', (words) => words.filter((word) => /\d/u.test(figure(word)) || AMOUNTS.has(word.normal)).map(figure)],
  [
    'modal',
    (words) => words.filter((word) => MODAL_VERBS.has(word.normal) && !isMay(word)).map(({ normal }) => normal),
  ],
  ['extent', (words) => words.flatMap(({ normal }) => EXTENTS.get(normal) ?? [])],
];

const namesIn = (words: readonly ComparedWord[]) =>
  words.filter((word) => word.capital && (!FUNCTION_WORDS.has(word.normal) || isMay(word))).map(({ normal }) => normal);

const asSet = (words: readonly string[]) => [...words].sort().join(' ');

/** The words, and each two together as a phrasal verb: `go+down`. */
function termsOf(words: readonly ComparedWord[]): ReadonlySet<string> {
  const normals = words.map(({ normal }) => normal);
  return new Set([...normals, ...normals.slice(1).map((word, at) => `${normals[at]}+${word}`)]);
}

/** True if a word of one side is the opposite of a word of the other, and each side has only one of the two. */
function haveOpposites(before: readonly ComparedWord[], after: readonly ComparedWord[]): boolean {
  const [were, are] = [termsOf(before), termsOf(after)];
  return [...were].some((word) => {
    const opposites = OPPOSITES.get(word);
    return opposites && !are.has(word) && [...opposites].some((other) => are.has(other) && !were.has(other));
  });
}

/** True for another extent. "All the ferries" is "the ferries". */
const isOther = (turn: Turn, before: string, after: string) =>
  before !== after &&
  !(turn === 'extent' && ((before === 'all' && after === '') || (before === '' && after === 'all')));

/** True for two different names: a name in place of a pronoun, or a capital at a new start of a sentence, is none. */
function haveOtherNames(before: readonly ComparedWord[], after: readonly ComparedWord[]): boolean {
  const [were, are] = [asSet(namesIn(before)), asSet(namesIn(after))];
  return were !== '' && are !== '' && were !== are;
}

/**
 * Null if the edit keeps the meaning. An editor's brackets explain the words around them, and change nothing.
 */
export function meaningChangeOf(print: readonly ComparedWord[], fullest: readonly ComparedWord[]): Turn | null {
  if (print.some(({ inserted }) => inserted) || fullest.some(({ inserted }) => inserted)) return null;
  for (const [turn, pick] of KINDS) {
    if (isOther(turn, asSet(pick(fullest)), asSet(pick(print)))) return turn;
  }
  if (haveOpposites(fullest, print)) return 'opposite';
  return haveOtherNames(fullest, print) ? 'name' : null;
}
