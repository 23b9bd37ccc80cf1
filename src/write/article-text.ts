/** Output of `extract --text`: an article as it is read, its metadata with their sources, and the diagnostics of reading. */
import type { CorrectedArticle } from '../model.ts';
import { metadataLines, remarkLines } from './explain.ts';
import { printable } from './printable.ts';
import type { TerminalStyle } from './terminal-style.ts';

export const articleAsRead = (article: CorrectedArticle, look: TerminalStyle): string =>
  [
    look.colors.bold(printable(article.id)),
    ...metadataLines(article, look, 'not found'),
    ...remarkLines(article, look),
    '',
    ...article.text.split('\n').map(printable),
    '',
  ].join('\n');
