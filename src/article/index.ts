/**
 * One article, read: pure, blind to every other article, and with nothing of Node in it, so that a browser runs it as it is.
 *
 *   Article ──segment──▶ SegmentedArticle ──propose──▶ ProposedArticle ──tag──▶ TaggedArticle
 *           ──join──▶ QuotedArticle ──attribute──▶ AttributedArticle ──correct──▶ CorrectedArticle ──toRecord──▶ ArticleRecord
 */
import type { Article, CorrectedArticle, Tagger } from '../model.ts';
import { attribute } from './attribute/index.ts';
import { correct, createCorrector } from './correct/index.ts';
import { join } from './join/index.ts';
import { propose } from './quote/index.ts';
import { segment } from './segment/index.ts';
import { tag } from './tag/index.ts';

export { type Corrector, createCorrector } from './correct/index.ts';
export { toRecord } from './record.ts';
export { createSmallTagger } from './tag/index.ts';

const NO_CORRECTIONS = createCorrector([]);

export function readArticle(article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = join(tagged);
  const attributed = attribute(quoted);
  return correct(attributed, corrector);
}
