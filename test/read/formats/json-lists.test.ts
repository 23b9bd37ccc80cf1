import { describe, expect, it } from 'vitest';
import { articles, readInput, told } from './helpers.ts';

const article = (n: number) => ({
  source: { id: null, name: 'Ostfeld Herald' },
  author: 'Ida Roth',
  title: `Rain ${n}`,
  url: `https://ostfeld.example/${n}`,
  publishedAt: '2024-05-01T10:00:00Z',
  content: '“It rained,” said the mayor.',
});
const KNOWN = { outlet: 'Ostfeld Herald', author: 'Ida Roth', date: '2024-05-01' };

describe('the answer of a news interface', () => {
  it.each([
    ['on one line', { status: 'ok', articles: [article(1), article(2)] }, 0],
    ['over many lines', { status: 'ok', articles: [article(1), article(2)] }, 2],
    ['deeper', { response: { status: 'ok', results: [article(1), article(2)] } }, 0],
    ['beside shorter lists', { data: [article(1), article(2)], links: [{ url: 'https://a.example' }] }, 1],
  ])('has a list of articles under a key, %s', async (_how, answer, space) => {
    const found = await articles(`${JSON.stringify(answer, null, space)}\n`);
    expect(found).toMatchObject([
      { id: 'in#1', title: 'Rain 1', ...KNOWN },
      { id: 'in#2', title: 'Rain 2', ...KNOWN },
    ]);
  });

  it('may keep the text in an inner object', async () => {
    const guardian = {
      webTitle: 'Rain',
      webUrl: 'https://g.example/1',
      fields: { byline: 'Ida Roth', bodyText: 'Yes.' },
    };
    expect(await articles(JSON.stringify({ response: { results: [guardian] } }))).toMatchObject([
      { id: 'in#1', text: 'Yes.', title: 'Rain', author: 'Ida Roth', url: 'https://g.example/1' },
    ]);
    const search = { hits: { total: 1, hits: [{ _index: 'news', _source: { title: 'Rain', body: 'Yes.' } }] } };
    expect(await articles(JSON.stringify(search))).toMatchObject([{ text: 'Yes.', title: 'Rain' }]);
  });

  it('may give the text as HTML', async () => {
    const posts = [
      {
        id: 7,
        link: 'https://o.example/7',
        title: { rendered: 'The mayor&#8217;s rain &amp; wind' },
        content: {
          rendered: '<figure><figcaption>Rain.</figcaption></figure><p>“Yes,”<br />she said.</p>\n<p>No.</p>',
        },
      },
    ];
    expect(await articles(JSON.stringify(posts))).toMatchObject([
      { id: '7', title: 'The mayor’s rain & wind', text: '“Yes,”\nshe said.\n\nNo.', url: 'https://o.example/7' },
    ]);
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Ostfeld',
      items: [{ id: 'a', content_html: '<p>Yes.</p>' }],
    };
    expect(await articles(JSON.stringify(feed))).toMatchObject([{ id: 'a', text: 'Yes.' }]);
  });

  it('may cut the text, which is told', async () => {
    const [result] = await readInput(
      JSON.stringify({ articles: [{ ...article(1), content: '“It rained,” she… [+2456 chars]' }] }),
    );
    expect(result).toMatchObject({ status: 'ok', diagnostics: [{ code: 'text-partial', offset: 18 }] });
  });

  it('may have no texts at all, which is told of each', async () => {
    const results = [1, 2].map((n) => ({ ...article(n), content: null }));
    expect(await told(JSON.stringify({ results }))).toEqual([
      'in#1 failed record-invalid',
      'in#2 failed record-invalid',
    ]);
    expect(await told('{"status": "ok", "articles": []}')).toEqual(['in failed record-invalid']);
    expect(await told('[]')).toEqual(['in skipped input-empty']);
  });

  it('may be cut', async () => {
    expect(await told('{"articles": [{"title": "Rain", "content": "It rai')).toEqual(['in#1 failed json-invalid']);
  });
});

describe('one article', () => {
  it('is no list because of its comments or related articles', async () => {
    const whole = { ...article(1), comments: [{ text: 'First!' }, { text: 'Second!' }] };
    expect(await articles(JSON.stringify(whole))).toMatchObject([{ id: 'in', text: article(1).content }]);
    const empty = { title: 'Rain', comments: [{ text: 'First!' }] };
    expect(await told(`${JSON.stringify(empty)}\n${JSON.stringify(article(1))}\n`)).toEqual([
      'in#1 failed record-invalid',
      'in#2 ok',
    ]);
  });

  it('may have angle brackets in its text', async () => {
    expect(await articles('{"text": "If a < b and c > d, he wrote <p> once."}')).toMatchObject([
      { text: 'If a < b and c > d, he wrote <p> once.' },
    ]);
  });
});
