/** The runs of tokens that the tagger reads at once: whole paragraphs as long as they fit, a very long one in parts. */
import type { ProposedArticle, Span } from '../../model.ts';

/** Tokens that a window of several paragraphs may have: what training saw. */
const LONGEST_RUN = 200;
/** Tokens of the longest part of one paragraph. */
const LONGEST_PART = 300;

/** Half-open ranges of token indices, in order; paragraphs without tokens are left out. */
export function tokenWindows({ paragraphs }: ProposedArticle): Span[] {
  const runs: [number, number][] = [];
  for (const {
    tokens: [start, end],
  } of paragraphs) {
    const open = runs.at(-1);
    if (end === start) continue;
    if (open && open[1] === start && end - open[0] <= LONGEST_RUN) open[1] = end;
    else runs.push([start, end]);
  }
  return runs.flatMap(([start, end]) => {
    const parts: Span[] = [];
    for (let at = start; at < end; at += LONGEST_PART) parts.push([at, Math.min(at + LONGEST_PART, end)]);
    return parts;
  });
}
