/** Extracts the article's text and metadata from a page. */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import type { MetadataFacts } from '../fields.ts';
import { type Block, blocksOf } from './blocks.ts';
import { boilerplateOf } from './boilerplate.ts';
import { pageFacts } from './facts.ts';
import { mend } from './mend/index.ts';
import { parseHtml } from './parse.ts';
import { partial } from './partial.ts';
import { readableBlocks } from './readable.ts';
import type { Element } from './tree.ts';

export type ExtractedPage =
  | { readonly ok: true; readonly text: string; readonly facts: MetadataFacts; readonly noted: readonly Diagnostic[] }
  | { readonly ok: false; readonly why: Diagnostic };

/** Sets the lines of a block quotation apart, as plain text does. */
const INDENT = '    ';

/** The text of an article; on a page that is itself a block quotation, no paragraph is set apart. */
function printed(blocks: readonly Block[]): string {
  const isArticle = blocks.filter(({ isQuoted }) => isQuoted).length > blocks.length / 2;
  return blocks.map(({ text, isQuoted }) => (isQuoted && !isArticle ? text.replace(/^/gm, INDENT) : text)).join('\n\n');
}

export function extractPage(html: string, limits: Pick<Limits, 'htmlDepth' | 'jsonDepth'>): ExtractedPage {
  const parsed = parseHtml(html, limits);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  const boilerplate = boilerplateOf(root);
  const leftOut = (element: Element): boolean => boilerplate(element) !== null;
  const blocks = blocksOf(root, leftOut);
  const { facts, titles, body } = pageFacts(root, limits.jsonDepth);
  const kept = mend({ root, blocks, kept: readableBlocks(root, blocks, leftOut), titles });
  const text = printed(blocks.filter((_, i) => kept.has(i)));
  const incomplete = partial(blocks, kept, body);
  return { ok: true, text, facts, noted: incomplete ? [incomplete] : [] };
}
