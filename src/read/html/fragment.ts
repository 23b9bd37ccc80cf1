/**
 * Reads a piece of HTML that holds nothing but an article's text, as feeds and databases have it.
 *
 * Example: `<p>One.</p><figure>…</figure><p>Two &amp; three.</p>` is `One.` and `Two & three.`
 */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { blocksOf } from './blocks.ts';
import { boilerplateOf } from './boilerplate.ts';
import { parseHtml } from './parse.ts';
import { type Element, lineOf } from './tree.ts';

export type FragmentText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: Diagnostic };

/** The paragraphs below an element, separated by empty lines. */
export function textBelow(root: Element): string {
  const boilerplate = boilerplateOf(root);
  const blocks = blocksOf(root, (element) => boilerplate(element) !== null);
  return blocks.map(({ text }) => text).join('\n\n');
}

export function textOfFragment(html: string, limits: Pick<Limits, 'htmlDepth'>): FragmentText {
  const parsed = parseHtml(html, limits);
  return parsed.ok ? { ok: true, text: textBelow(parsed.root) } : parsed;
}

/** A title with its references resolved: `Mayor&#8217;s &amp; council&#8217;s` is `Mayor’s & council’s`. */
export function lineOfFragment(html: string, limits: Pick<Limits, 'htmlDepth'>): string {
  const parsed = parseHtml(html, limits);
  return parsed.ok ? lineOf(parsed.root) : html;
}
