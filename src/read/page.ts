/** A page → its article. The libraries for HTML are loaded with the first page, not before. */

import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { makeArticle } from './article.ts';
import { decode } from './decode.ts';
import type { Facts, Fields } from './fields.ts';
import { declaredCharset } from './html/charset.ts';
import { siteOf } from './outlet-of.ts';
import { failed, type ReadResult, resultOf } from './result.ts';

/** What is known of a page before it is read. */
export interface PageInput {
  readonly path: string;
  readonly aliases?: readonly string[];
  /** The encoding that whoever delivered it gives. */
  readonly charset?: string | null;
  /** What else is known of it, weaker than what the page says of itself. */
  readonly known?: Facts;
  /** What a file beside it says; stronger than what the page says. */
  readonly beside?: Fields | null;
  readonly noted?: readonly Diagnostic[];
}

export async function readPageText(html: string, input: PageInput, limits: Limits): Promise<ReadResult> {
  const { readPage } = await import('./html/index.ts');
  const { path, aliases = [], known = {}, beside, noted = [] } = input;
  const page = readPage(html, limits);
  if (!page.ok) return failed(path, ...noted, page.why);
  const given = { ...known, ...page.facts, ...beside?.facts };
  const outlet = siteOf(given.url);
  const article = makeArticle({
    id: beside?.id ?? path,
    aliases,
    text: page.text,
    given,
    likely: outlet ? { outlet } : {},
    extra: beside?.extra ?? {},
    diagnostics: [...noted, ...(beside?.diagnostics ?? [])],
    carriesText: true,
  });
  return resultOf(path, article);
}

export async function readPageBytes(bytes: Uint8Array, input: PageInput, limits: Limits): Promise<ReadResult> {
  const decoded = await decode(bytes, input.charset ?? declaredCharset(bytes));
  const noted = [...(input.noted ?? []), ...decoded.diagnostics];
  return decoded.ok ? readPageText(decoded.text, { ...input, noted }, limits) : failed(input.path, ...noted);
}
