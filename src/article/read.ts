/** Reads one article, one call per stage. Pure: it uses no other article and no Node API, so it also runs in a browser. */
import type { Article, AttributedArticle, CorrectedArticle, Tagger } from '../model.ts';
import { readAsSeen } from './as-seen.ts';
import { attribute } from './attribute/index.ts';
import { correct, createCorrector } from './correct/index.ts';
import { fuse } from './fuse/index.ts';
import { propose } from './quote/index.ts';
import { segment } from './segment/index.ts';
import { tag } from './tag/index.ts';

const NO_CORRECTIONS = createCorrector([]);

function readStages(article: Article, tagger: Tagger | null): AttributedArticle {
  const segmented = segment(article);
  const proposed = propose(segmented);
  const tagged = tag(proposed, tagger);
  const quoted = fuse(tagged);
  return attribute(quoted);
}

/** Finds and attributes the quotations of an article. */
export const attributeArticle = (article: Article, tagger: Tagger | null): AttributedArticle =>
  readAsSeen(article, (seen) => readStages(seen, tagger));

/** Runs `attributeArticle`, then applies an editor's corrections. */
export const readArticle = (article: Article, tagger: Tagger | null, corrector = NO_CORRECTIONS): CorrectedArticle =>
  correct(attributeArticle(article, tagger), corrector);
