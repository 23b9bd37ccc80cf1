/** The result of reading one article. */
import type { Article, Diagnostic } from '../model.ts';
import { diagnostic } from './diagnostic.ts';
import { foreignLanguage } from './language.ts';

export type ReadResult = (
  | {
      readonly status: 'ok';
      readonly path: string;
      readonly article: Article;
      readonly diagnostics: readonly Diagnostic[];
    }
  | {
      readonly status: 'skipped' | 'failed';
      readonly path: string;
      /** Present if the input has a text that cannot be processed. */
      readonly article: Article | null;
      readonly diagnostics: readonly Diagnostic[];
    }
) & {
  /** The input file; absent for standard input. */
  readonly file?: string;
  /** Fingerprint of the file, if a lookup was requested. */
  readonly mark?: string;
};

export function failed(path: string, ...diagnostics: readonly Diagnostic[]): ReadResult {
  const skipped = diagnostics.at(-1)?.code === 'path-not-regular';
  return { status: skipped ? 'skipped' : 'failed', path, article: null, diagnostics };
}

/** The result of a file in a format for many articles that holds none. */
export const holdsNothing = (path: string, what: string): ReadResult => ({
  status: 'skipped',
  path,
  article: null,
  diagnostics: [diagnostic('input-empty', what)],
});

function skipped(path: string, article: Article, why: Diagnostic): ReadResult {
  const diagnostics = [...article.diagnostics, why];
  return { status: 'skipped', path, article: { ...article, diagnostics }, diagnostics };
}

/** Skips empty articles and articles in other languages. */
export async function resultOf(path: string, article: Article): Promise<ReadResult> {
  if (article.text.trim() === '') return skipped(path, article, diagnostic('input-empty', 'the article has no text'));
  const language = await foreignLanguage(article.text);
  if (language !== null) {
    return skipped(
      path,
      article,
      diagnostic('language-unsupported', `the text is in ${language}; only English is supported`, 0),
    );
  }
  return { status: 'ok', path, article, diagnostics: article.diagnostics };
}
