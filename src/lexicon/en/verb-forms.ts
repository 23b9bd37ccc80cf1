/** Inflects English verbs. Source: the rules of spelling and the irregular verbs of English reference grammars. */
import { wordSet } from '../words.ts';

/** Irregular past tenses and past participles. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  find: ['found', 'found'],
  swear: ['swore', 'sworn'],
  begin: ['began', 'begun'],
  go: ['went', 'gone'],
  read: ['read', 'read'],
  speak: ['spoke', 'spoken'],
  sing: ['sang', 'sung'],
  weep: ['wept', 'wept'],
  shoot: ['shot', 'shot'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  forget: ['forgot', 'forgotten'],
  see: ['saw', 'seen'],
  hear: ['heard', 'heard'],
  seek: ['sought', 'sought'],
  mean: ['meant', 'meant'],
  cast: ['cast', 'cast'],
  make: ['made', 'made'],
  let: ['let', 'let'],
  hit: ['hit', 'hit'],
  foresee: ['foresaw', 'foreseen'],
  withdraw: ['withdrew', 'withdrawn'],
  undertake: ['undertook', 'undertaken'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  throw: ['threw', 'thrown'],
};

/** Verbs of several syllables that double their last consonant. */
const DOUBLING = wordSet(`
  admit submit refer prefer beg rap snap chat sob blog dub nod slam plan quip grin hum brag shrug sum regret rebut commit bat
  swat stop omit
`);

export type Tense = 'base' | 'present' | 'past' | 'participle' | 'gerund' | 'past-or-participle';

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

function present(lemma: string): string {
  if (/(?:[sxz]|ch|sh)$/.test(lemma) || lemma === 'go') return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function gerund(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return DOUBLING.has(lemma) || lemma === 'begin' || lemma === 'forget' ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

/** The forms of a verb, its base first. */
export function formsOf(lemma: string): [form: string, tense: Tense][] {
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)];
  const pasts: [string, Tense][] =
    past === participle
      ? [[past, 'past-or-participle']]
      : [
          [past, 'past'],
          [participle, 'participle'],
        ];
  return [[lemma, 'base'], [present(lemma), 'present'], [gerund(lemma), 'gerund'], ...pasts];
}
