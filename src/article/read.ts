/** One article read, one call a stage: pure, blind to every other article, and with nothing of Node in it: a browser runs it as it is. */
import type { Article, AttributedArticle, CorrectedArticle, Tagger } from '../model.ts';
import { attribute } from './attribute/index.ts';
import { correct, createCorrector } from './correct/index.ts';
import { fuse } from './fuse/index.ts';
import { propose } from './quote/index.ts';
import { segment } from './segment/index.ts';
import { tag } from './tag/index.ts';

const NO_CORRECTIONS = createCorrector([]);

/** What the program finds by itself. */
export function attributeArticle(article: Article, tagger: Tagger | null): AttributedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = fuse(tagged);
  return attribute(quoted);
}

/** The same after an editor's decisions. */
export const readArticle = (article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle =>
  correct(attributeArticle(article, tagger), corrector);
