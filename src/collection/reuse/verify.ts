/** Does one wording print what another prints more fully? Pure: two wordings in, at most one edge out. */
import { byUnits } from '../ids.ts';
import type { ReuseEdge, Speaker, Voices } from '../types.ts';
import { matchWords } from './align.ts';
import { keptWords, ownWords, runsOf } from './steps.ts';
import { FIRM_WORDS, type Wording } from './wordings.ts';

/** Share of the shorter wording's words that the longer must have, in percent. */
const LEAST_SCORE = 75;
/** Words that two retellings without quotation marks must share: fewer are how anybody would put it. */
const LEAST_RETOLD = 6;

/** One name's words are among the other's: "Trump" and "Donald Trump". */
const sameName = (a: Speaker, b: Speaker) =>
  a.id === b.id ||
  a.tokens.every((token) => b.tokens.includes(token)) ||
  b.tokens.every((token) => a.tokens.includes(token));

function voices(a: Wording, b: Wording): Voices {
  if (a.speakers.length === 0 || b.speakers.length === 0) return 'unknown';
  return a.speakers.some((one) => b.speakers.some((other) => sameName(one, other))) ? 'same' : 'other';
}

/** The longer is the parent, of two equally long the one with the smaller id: a strict order, so no cycle can arise. */
function byFullness(a: Wording, b: Wording): number {
  return b.words.length - a.words.length || byUnits(a.id, b.id);
}

/** The edge from the shorter to the longer wording, or null where they do not share enough. */
export function verify(one: Wording, other: Wording): ReuseEdge | null {
  const [parent, child] = byFullness(one, other) < 0 ? [one, other] : [other, one];
  const kept = keptWords(child, runsOf(child, parent, matchWords(child.words, parent.words)));
  const score = Math.floor((100 * kept) / Math.max(1, ownWords(child)));
  if (score < LEAST_SCORE) return null;
  if (!one.verbatim && !other.verbatim && kept < LEAST_RETOLD) return null;
  const firm = kept >= FIRM_WORDS;
  return { child: child.id, parent: parent.id, score, words: parent.words.length, firm, voices: voices(one, other) };
}
