import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/read/html/blocks.ts';
import { extractPage } from '../../../src/read/html/index.ts';
import { parseHtml } from '../../../src/read/html/parse.ts';
import { codes, makeFolder, readAll } from '../helpers.ts';
import { STORY, TITLE } from './skeletons/story.ts';

const LIMITS = { htmlDepth: 512, jsonDepth: 256 };

function rootOf(html: string) {
  const parsed = parseHtml(html, LIMITS);
  if (!parsed.ok) throw new Error(parsed.why.message);
  return parsed.root;
}
const textsOf = (html: string) => blocksOf(rootOf(html), () => false).map(({ text }) => text);

function pageOf(html: string) {
  const page = extractPage(html, LIMITS);
  if (!page.ok) throw new Error(page.why.message);
  return page;
}
const story = STORY.map((text) => `<p>${text}</p>`).join('');
const factsOf = (head: string, body = `<h1>${TITLE}</h1>${story}`) => {
  const { facts } = pageOf(`<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`);
  return Object.fromEntries(
    Object.entries(facts).map(([field, fact]) => [field, `${fact.value} ← ${fact.evidence.rule}`]),
  );
};

describe('the paragraphs of a page are the visible ones', () => {
  it.each([
    [
      'mark-up within words adds no space',
      '<p>S<b>o</b>me<i>body</i> <a href="#">said</a>:<em> no</em></p>',
      ['Somebody said: no'],
    ],
    ['white space is one space', '<p>\n  One\t two \n three </p>', ['One two three']],
    ['two line breaks part paragraphs', '<div>One<br><br>Two<br />\n<br>Three</div>', ['One', 'Two', 'Three']],
    ['one line break is a new line', '<p>One<br>Two</p>', ['One\nTwo']],
    ['text beside blocks stands by itself', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    [
      'headings, items and quotations are paragraphs',
      '<h2>A</h2><ul><li>B<li>C</ul><blockquote>D<p>E</blockquote>',
      ['A', 'B', 'C', 'D', 'E'],
    ],
    ['cells are paragraphs', '<table><tr><td>A<td>B<tr><td>C</table>', ['A', 'B', 'C']],
    ['empty paragraphs are none', '<p> </p><p>&nbsp;</p><p>A</p><p></p>', ['A']],
    [
      'a span set as a block is one',
      '<span style="display: block">A</span><span style="display:block">B</span>',
      ['A', 'B'],
    ],
    ['soft hyphens and zero-width marks are no letters', '<p>har&shy;bour&#8203;wall&#xfeff;</p>', ['harbourwall']],
    ['a space that does not break is a space', '<p>Ms&nbsp;Ruiz</p>', ['Ms Ruiz']],
    ['entities are characters', '<p>&ldquo;R&amp;D&rdquo; &#8212; &lt;b&gt; &apos;x&apos;</p>', ["“R&D” — <b> 'x'"]],
    ['q has the marks that a browser gives it', '<p><q>One <q>two</q></q>, he said.</p>', ['“One ‘two’”, he said.']],
    ['q with marks of its own gets no more', '<p><q>“One”</q></p>', ['“One”']],
    ['preformatted text keeps its lines', '<pre>One\n  two</pre>', ['One\ntwo']],
    ['code and comments are not printed', '<p>A<!-- “B” --><script>"C"</script><style>D</style></p>', ['A']],
    [
      'a paragraph ends the one before, whatever stands open in it',
      '<p><font>A<p><font>B</font></p>C',
      ['A', 'B', 'C'],
    ],
    [
      'an item ends the one before, whatever stands open in it',
      '<ul><li><p>A<li><div>B<li>C</ul>D',
      ['A', 'B', 'C', 'D'],
    ],
    ['a list in an item does not end it', '<ul><li>A<ul><li>B</ul>C<li>D</ul>', ['A', 'B', 'C', 'D']],
    ['a cell ends the one before', '<table><tr><td><p>A<td><p>B<tr><td><b>C</table>D', ['A', 'B', 'C', 'D']],
    ['a word breaks where it may, not more', '<p>Lind<wbr>qvist</p>', ['Lindqvist']],
  ])('%s', (_what, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  it('trims every paragraph of any page', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      ' ',
      '\n',
      'a',
      '“b”',
      '<b>',
      '</b>',
      '<div>',
      '</div>',
      '<q>',
      '</q>',
      '&nbsp;',
      '<pre>',
      '<li>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const text of textsOf(pieces.join(''))) {
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
        }
      }),
    );
  });
});

