/**
 * How an article uses each word that it prints with a capital: a name that follows `Mr.` once is a person's throughout.
 */
import { FORMS_OF_ADDRESS } from '../../../lexicon/en/forms-of-address.ts';
import { PLACE_PREPOSITIONS } from '../../../lexicon/en/phrase-words.ts';
import type { Token } from '../../../model.ts';
import { startsWithCapital, withoutFullStop } from '../../letters.ts';
import { isFirstName } from '../gazetteer.ts';

const LOWER_CASE_TOO = 1;
const INSIDE_SENTENCE = 2;
const AFTER_FORM_OF_ADDRESS = 4;
const AFTER_FIRST_NAME = 8;
const BEFORE_CAPITAL = 16;
const AFTER_THE = 32;
const BEFORE_VERB = 64;
const AFTER_PLACE_PREPOSITION = 128;

function useAfter({ text, lower }: Token): number {
  let use = 0;
  if (FORMS_OF_ADDRESS.has(withoutFullStop(lower))) use |= AFTER_FORM_OF_ADDRESS;
  if (startsWithCapital(text) && isFirstName(text)) use |= AFTER_FIRST_NAME;
  if (lower === 'the') use |= AFTER_THE;
  if (PLACE_PREPOSITIONS.has(lower)) use |= AFTER_PLACE_PREPOSITION;
  return use;
}

const useBefore = ({ text, pos }: Token) =>
  (startsWithCapital(text) ? BEFORE_CAPITAL : 0) | (pos === 'VERB' || pos === 'AUX' ? BEFORE_VERB : 0);

/** Bits by word in lower case. `openings` are the tokens that begin a sentence. */
export function usesOf(tokens: readonly Token[], openings: ReadonlySet<number>): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { text, lower } of tokens) if (startsWithCapital(text)) uses.set(lower, 0);
  for (const [i, { text, lower }] of tokens.entries()) {
    const known = uses.get(lower);
    if (known === undefined) continue;
    if (!startsWithCapital(text)) {
      uses.set(lower, known | LOWER_CASE_TOO);
      continue;
    }
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const inside = openings.has(i) ? 0 : INSIDE_SENTENCE;
    uses.set(lower, known | inside | (before ? useAfter(before) : 0) | (next ? useBefore(next) : 0));
  }
  return uses;
}
