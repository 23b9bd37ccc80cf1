import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { boilerplateRules } from '../../src/article/segment/boilerplate.ts';
import { readAll } from './helpers.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');

describe.skipIf(!existsSync(CORPUS))('the sample articles, from their texts alone', () => {
  it('have the expected outlets, authors and dates', async () => {
    const articles = (await readAll([path.join(CORPUS, '*.txt')])).map(({ article }) => article);
    expect(articles.map((article) => [article?.outlet?.value, article?.author?.value, article?.date?.value])).toEqual([
      ['The Washington Times', undefined, '2018-06-13'],
      ['CIO', undefined, undefined],
      ['Dark Reading', 'Kelly Jackson Higgins', undefined],
      ['The Register', undefined, undefined],
      [undefined, 'Rafia Shaikh', undefined],
    ]);
    expect(articles.map((article) => article?.title?.value.slice(0, 20))).toEqual([
      ...[undefined, 'EU parliament overwh', undefined, 'Citation needed: Eur', 'Europe Considers Fol'],
    ]);
  });

  it('read the same from the folder, a pattern and the files in any order', async () => {
    const folder = await readAll([CORPUS]);
    const pattern = await readAll([`${CORPUS}/*.txt`]);
    const files = folder.map(({ path: file }) => path.join(CORPUS, file)).reverse();
    expect(pattern).toEqual(folder);
    expect((await readAll(files)).reverse()).toEqual(folder);
  });

  it('end in boilerplate without quotations', async () => {
    for (const { article } of await readAll([CORPUS])) {
      const paragraphs = article?.text.split('\n').filter((line) => line.trim()) ?? [];
      const rules = boilerplateRules(paragraphs);
      for (const [i, rule] of rules.entries()) if (rule) expect(paragraphs[i]).not.toMatch(/[“”]/);
    }
  });
});
