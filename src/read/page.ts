/** Reads the article of an HTML page. The HTML libraries are loaded with the first page. */
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { makeArticle } from './article.ts';
import { decode } from './decode.ts';
import type { MetadataFacts, RecordFields } from './fields.ts';
import { declaredCharset } from './html/charset.ts';
import { siteOf } from './outlet-of.ts';
import { failed, type ReadResult, resultOf } from './result.ts';

/** Context of a page, from its source. */
export interface PageInput {
  readonly path: string;
  readonly aliases?: readonly string[];
  /** The encoding given by the HTTP header. */
  readonly charset?: string | null;
  /** Metadata of lower priority than the page's own. */
  readonly fallback?: MetadataFacts;
  /** Metadata of higher priority than the page's own. */
  readonly sidecar?: RecordFields | null;
  readonly noted?: readonly Diagnostic[];
}

export async function readPageText(html: string, input: PageInput, limits: Limits): Promise<ReadResult> {
  const { extractPage } = await import('./html/index.ts');
  const { path, aliases = [], fallback = {}, sidecar, noted = [] } = input;
  const page = extractPage(html, limits);
  if (!page.ok) return failed(path, ...noted, page.why);
  const given = { ...fallback, ...page.facts, ...sidecar?.facts };
  const outlet = siteOf(given.url);
  const article = makeArticle({
    id: sidecar?.id ?? path,
    aliases,
    text: page.text,
    given,
    likely: outlet ? { outlet } : {},
    extra: sidecar?.extra ?? {},
    diagnostics: [...noted, ...page.noted, ...(sidecar?.diagnostics ?? [])],
    carriesText: true,
  });
  return resultOf(path, article);
}

export async function readPageBytes(bytes: Uint8Array, input: PageInput, limits: Limits): Promise<ReadResult> {
  const decoded = await decode(bytes, input.charset ?? declaredCharset(bytes));
  const noted = [...(input.noted ?? []), ...decoded.diagnostics];
  return decoded.ok ? readPageText(decoded.text, { ...input, noted }, limits) : failed(input.path, ...noted);
}
