import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read.ts';
import type { Article } from '../../../src/model.ts';
import { articleFromText } from '../../../src/read/index.ts';
import { tagger } from '../../article/small-tagger.ts';
import { makeFolder, readAll } from '../helpers.ts';
import { FURNISHED } from './skeletons/furnished.ts';
import { MARKED_UP } from './skeletons/marked-up.ts';
import { SAVED } from './skeletons/saved.ts';
import { OUTLET, STORY, TITLE } from './skeletons/story.ts';
import { SYSTEMS } from './skeletons/systems.ts';

const SKELETONS = [...SYSTEMS, ...MARKED_UP, ...FURNISHED, ...SAVED];
const CLEAN = STORY.join('\n\n');

const quotationsIn = (article: Article) =>
  readArticle(article, tagger).quotations.map(({ kind, content, attribution }) => ({
    kind,
    words: content.map(([start, end]) => article.text.slice(start, end)),
    speaker: attribution.speaker,
    via: attribution.via,
    outlet: article.outlet?.value,
  }));

async function articleOn(page: string): Promise<Article> {
  const cwd = await makeFolder({ 'page.html': page });
  const [result] = await readAll(['page.html'], { cwd });
  if (!result?.article) throw new Error(JSON.stringify(result));
  return result.article;
}

/** The paragraphs of an article, without the indent of block quotations. */
const paragraphsOf = ({ text }: Article) => text.split('\n\n').map((paragraph) => paragraph.trim());

describe('page layouts of news sites', () => {
  it.each(SKELETONS)('extracts exactly the story: $name', async ({ page }) => {
    const article = await articleOn(page(STORY));
    expect(paragraphsOf(article)).toEqual(STORY);
    expect([article.carriesText, article.title?.value, article.outlet?.value]).toEqual([true, TITLE, OUTLET]);
  });

  it.each(SKELETONS.filter(({ name }) => !name.startsWith('pull quotes')))(
    'extracts a story of three paragraphs: $name',
    async ({ page }) => {
      const short = STORY.filter((_, i) => i === 0 || i === 1 || i === 4);
      expect(paragraphsOf(await articleOn(page(short)))).toEqual(short);
    },
  );

  it.each(SKELETONS)('finds the quotations of the clean text: $name', async ({ page }) => {
    const expected = quotationsIn(articleFromText(CLEAN, { title: TITLE, outlet: OUTLET }));
    expect(expected.length).toBeGreaterThanOrEqual(6);
    expect(quotationsIn(await articleOn(page(STORY)))).toEqual(expected);
  });
});