describe('a page of which much is not in the text', () => {
  const noted = (body: string, head = '') =>
    pageOf(`<html><head>${head}</head><body><article><h1>${TITLE}</h1>${story}</article>${body}</body></html>`).noted;
  const data = (articleBody: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;
  const elsewhere = (paragraphs: number) =>
    Array.from(
      { length: paragraphs },
      (
        _,
        i,
      ) => `<table><tr><td>The ferry to island number ${i} will not sail before May, and the company that runs it has offered
      to carry the mail on a fishing boat until the new pier is open to passengers again, which nobody expects this year.</td></tr></table>`,
    ).join('');

  it('is reported with the first paragraph that is missing', () => {
    expect(noted(elsewhere(6))).toEqual([
      {
        code: 'text-partial',
        message:
          '6 paragraphs of the page are not in the text, first: “The ferry to island number 0 will not sail before May, and the company that runs …”',
        offset: null,
      },
    ]);
  });

  it('is reported if the data of the page give a longer text', () => {
    expect(
      noted('', data(STORY.join(' ').repeat(2))).map(({ code, message }) => `${code}: ${message.slice(0, 39)}`),
    ).toEqual(['text-partial: the page’s data give a longer text: 215']);
  });

  it.each([
    ['the data give the same text', '', data(STORY.join('\n'))],
    ['the data give an excerpt', '', data(STORY[0] ?? '')],
    ['only a notice or two are left out', elsewhere(2), ''],
  ])('is not reported if %s', (_, body, head) => {
    expect(noted(body, head)).toEqual([]);
  });
});

describe('paragraphs that longer ones contain', () => {
  const longer = (text: string) => `${text} So it went on for a year.`;

  it('are pull quotes if they stand alone', () => {
    const [first = '', second = '', ...others] = STORY;
    const body = [longer(first), second, first, ...others].map((text) => `<p>${text}</p>`).join('');
    expect(pageOf(`<html><body><article>${body}</article></body></html>`).text).not.toContain(`\n\n${first}\n\n`);
  });

  it('are the text if they stand in a row', () => {
    const body = [...STORY, ...STORY.map(longer)].map((text) => `<p>${text}</p>`).join('');
    const { text } = pageOf(`<html><body><article>${body}</article></body></html>`);
    expect(text.split('\n\n')).toEqual([...STORY, ...STORY.map(longer)]);
  });
});

describe('a block quotation', () => {
  const textWith = (quotation: string, body = story) =>
    pageOf(`<html><body><article><h1>${TITLE}</h1>${body}${quotation}</article></body></html>`).text;

  it('is set apart by an indent, in each paragraph and line', () => {
    const quotation = '<blockquote><p>The wall stays.<p>It is old.<br>It is ours.</blockquote>';
    expect(textWith(quotation).endsWith('\n\n    The wall stays.\n\n    It is old.\n    It is ours.')).toBe(true);
  });

  it('keeps the footer that names its speaker', () => {
    const quotation = '<blockquote><p>The wall stays.</p><footer>— <cite>Ana Ruiz</cite></footer></blockquote>';
    expect(textWith(quotation).endsWith('\n\n    The wall stays.\n\n    — Ana Ruiz')).toBe(true);
  });

  it('is not set apart where it holds the article', () => {
    expect(textWith('', `<blockquote>${story}</blockquote>`)).toBe(STORY.join('\n\n'));
  });
});

describe('the standfirst between headline and body', () => {
  const DECK = 'Engineers say that the old wall will not hold another winter of storms';
  const firstOf = (between: string) =>
    pageOf(
      `<html><body><article><h1>${TITLE}</h1>${between}<div class="copy">${story}</div></article></body></html>`,
    ).text.split('\n\n')[0];

  it.each([
    `<p class="article__dek">${DECK}</p>`,
    `<header><div class="Header-Deck"><p>${DECK}</p></div></header>`,
    `<h2 class="subtitle">${DECK}</h2>`,
    `<h2 class="post-excerpt">${DECK}</h2>`,
    `<div class="article-teaser-text">${DECK}</div>`,
    `<div data-component="standfirst"><p>${DECK}</p></div>`,
  ])('belongs to the text: %s', (between) => {
    expect(firstOf(between)).toBe(DECK);
  });

  it.each([
    `<p class="summary"><a href="/x">${DECK}</a></p>`,
    '<p class="summary">4 minute read</p>',
    `<div class="related-posts"><p class="excerpt">${DECK}</p></div>`,
  ])('is not: %s', (between) => {
    expect(firstOf(between)).toBe(STORY[0]);
  });
});

describe('metadata of a page', () => {
  it('come from meta tags, with the tag name as evidence', () => {
    const head = `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Northgate Herald | News, Sport">
      <meta name="author" content="By Jo Brand"><meta property="article:published_time" content="2021-03-02T23:30:00-05:00">
      <link rel="canonical" href="https://herald.example/wall">`;
    expect(factsOf(head)).toEqual({
      title: `${TITLE} ← meta.og:title`,
      outlet: 'Northgate Herald ← meta.og:site_name',
      author: 'Jo Brand ← meta.author',
      date: '2021-03-02 ← meta.article:published_time',
      url: 'https://herald.example/wall ← html.canonical',
    });
  });

  it('come from JSON-LD, also from a graph with references', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Northgate Herald' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour wall &#8216;to rise&#8217;',
          datePublished: '2021-03-02',
          author: [
            { '@type': 'Person', name: 'Jo Brand' },
            { '@type': 'Person', name: 'Al Reed' },
          ],
          publisher: { '@id': '#org' },
          mainEntityOfPage: { '@id': 'https://herald.example/wall' },
        },
      ],
    };
    expect(factsOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual({
      title: 'Harbour wall ‘to rise’ ← json-ld.headline',
      outlet: 'Northgate Herald ← json-ld.publisher',
      author: 'Jo Brand, Al Reed ← json-ld.author',
      date: '2021-03-02 ← json-ld.datePublished',
      url: 'https://herald.example/wall ← json-ld.url',
    });
  });

  it('come from the visible text if the head has none', () => {
    const body = `<h1>${TITLE}</h1><a rel="author" href="/jo">Jo Brand</a><time datetime="2021-03-02T10:00Z">Tuesday</time>${story}`;
    expect(factsOf('<title>x</title>', body)).toEqual({
      title: `${TITLE} ← html.h1`,
      author: 'Jo Brand ← html.author',
      date: '2021-03-02 ← html.time',
    });
  });

  it('names a known outlet by its usual name, also by its site', () => {
    expect(factsOf('<meta property="og:site_name" content="the Guardian">')['outlet']).toBe(
      'The Guardian ← meta.og:site_name',
    );
    expect(factsOf('<link rel="canonical" href="https://www.nytimes.com/2021/03/02/x.html">')['outlet']).toBe(
      'The New York Times ← url.site',
    );
  });

  it('removes the name of the outlet from the title', () => {
    const head = `<title>${TITLE} - Northgate Herald</title><meta property="og:site_name" content="Northgate Herald">`;
    expect(factsOf(head, story)['title']).toBe(`${TITLE} ← html.title`);
    expect(factsOf('<title>Ruiz: a wall - or a dam?</title>', story)['title']).toBe(
      'Ruiz: a wall - or a dam? ← html.title',
    );
  });

  const [LONG, SHORT] = [
    'Mayor’s wall divides a town that the sea has visited four times',
    'Northgate wall: all you need to know',
  ];
  const og = (title: string) => `<meta property="og:title" content="${title}">`;
  const ld = (title: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title })}</script>`;
  it.each([
    ['a post’s title that the page shows', og(TITLE) + ld(SHORT), [TITLE], `${TITLE} ← meta.og:title`],
    ['the data’s title that the page shows', og(SHORT) + ld(TITLE), [TITLE], `${TITLE} ← json-ld.headline`],
    [
      'the title of the window, if the page shows it',
      `<title>${TITLE}</title>${og(SHORT)}`,
      [TITLE],
      `${TITLE} ← html.title`,
    ],
    ['the first shown one of several', og(TITLE) + ld(LONG), [TITLE, LONG], `${TITLE} ← meta.og:title`],
    ['the data’s title, if the page shows neither', og(LONG) + ld(TITLE), [SHORT], `${TITLE} ← json-ld.headline`],
    ['the confirmed one of a kicker and a headline', og(TITLE), ['Coast', TITLE], `${TITLE} ← meta.og:title`],
  ])('take as title %s', (_, head, headlines, expected) => {
    const shown = headlines.map((one) => `<h1>${one}</h1>`).join('');
    expect(factsOf(head, `${shown}${story}`)['title']).toBe(expected);
  });

  it('takes the end of the title as outlet only if it is the copyright holder', () => {
    const rights = (name: string) => `<h1>${TITLE}</h1>${story}<p>Copyright © 2021 ${name}. All rights reserved.</p>`;
    const head = `<title>${TITLE} – Coast Weekly</title>`;
    expect(factsOf(head, rights('Coast Weekly'))['outlet']).toBe('Coast Weekly ← html.title');
    expect(factsOf(head, rights('Delta Media'))['outlet']).toBeUndefined();
    expect(
      factsOf('<title>A wall - or a Dam</title>', `${rights('Delta Media')}<p>A Dam</p>`)['outlet'],
    ).toBeUndefined();
  });

  it('ignores broken data only', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
      <script type="application/ld+json">${'['.repeat(5000)}</script><meta name="author" content="https://herald.example/jo"><meta name="date" content="soon">`;
    expect(factsOf(head)).toEqual({ title: `${TITLE} ← html.h1` });
  });

  it('reliability 27: inherited property names pollute no object', () => {
    const head = `<meta name="__proto__" content="x"><meta name="constructor" content="y"><meta property="og:site_name" content="toString">
      <script type="application/ld+json">{"@type": "NewsArticle", "__proto__": {"headline": "z"}, "constructor": {"prototype": {"w": 1}}, "author": {"name": "constructor"}}</script>`;
    expect(factsOf(head, `<h1 __proto__="a" constructor="b">${TITLE}</h1>${story}`)).toEqual({
      title: `${TITLE} ← html.h1`,
      outlet: 'toString ← meta.og:site_name',
      author: 'constructor ← json-ld.author',
    });
    expect(Object.hasOwn(Object.prototype, 'w') || Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });
});

