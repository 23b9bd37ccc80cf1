/** Origins: the key of an article in a store, made of its file and its place there. `docs/identity.md` has the contract. */
import { sep } from 'node:path';
import type { Article } from '../model.ts';
import { isPosition, type Source } from '../read/index.ts';
import { contentId } from '../util/content-id.ts';

const STDIN = 'stdin';

const BETWEEN = '.';

/** Key of the articles from standard input. */
export const STDIN_KEY = contentId('', [STDIN]);

/** @param file key of the file  @param place id of the record, or else its position */
export const originIn = (file: string, place: string): string => `${file}${BETWEEN}${contentId('', [place])}`;

export const isIn = (file: string, origin: string): boolean => origin.startsWith(file + BETWEEN);

/** The key of the file of an article. */
export const fileOf = (origin: string): string => origin.slice(0, origin.indexOf(BETWEEN));

/** True if a store of format 1 or 2 made the origin, from the absolute path and the id. */
export const isFormer = (origin: string): boolean => !origin.includes(BETWEEN);

/** The origin that formats 1 and 2 gave an article. */
export const formerOrigin = (file: string, id: string): string => contentId('', [[file, id]]);

/**
 * The origins that formats 1 and 2 may have given an article. They named a file from the deepest folder that all arguments
 * shared, which may have been any of its folders.
 */
export function formerOrigins(from: Source | undefined, { id }: Pick<Article, 'id'>): readonly string[] {
  if (!from) return [formerOrigin(STDIN, id)];
  const paths = [...new Set([from.file, from.real])];
  if (!isPosition(from.place)) return paths.map((path) => formerOrigin(path, id));
  return paths.flatMap((path) => {
    const parts = path.split(sep);
    return parts.map((_, i) => formerOrigin(path, parts.slice(i).join('/') + from.place));
  });
}
