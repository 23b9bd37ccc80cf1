/**
 * Rates how like a print remembered words are. Words prove a print if they are a run of it, or if chance would not put them
 * there together: "herring … lighthouse … pension", rare words in the order of the print. Common words prove little, and a rare
 * word that the print lacks counts against it, so that set phrases ("for the first time in history") do not prove a print.
 *
 * Source: the expected number of chance matches, as in sequence search (Karlin, Altschul 1990).
 */
import {
  type AskedWord,
  askedWords,
  type ContentWord,
  comparePrint,
  functionWordsKept,
  isAllKept,
  type OrderedWord,
  orderedWords,
  type PrintComparison,
  type TokenizedText,
  tellingShare,
} from '../reuse/index.ts';

/** Minimum percentage of the words of a query in a print that is like it. */
const LEAST_SHARED = 60;
/** The same for a print that proves the words, and for its share of the evidence that all words of the query would be. */
const LEAST_PROVING = 65;
/** Minimum content words in order. */
const LEAST_IN_ORDER = 2;
/** Minimum words in order, of which a content word counts double and a function word once if it is in place. */
const LEAST_WEIGHT = 8;
/** Bits of evidence of a function word in place, and the most of a content word that is common in general English. */
const FUNCTION_WORD = 1;
const COMMON_WORD = 4;
/** A find is expected by chance once in two to this power searches. */
const CERTAINTY = 6;
/** Quotations without the word that are added to a collection, so that no word is rare because the collection is small. */
const PRIOR = 200;

/**
 * `run`: all words are one run of the print. `words` are the content words that it has in order, `asked` all those of the query.
 * `share` is the percentage of content words that it has, `score` that of all words.
 */
export interface Likeness {
  readonly run: boolean;
  readonly words: readonly OrderedWord[];
  readonly asked: readonly AskedWord[];
  readonly functionWords: number;
  readonly share: number;
  readonly score: number;
}

/** `countOf` gives the quotations that have a key, `size` all quotations; neither includes reprints of the utterance. */
export interface Frequencies {
  readonly size: number;
  countOf(key: number): number;
}

const isRun = ({ alignment }: PrintComparison) =>
  alignment.filter(({ op }) => op === 'kept').length === 1 &&
  alignment.every(({ op }) => op === 'kept' || op === 'cut');

/** Null if the two have too little in common. */
export function likenessOf(asked: TokenizedText, print: TokenizedText): Likeness | null {
  const comparison = comparePrint(asked, print);
  const { score } = comparison;
  const [share, words] = [tellingShare(asked, print), orderedWords(asked, print)];
  const enough = words.length >= LEAST_IN_ORDER && Math.max(share, score) >= LEAST_SHARED;
  if (!enough && !isAllKept(comparison)) return null;
  const there = askedWords(asked, print);
  return { run: isRun(comparison), words, asked: there, functionWords: functionWordsKept(comparison), share, score };
}

/** Bits of evidence of a content word. */
function rarity({ key, common }: ContentWord, { size, countOf }: Frequencies): number {
  const bits = Math.log2((size + PRIOR) / (countOf(key) + 1));
  return common ? Math.min(bits, COMMON_WORD) : bits;
}

/** Percentage of the evidence of the words of a query that is in the print. */
function evidenceShared({ asked }: Likeness, frequencies: Frequencies): number {
  let [all, shared] = [0, 0];
  for (const word of asked) {
    const bits = rarity(word, frequencies);
    all += bits;
    if (word.shared) shared += bits;
  }
  return all === 0 ? 100 : (100 * shared) / all;
}

/** Bits of evidence: a content word counts for less the farther it is from the one before. */
function evidenceOf({ words, functionWords }: Likeness, frequencies: Frequencies): number {
  let bits = FUNCTION_WORD * functionWords;
  for (const word of words) bits += Math.max(0, rarity(word, frequencies) - Math.log2(word.gap));
  return bits;
}

/** True if the print proves that the words were printed before; otherwise the two are only similar. */
export function isPrinted(likeness: Likeness, frequencies: Frequencies): boolean {
  const { run, words, functionWords, share, score } = likeness;
  if (run) return true;
  if (Math.max(share, score) < LEAST_PROVING) return false;
  if (evidenceShared(likeness, frequencies) < LEAST_PROVING) return false;
  if (2 * words.length + functionWords < LEAST_WEIGHT) return false;
  return evidenceOf(likeness, frequencies) >= Math.log2(frequencies.size + PRIOR) + CERTAINTY;
}
