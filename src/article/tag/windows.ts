/** Splits an article into windows for the tagger: whole paragraphs as they fit, long paragraphs in parts. */
import type { ProposedArticle, Span } from '../../model.ts';

/** Most tokens of a window of several paragraphs, as in training. */
const LONGEST_RUN = 200;
/** Most tokens of a part of one paragraph. */
const LONGEST_PART = 300;

/** Half-open ranges of token indices, in order, without empty paragraphs. */
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
