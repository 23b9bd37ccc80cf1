/**
 * Edits that change the meaning: a lost "not", another number, name or modal verb, but no spelling, synonym or editor's
 * bracket. "We will not sell" → "we will sell".
 */
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { AMOUNTS, MODAL_VERBS, NEGATIVE_WORDS, NUMBER_WORDS } from '../../lexicon/en/meaning-words.ts';
import type { AlignmentStep } from '../../schema.ts';
import type { ComparedWord } from './words.ts';

type Turn = NonNullable<AlignmentStep['turns']>;

const figure = ({ normal }: ComparedWord) => NUMBER_WORDS.get(normal) ?? normal;

/** The words of an edit that matter for each kind of change, by meaning. */
const KINDS: readonly (readonly [Turn, (words: readonly ComparedWord[]) => readonly string[]])[] = [
  ['negation', (words) => words.filter(({ normal }) => NEGATIVE_WORDS.has(normal)).map(() => 'not')],
  ['number', (words) => words.filter((word) => /\d/u.test(figure(word)) || AMOUNTS.has(word.normal)).map(figure)],
  ['modal', (words) => words.filter(({ normal }) => MODAL_VERBS.has(normal)).map(({ normal }) => normal)],
  [
    'name',
    (words) =>
      words.filter(({ normal, capital }) => capital && !FUNCTION_WORDS.has(normal)).map(({ normal }) => normal),
  ],
];

/**
 * Null if the edit keeps the meaning. An editor's brackets explain the words around them, and change nothing.
 */
export function meaningChangeOf(print: readonly ComparedWord[], fullest: readonly ComparedWord[]): Turn | null {
  if (print.some(({ inserted }) => inserted) || fullest.some(({ inserted }) => inserted)) return null;
  for (const [turn, pick] of KINDS) {
    const [before, after] = [pick(fullest), pick(print)].map((words) => [...words].sort().join(' '));
    if (before === after) continue;
    // A name in place of a pronoun, or a capital at a new start of a sentence, is not a different name.
    if (turn === 'name' && (before === '' || after === '')) continue;
    return turn;
  }
  return null;
}
