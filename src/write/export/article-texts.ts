/** The texts of articles while their quotations go by: those of one article stand together, so one text at a time is worked on. */
import { inCodePoints } from './code-points.ts';
import type { Exportable } from './exportable.ts';

export interface ArticleText {
  readonly text: string;
  /** From UTF-16 units to code points. */
  readonly at: (offset: number) => number;
}

/** From the id of an article to its text, or to null where that is not at hand. */
export async function articleTexts({ nodes, textOf }: Exportable): Promise<(article: string) => ArticleText | null> {
  const hashes = new Map<string, string>();
  for await (const node of nodes()) {
    if (node.type !== 'article') break;
    if (textOf(node.textHash) !== null) hashes.set(node.id, node.textHash);
  }
  let last: { readonly article: string; readonly found: ArticleText | null } | null = null;
  return (article) => {
    if (last?.article === article) return last.found;
    const text = textOf(hashes.get(article) ?? '');
    const found = text === null ? null : { text, at: inCodePoints(text) };
    last = { article, found };
    return found;
  };
}
