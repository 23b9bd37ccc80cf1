/** What reading one input gives. */
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
      /** There where the input had a text, though none to read quotations in. */
      readonly article: Article | null;
      readonly diagnostics: readonly Diagnostic[];
    }
) & {
  /** The file that it lies in, whatever its id is; none where it came on standard input. */
  readonly file?: string;
  /** What the file is known by as long as it stays as it is, where somebody wants to know it again. */
  readonly mark?: string;
};

export function failed(path: string, ...diagnostics: readonly Diagnostic[]): ReadResult {
  const skipped = diagnostics.at(-1)?.code === 'path-not-regular';
  return { status: skipped ? 'skipped' : 'failed', path, article: null, diagnostics };
}

function skipped(path: string, article: Article, why: Diagnostic): ReadResult {
  const diagnostics = [...article.diagnostics, why];
  return { status: 'skipped', path, article: { ...article, diagnostics }, diagnostics };
}

/** An article that was read counts unless there is nothing in it, or nothing in English. */
export async function resultOf(path: string, article: Article): Promise<ReadResult> {
  if (article.text.trim() === '') return skipped(path, article, diagnostic('input-empty', 'there is no text in it'));
  const language = await foreignLanguage(article.text);
  if (language !== null) {
    return skipped(
      path,
      article,
      diagnostic('language-unsupported', `the text is ${language}; only English is read`, 0),
    );
  }
  return { status: 'ok', path, article, diagnostics: article.diagnostics };
}
