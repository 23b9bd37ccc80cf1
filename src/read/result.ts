/** The result of reading one article. */
import type { Article, Diagnostic } from '../model.ts';
import { visible } from '../util/invisible.ts';
import { diagnostic } from './diagnostic.ts';
import { foreignLanguage } from './language.ts';

/** The file of an article, and the place of the article in it. */
export interface Source {
  /** Absolute path as reached. */
  readonly file: string;
  /** Path with all links resolved. */
  readonly real: string;
  /** Id of the file, from which articles without an id of their own are named. */
  readonly id: string;
  readonly aliases: readonly string[];
  /** `=` with the id of the record, or else `#` with the position; empty for the only article of a file. */
  readonly place: string;
}

/** True if the article is named after its file. */
export const isPosition = (place: string): boolean => !place.startsWith('=');

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
  /** Absent for standard input. */
  readonly from?: Source;
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
  if (visible(article.text).trim() === '')
    return skipped(path, article, diagnostic('input-empty', 'the article has no text'));
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
