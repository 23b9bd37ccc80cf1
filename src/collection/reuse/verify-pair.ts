/** Does one wording print what another prints more fully? Pure: two wordings in, at most one edge out. */
import { byUnits } from '../../util/order.ts';
import type { ReuseEdge } from '../types.ts';
import { matchRule } from './match-rules.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import type { TokenizedWording } from './wording.ts';

/** Words that two retellings without quotation marks must share: fewer are how anybody would put it. */
const LEAST_RETOLD = 6;
/** Two reporters call a thing by one name; to tell that two speakers said one thing, each must have nearly all of the other. */
const LEAST_RETOLD_OF_OTHERS = 90;

/** Neither print claims to give somebody's own words, and the words that they share may be the reporters'. */
function isReporters({ stretch, voices, score, back }: Overlap): boolean {
  if (stretch < LEAST_RETOLD) return true;
  return voices !== 'same' && Math.min(score, back) < LEAST_RETOLD_OF_OTHERS;
}

/** The longer is the parent, of two equally long the one with the smaller id: a strict order, so no cycle can arise. */
function byFullness(a: TokenizedWording, b: TokenizedWording): number {
  return b.words.length - a.words.length || byUnits(a.id, b.id);
}

/** The edge from the shorter to the longer wording, or null where they do not share enough. */
export function verifyPair(one: TokenizedWording, other: TokenizedWording): ReuseEdge | null {
  const [parent, child] = byFullness(one, other) < 0 ? [one, other] : [other, one];
  const shared = overlapOf(child, parent);
  if (!shared) return null;
  if (!one.verbatim && !other.verbatim && isReporters(shared)) return null;
  const proof = matchRule(shared);
  if (!proof) return null;
  const close = shared.voices === 'same' && shared.near;
  return { child: child.id, parent: parent.id, score: shared.score, words: parent.words.length, proof, close };
}
