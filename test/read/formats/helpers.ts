/** Inputs of one format, read and told in short. */
import type { Limits } from '../../../src/settings.ts';
import { codes, makeFolder, readAll } from '../helpers.ts';

/** Reads one input as a file. */
export async function readInput(content: string | Uint8Array, limits: Partial<Limits> = {}, name = 'in') {
  const cwd = await makeFolder({ [name]: content });
  return readAll([name], { cwd, limits });
}

/** The path, status and codes of each result. */
export async function told(content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<string[]> {
  const results = await readInput(content, limits);
  return results.map((result) => [result.path, result.status, ...codes(result)].join(' '));
}

/** The id, text and metadata of each article. */
export async function articles(content: string | Uint8Array) {
  const results = await readInput(content);
  return results.flatMap(({ article }) => {
    if (!article) return [];
    const { id, text, title, outlet, author, date, url } = article;
    const fact = (one: { value: string } | null) => one?.value ?? null;
    return [
      { id, text, title: fact(title), outlet: fact(outlet), author: fact(author), date: fact(date), url: fact(url) },
    ];
  });
}
