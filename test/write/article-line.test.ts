import { expect, it } from 'vitest';
import { articleLine } from '../../src/write/article-line.ts';

const PRINT = {
  article: 'news/wall.txt',
  title: 'Wall raised',
  url: 'https://herald.example/wall',
  content: [
    [85, 120],
    [140, 231],
  ],
} satisfies Parameters<typeof articleLine>[0];

it('names the article with its title and link, and both ends of the words in it', () => {
  expect(articleLine(PRINT)).toBe('“Wall raised”, at 85–231, https://herald.example/wall');
});

it('gives the id of the article where a title or a link is missing', () => {
  expect(articleLine({ ...PRINT, url: null })).toBe('“Wall raised”, at 85–231, news/wall.txt');
  expect(articleLine({ ...PRINT, title: null })).toBe('news/wall.txt, at 85–231, https://herald.example/wall');
  expect(articleLine({ ...PRINT, title: null, url: null })).toBe('news/wall.txt, at 85–231');
});
