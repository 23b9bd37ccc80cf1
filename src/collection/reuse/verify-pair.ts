/** Verifies a candidate pair of wordings, which gives at most one edge. */
import { byUnits } from '../../util/order.ts';
import type { ReuseEdge } from '../types.ts';
import { matchRule } from './match-rules.ts';
import { type Overlap, overlapOf } from './overlap.ts';
import type { TokenizedWording } from './wording.ts';

/** Minimum shared words of two indirect prints; fewer may be coincidence. */
const LEAST_RETOLD = 6;
/** Minimum overlap, both ways, of indirect prints by different speakers, who may use the same terms. */
const LEAST_RETOLD_OF_OTHERS = 90;

/** True if the shared words of two indirect prints may be the reporters' own. */
function isReporters({ stretch, voices, score, back }: Overlap): boolean {
  if (stretch < LEAST_RETOLD) return true;
  return voices !== 'same' && Math.min(score, back) < LEAST_RETOLD_OF_OTHERS;
}

/** The parent is the longer wording, or the one with the smaller id if both are equally long: a strict order without cycles. */
function byFullness(a: TokenizedWording, b: TokenizedWording): number {
  return b.words.length - a.words.length || byUnits(a.id, b.id);
}

/** The edge from the shorter to the longer wording, or null if they share too little. */
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