describe('an HTML file', () => {
  const page = (charset: string, text: string) =>
    `<!doctype html><html><head><meta charset="${charset}"><title>${TITLE}</title></head><body><article><p>${text}</p>${story}</article></body></html>`;

  it('yields its text, and prefers the metadata of a sidecar', async () => {
    const cwd = await makeFolder({
      'wall.htm': page('utf-8', 'Yes.'),
      'wall.json': '{"outlet": "Coast Weekly", "desk": 4}',
    });
    const [result] = await readAll(['.'], { cwd });
    expect(result).toMatchObject({
      status: 'ok',
      article: {
        id: 'wall.htm',
        carriesText: true,
        outlet: { value: 'Coast Weekly' },
        extra: { desk: 4 },
        title: { value: TITLE },
      },
    });
    expect(result?.article?.text).toContain(STORY[1]);
  });

  it('is decoded in its declared encoding', async () => {
    const latin = (text: string) =>
      Uint8Array.from(text, (char) => ({ '“': 0x93, '”': 0x94, '’': 0x92 })[char] ?? char.charCodeAt(0));
    // ISO-8859-2, in which 0xB3 is ł
    const polish = Uint8Array.from(page('iso-8859-2', 'Piotr Pawe#').replace(/[“”’]/g, '"'), (char) =>
      char === '#' ? 0xb3 : char.charCodeAt(0),
    );
    const cwd = await makeFolder({ 'a.html': latin(page('iso-8859-1', 'Café')), 'b.html': polish });
    const [western, eastern] = await readAll(['.'], { cwd });
    expect([western?.article?.text.includes(STORY[1] ?? '?'), codes(western)]).toEqual([true, []]);
    expect([eastern?.article?.text.includes('Piotr Paweł'), codes(eastern)]).toEqual([true, []]);
  });

  it.each([
    ['no doctype', `<p>${STORY[0]}</p>${story}`],
    ['a comment first', `<!-- saved from url=(0030)https://herald.example/ -->\n<html><body>${story}</body></html>`],
    [
      'XHTML',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><body>${story}</body></html>`,
    ],
    ['capitals', `<HTML><BODY>${story}</BODY></HTML>`],
  ])('is known by its content: %s', async (_what, content) => {
    const cwd = await makeFolder({ 'a.txt': content });
    expect((await readAll(['a.txt'], { cwd }))[0]).toMatchObject({ status: 'ok', article: { carriesText: true } });
  });

  it('keeps the posts of a live blog whose headlines link to themselves', () => {
    const post = (text: string, i: number) =>
      `<article><h2><a href="/live/wall#post-${i}">Post number ${i}</a></h2><p>${text}</p></article>`;
    const page = `<html><body><article><h1>${TITLE}</h1><p>${STORY[0]}</p></article>${STORY.slice(1).map(post).join('')}</body></html>`;
    for (const text of STORY) expect(pageOf(page).text).toContain(text);
  });

  it('is skipped without a text', async () => {
    const cwd = await makeFolder({ a: '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>' });
    const [result] = await readAll(['a'], { cwd });
    expect([result?.status, codes(result)]).toEqual(['skipped', ['input-empty']]);
  });
});

describe('reliability 9: limits reject hostile pages', () => {
  it.each([
    ['nested too deeply', `<div>${'<div>'.repeat(100_000)}x`, 'html-too-deep'],
    [
      'too many attributes of one element',
      `<p ${Array.from({ length: 2_000 }, (_, i) => `a${i}="x"`).join(' ')}>x`,
      'html-too-large',
    ],
    ['too many elements', '<p>x</p>'.repeat(120_000), 'html-too-large'],
  ])('%s', async (_what, hostile, code) => {
    const cwd = await makeFolder({ 'a.html': hostile, 'b.html': `<html><body>${story}</body></html>` });
    const results = await readAll(['.'], { cwd });
    expect(results.map((result) => [result.status, ...codes(result)])).toEqual([['failed', code], ['ok']]);
  });

  it('accepts 512 levels, and counts no depth for unclosed elements', () => {
    expect(parseHtml('<div>'.repeat(512), LIMITS).ok).toBe(true);
    for (const unclosed of ['<p>x', '<li>y', '<li><p>y', '<p><font>x', '<dt><b>x<dd><p>y', '<tr><td><p>x'])
      expect([unclosed, parseHtml(unclosed.repeat(2_000), LIMITS).ok]).toEqual([unclosed, true]);
    expect(parseHtml('<div>'.repeat(513), LIMITS).ok).toBe(false);
  });

  it('runs no script and fetches nothing', () => {
    const body = `<script>globalThis.pwned = 1</script><img src="http://127.0.0.1:9/x" onerror="globalThis.pwned = 2"><svg onload="globalThis.pwned = 3">
      <iframe src="javascript:globalThis.pwned = 4"></iframe><link rel="stylesheet" href="http://127.0.0.1:9/y">${story}`;
    expect(pageOf(`<html><body>${body}</body></html>`).text).toBe(STORY.join('\n\n'));
    expect(Object.hasOwn(globalThis, 'pwned')).toBe(false);
  });

  it('returns a result for any page', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<a',
      ' b="',
      '"',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<p>',
      '</div>',
      '<table><tr>',
      '&#x',
      '&amp',
      '\ue000',
      '\ue0011',
      '<![CDATA[',
      '<svg><p>',
      'x y.',
      '</p',
      '<q>',
      '<h1>',
      '<form>',
      '<template>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => extractPage(pieces.join(''), LIMITS).ok));
  });
});
