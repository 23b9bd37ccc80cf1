/**
 * The flow, one call a stage:
 *
 *   Article ──segment──▶ SegmentedArticle ──tag──▶ TaggedArticle ──quote──▶ QuotedArticle ──attribute──▶ AttributedArticle
 */
import { attribute } from './article/attribute/index.ts';
import { quote } from './article/quote/index.ts';
import { toRecord } from './article/record.ts';
import { segment } from './article/segment/index.ts';
import { tag } from './article/tag/index.ts';
import type { Article, AttributedArticle } from './model.ts';
import type { ArticleRecord } from './schema.ts';
import type { Settings } from './settings.ts';

/** One article read: pure, and blind to every other article. */
export function readArticle(article: Article): AttributedArticle {
  const segmented = segment(article);
  const tagged = tag(segmented, null);
  const quoted = quote(tagged);
  return attribute(quoted);
}

/** The line that `extract` prints for an article. */
export function extractArticle(article: Article, settings: Settings): ArticleRecord {
  return toRecord(readArticle(article), settings);
}
