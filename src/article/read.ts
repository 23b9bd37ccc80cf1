/** One article read, one call a stage: pure, and blind to every other article. */
import type { Article, CorrectedArticle, Tagger } from '../model.ts';
import { attribute } from './attribute/index.ts';
import { correct, createCorrector } from './correct/index.ts';
import { join } from './join/index.ts';
import { propose } from './quote/index.ts';
import { segment } from './segment/index.ts';
import { tag } from './tag/index.ts';

const NO_CORRECTIONS = createCorrector([]);

export function readArticle(article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = join(tagged);
  const attributed = attribute(quoted);
  return correct(attributed, corrector);
}
