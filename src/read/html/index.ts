/** Extracts the article's text and metadata from a page. */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import type { MetadataFacts } from '../fields.ts';
import { blocksOf } from './blocks.ts';
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

export function extractPage(html: string, limits: Pick<Limits, 'htmlDepth' | 'jsonDepth'>): ExtractedPage {
  const parsed = parseHtml(html, limits);
  if (!parsed.ok) return parsed;
  const { root } = parsed;
  const boilerplate = boilerplateOf(root);
  const leftOut = (element: Element): boolean => boilerplate(element) !== null;
  const blocks = blocksOf(root, leftOut);
  const { facts, titles, body } = pageFacts(root, limits.jsonDepth);
  const kept = mend({ root, blocks, kept: readableBlocks(root, blocks, leftOut), titles });
  const text = blocks.filter((_, i) => kept.has(i)).map((block) => block.text);
  const incomplete = partial(blocks, kept, body);
  return { ok: true, text: text.join('\n\n'), facts, noted: incomplete ? [incomplete] : [] };
}
