/** One spelling for words that British and American papers write in two ways: "colour" and "color", "organize" and "organise". */
import { SPELLING_STEMS, SPELLINGS } from '../../lexicon/en/spellings.ts';
import { groupBy } from '../../util/group-by.ts';
import { memoize } from '../../util/memoize.ts';

/** No stem is shorter. */
const HEAD = 3;
const headOf = (word: string) => word.slice(0, HEAD);
const stemsByHead = groupBy(SPELLING_STEMS, ([from]) => headOf(from));

/** The letters before "-ize" in the shortest verb; "size" and "prize" have fewer. */
const SHORTEST_ROOT = 3;
const ENDINGS = ['e', 'ed', 'es', 'er', 'ers', 'ing', 'ation', 'ations', 'ational', 'able'];

/** "organize" → "organise", "analyzed" → "analysed". */
function withS(word: string): string {
  const at = word.lastIndexOf('z');
  const root = word.slice(0, at);
  if (!ENDINGS.includes(word.slice(at + 1))) return word;
  const isVerb = root.endsWith('ly') || (root.endsWith('i') && root.length > SHORTEST_ROOT);
  return isVerb ? `${root}s${word.slice(at + 1)}` : word;
}

function respelt(word: string): string {
  const whole = SPELLINGS.get(word);
  if (whole !== undefined) return whole;
  const stem = stemsByHead.get(headOf(word))?.find(([from]) => word.startsWith(from));
  return withS(stem ? stem[1] + word.slice(stem[0].length) : word);
}

/** @param word in lower case, without marks */
export const commonSpelling: (word: string) => string = memoize(respelt);
