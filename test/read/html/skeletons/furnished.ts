/** Pages with much content beside the story, and with metadata in several forms. */
import { all, COMMENT, FOOTER, halves, head, html, MENU, OUTLET, p, type Skeleton, TITLE } from './story.ts';

const CARD = `<article class="card"><a href="/x"><h3>‘I thought it was a whale,’ says diver</h3></a><p>“It was the strangest day of my life,” said the diver.</p></article>`;
const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const GRAPH = data({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', '@id': '#site', name: 'Northgate Herald Online', publisher: { '@id': '#org' } },
    { '@type': 'Organization', '@id': '#org', name: OUTLET },
    { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'News' }] },
    { '@type': 'Person', '@id': '#jo', name: 'Jo Brand' },
    {
      '@type': 'NewsArticle',
      headline: TITLE,
      description: '“Never,” said nobody.',
      articleBody: '“Never,” said nobody at all.',
      publisher: { '@id': '#org' },
      author: { '@id': '#jo' },
    },
  ],
});

export const FURNISHED: readonly Skeleton[] = [
  {
    name: 'its data as a graph whose records point at each other',
    page: (story) =>
      html(`${MENU}<article><h1>${TITLE}</h1><div class="entry">${all(story)}</div></article>${FOOTER}`, GRAPH),
  },
  {
    name: 'microdata: headline, author, publisher and body as properties',
    page: (story) =>
      html(
        `${MENU}<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2021-03-02"><h1 itemprop="headline">${TITLE}</h1>
<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jo Brand</span></span>
<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><div itemprop="logo" itemscope itemtype="https://schema.org/ImageObject"><meta itemprop="url" content="logo.png"></div><meta itemprop="name" content="${OUTLET}"></div>
<div class="b" itemprop="articleBody">${all(story)}</div></div>${FOOTER}`,
        '',
      ),
  },
  {
    name: 'no data at all but its name in the title and under the page',
    page: (story) =>
      html(
        `${MENU}<div class="col"><h1>${TITLE}</h1>${all(story)}</div><div id="foot"><p>© 1996–2021 Northgate Herald Ltd. All rights reserved. Not to be reproduced.</p></div>`,
        '',
      ),
  },
  {
    name: 'banners for cookies and consent before and after everything',
    page: (story) =>
      html(`<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" class="otFlat bottom"><h2>We value your privacy</h2><p>We and our 804 partners store and access information on a device, such as unique identifiers in cookies. “You are in control,” says our data officer.</p><button>Accept all</button></div></div>
<div class="cc-window cc-banner" role="dialog"><span>This website uses cookies to ensure you get the best experience. “We like them,” said our webmaster.</span><a class="cc-btn" href="#">Got it!</a></div>
${MENU}<main><h1>${TITLE}</h1><div class="post-content">${all(story)}</div></main>${FOOTER}
<div class="fc-consent-root"><div class="fc-dialog-container"><p>${OUTLET} asks for your consent to use your personal data. “It keeps us free,” explains the editor.</p></div></div>
<div class="gdpr-popup"><p>By closing this banner you agree. “Thank you for it,” say all of us.</p></div>`),
  },
  {
    name: 'the story and the cards of other stories as article elements',
    page: (story) =>
      html(`${MENU}<section class="lead">${CARD}${CARD}</section><article class="main"><h1>${TITLE}</h1>${all(story)}</article>
<section class="grid"><h2>More news</h2>${CARD.repeat(6)}</section>${FOOTER}`),
  },
  {
    name: 'a live blog whose every post is an article element with an author of its own',
    page: (story) =>
      html(
        `${MENU}<main><h1>${TITLE}</h1>${all(
          story,
          (text) =>
            `<article class="post" id="p1"><header><time datetime="2021-03-02T10:00:00Z">10:00 GMT</time><span class="byline">Jo Brand</span></header><div class="post__body">${p(text)}</div><footer><a href="#p1">Link</a> <a href="/s">Share</a></footer></article>`,
        )}</main>${FOOTER}`,
      ),
  },
  {
    name: 'an endless page: the next story below this one',
    page: (story) =>
      html(`${MENU}<article class="article" data-index="0"><h1>${TITLE}</h1><div class="article__content">${all(story)}</div></article>
<article class="article next" data-index="1"><h2><a href="/ferry">Ferry fares to go up again</a></h2><div class="article__content"><p>The company that runs the ferry to the islands said on Monday that it would raise its fares by a tenth in spring.</p><p>“We have no choice in this,” said Ola Berg, who heads the company, and blamed the price of fuel.</p></div></article>
<article class="article next" data-index="2"><h1>School bus to run on Sundays</h1><div class="article__content"><p>The school bus will also run on Sundays from May, so that children can get to the pool.</p><p>“They asked for it for years,” said Finn Moll, who drives it.</p></div></article>${FOOTER}`),
  },
  {
    name: 'advertisements without a name between the paragraphs, and the rest of the text behind a button',
    page: (story) => {
      const [first, second] = halves(story);
      const ad = '<div class="x9"><span>Advertisement</span><iframe src="/ad"></iframe></div>';
      return html(`${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(first, (text) => `${p(text)}${ad}`)}<button class="more">Continue reading</button>
<div class="rest">${all(second, (text) => `${p(text)}${ad}`)}</div></div></article>${FOOTER}`);
    },
  },
  {
    name: 'a paywall that hides the rest and shows an offer instead',
    page: (story) => {
      const [first, second] = halves(story);
      return html(`${MENU}<article><h1>${TITLE}</h1><div class="article-text">${all(first)}<div class="tp-container-inner"><h2>Read on for £1</h2><p>“Worth every penny,” says Bea Holt, a subscriber since 2019.</p><a href="/subscribe">Subscribe</a></div>
<div class="gated-content">${all(second)}</div></div></article>${FOOTER}`);
    },
  },
  {
    name: 'side columns of tables, with a box of quotations in a table of its own',
    page: (story) => {
      const [first, second] = halves(story);
      return `<html>${head()}<body><table width="100%"><tr><td class="left" width="150"><a href="/">Home</a><br><a href="/n">News</a><br><br><a href="/w">Weather</a></td><td><h1>${TITLE}</h1>${all(first)}
<table align="right" width="180" class="pullquote"><tr><td><b>“We have waited eleven years for this wall”</b><br>Maria Lindqvist, mayor</td></tr></table>${all(second)}</td>
<td class="right" width="200"><b>Most read</b><br><a href="/1">‘I thought it was a whale,’ says diver</a><br><a href="/2">Baker: “We never close on a Monday”</a></td></tr></table></body></html>`;
    },
  },
  {
    name: 'comments as a discussion in an aside, in details and in a form',
    page: (story) =>
      html(`${MENU}<article><h1>${TITLE}</h1><section class="text">${all(story)}</section><details class="reader-comments"><summary>14 comments</summary>${COMMENT.repeat(14)}</details></article>
<form id="comment-form"><label>Your comment</label><textarea>“I say no,” said I.</textarea></form><div id="disqus_thread"><p>“First,” said somebody.</p></div>${FOOTER}`),
  },
  {
    name: 'a mobile page: boxes for the newsletter and other stories, captions of amp elements',
    page: (story) => {
      const [first, second] = halves(story);
      return `<!doctype html><html ⚡ lang="en">${head(GRAPH)}<body><amp-consent id="c"><div><p>“We care,” says our lawyer about your privacy and your choices on this site.</p></div></amp-consent>
<main><h1>${TITLE}</h1><amp-img src="a.jpg"></amp-img><p class="caption-text image-caption">“Never again,” says a sign on the quay.</p>${all(first)}
<amp-list src="/r"><div class="related-stories">${CARD}</div></amp-list><section class="amp-newsletter newsletter-box"><p>“I read it every morning,” says our editor. Sign up below.</p></section>
${all(second)}</main><amp-sticky-ad><p>Advertisement</p></amp-sticky-ad>${FOOTER}</body></html>`;
    },
  },
];
