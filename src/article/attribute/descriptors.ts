/**
 * Collects the nouns by which an article describes somebody: titles, trades, appositions, party letters.
 *
 * Example: `the port's director, Ana Silva`, `Ana Silva, a lawyer who …`, `Rep. Ana Silva (D-Tex.)`.
 */
import { PARTY_LABEL, PARTY_LETTERS } from '../../lexicon/en/parties.ts';
import { COPULAS, NAME_RELATIVES } from '../../lexicon/en/phrase-words.ts';
import { RANKS } from '../../lexicon/en/role-classes.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mentions/index.ts';
import { type ArticleWithWords, tokenIndexAt, wordAt } from './words.ts';

const MOST_MENTIONS = 30;
const FARTHEST_BEFORE = 5;
const FARTHEST_AFTER = 14;

/** The nouns right before a name, across a comma: `the port's director, Ana Silva`. */
function nounsBefore(article: ArticleWithWords, { lead }: Mention, add: (noun: string) => void): void {
  const at = tokenIndexAt(article.tokens, lead);
  for (let i = at - 1; i >= at - FARTHEST_BEFORE; i--) {
    const word = wordAt(article, i);
    if (!word) return;
    if (word.pos === 'NOUN' || word.pos === 'PROPN') add(word.lower);
    else if (i === at - 1 && word.text === ',') continue;
    else if (RANKS.has(word.lower)) add(word.lower);
    else if (word.pos !== 'ADJ' && word.pos !== 'PART') return;
  }
}

/**
 * The nouns of the apposition, predicate or party letter after a name. A definite phrase before a verb is a subject of its own:
 * `After a talk with Ana Silva, the mayor said …`.
 */
function nounsAfter(article: ArticleWithWords, { span }: Mention, add: (noun: string) => void): void {
  const at = tokenIndexAt(article.tokens, span[1]);
  const opening = wordAt(article, at)?.text;
  if (opening === '(') {
    const [, letter = ''] = PARTY_LABEL.exec(wordAt(article, at + 1)?.text ?? '') ?? [];
    const party = PARTY_LETTERS.get(letter);
    if (party) add(party);
    return;
  }
  const isVerb = opening !== undefined && COPULAS.has(opening);
  if (opening !== ',' && !isVerb) return;
  const nouns: string[] = [];
  for (let i = at + 1; i < at + FARTHEST_AFTER; i++) {
    const word = wordAt(article, i);
    if (!word || /^[,.;:—–()]$/.test(word.text) || NAME_RELATIVES.has(word.lower) || word.lower === 'and') break;
    if (word.pos === 'VERB' || word.pos === 'AUX') {
      if (wordAt(article, at + 1)?.lower === 'the') return;
      break;
    }
    if (word.pos === 'NOUN' || word.pos === 'PROPN' || (i === at + 1 && word.pos === 'NUM')) nouns.push(word.lower);
  }
  nouns.forEach(add);
}

/** The nouns in lower case; an age counts as a noun, as in `Ana Silva, 34,`. */
export function descriptorsOf(article: ArticleWithWords, entity: Entity): ReadonlySet<string> {
  const nouns = new Set(entity.titles);
  const add = (noun: string) => nouns.add(noun);
  for (const mention of entity.mentions.slice(0, MOST_MENTIONS)) {
    nounsBefore(article, mention, add);
    nounsAfter(article, mention, add);
  }
  return nouns;
}
