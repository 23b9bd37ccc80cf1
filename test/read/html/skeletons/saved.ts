/** Pages as browsers save them: bodies in several blocks, consent panels, notices that a style sheet hides, embeds, print views. */
import { all, FOOTER, halves, html, MENU, OUTLET, p, SITE_NAME, type Skeleton, TITLE } from './story.ts';

const RAIL = `<div class="rail"><ul><li><a href="/1">‘I thought it was a whale,’ says diver</a></li><li><a href="/2">Baker: “We never close on a Monday”</a></li></ul></div>`;
const PRIVACY = [
  'If you live in this state, you have the right to direct a business that sells your personal information to third parties not to sell it.',
  'When you visit our website, we store cookies on your browser to collect information that might relate to you, your preferences or your device.',
  'These cookies are necessary for the website to function and cannot be switched off in our systems, whatever you may choose below.',
  'They are usually only set in response to actions made by you, such as setting your privacy preferences, logging in or filling in forms.',
  'These cookies may be set through our site by our advertising partners, who may build a profile of your interests and show you adverts elsewhere.',
  'If you do not allow these cookies, you will experience less targeted advertising. “You are in control,” says our privacy officer, Bea Holt.',
];
const consent = PRIVACY.map((text) => `<h3>Your choices</h3>${p(text)}${p(text.toUpperCase())}`).join('');
const NOTICE = `<h2>This content is reserved for subscribers</h2><ul><li>Unlimited access to all of our stories, wherever you are and on any device.</li><li>Daily puzzles, including the crossword that three generations have learned to hate.</li></ul>
<p>“Worth every penny,” says Ned Marsh, a subscriber since 2019.</p><p>Create an account or sign in to continue with your reading experience.</p>`;

/** A body cut in two, each half in the same wrappers. */
const inTwo = (wrap: (text: string, half: number) => string) => (story: readonly string[]) =>
  html(
    `${MENU}<article><h1>${TITLE}</h1>${halves(story)
      .map((half, i) => wrap(all(half), i))
      .join('\n')}</article>${FOOTER}`,
  );

export const SAVED: readonly Skeleton[] = [
  {
    name: 'two sibling blocks, with a rail beside the first',
    page: inTwo(
      (half, i) =>
        `<div class="story-block"><div class="story-block-content"><section class="group">${half}</section></div>${i === 0 ? RAIL : ''}</div>`,
    ),
  },
  {
    name: 'two sibling sections with an advertisement between them',
    page: inTwo(
      (half, i) =>
        `<section class="copy"><div class="copy-inner">${half}</div></section>${i === 0 ? '<div class="x1"><iframe src="/ad"></iframe></div>' : ''}`,
    ),
  },
  {
    name: 'two rows of a grid, each with three wrappers',
    page: inTwo(
      (half) =>
        `<div class="row"><div class="col-8"><div class="cell"><div class="rich-text">${half}</div></div></div></div>`,
    ),
  },
  {
    name: 'a privacy centre that is longer than the story',
    page: (story) =>
      html(
        `${MENU}<main><h1>${TITLE}</h1><div class="post-content">${all(story)}</div></main>${FOOTER}<div id="onetrust-consent-sdk"><div id="onetrust-pc-sdk" role="region"><div id="ot-pc-content">${consent}</div></div></div>`,
      ),
  },
  {
    name: 'a consent manager before everything',
    page: (story) =>
      html(
        `<div id="didomi-host"><div class="didomi-popup-view">${consent}</div></div>${MENU}<main><h1>${TITLE}</h1><div class="body">${all(story)}</div></main>${FOOTER}`,
      ),
  },
  {
    name: 'a cookie dialog named in one word',
    page: (story) =>
      html(
        `<div id="CybotCookiebotDialog"><div id="CybotCookiebotDialogBody">${consent}</div></div>${MENU}<main><h1>${TITLE}</h1><div class="body">${all(story)}</div></main>${FOOTER}`,
      ),
  },
  {
    name: 'a list of partners in a message frame',
    page: (story) =>
      html(
        `${MENU}<article><h1>${TITLE}</h1>${all(story)}</article><div class="sp-message-open"><div id="sp_message_container_1">${consent}</div></div>${FOOTER}`,
      ),
  },
  {
    name: 'a subscribers’ notice hidden by its class, in the article',
    page: (story) =>
      html(
        `${MENU}<article><h1>${TITLE}</h1><div class="article-block sign-in-group hidden"><section>${NOTICE}</section></div><div class="article-copy">${all(story)}</div></article>${FOOTER}`,
      ),
  },
  {
    name: 'a notice hidden by a class of a framework, between the paragraphs',
    page: (story) => {
      const [first, second] = halves(story);
      return html(
        `${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(first)}<div class="d-none" data-x="1">${NOTICE}</div>${all(second)}</div></article>${FOOTER}`,
      );
    },
  },
  {
    name: 'a notice hidden by a state class after the text',
    page: (story) =>
      html(
        `${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(story)}</div><div class="offer is-hidden">${NOTICE}</div></article>${FOOTER}`,
      ),
  },
  {
    name: 'a kicker as the first headline',
    page: (story) =>
      html(
        `${MENU}<main><h1 class="kicker">Coast</h1><h1 class="hed">${TITLE}</h1><div class="body">${all(story)}</div></main>${FOOTER}`,
      ),
  },
  {
    name: 'the logo as the first headline',
    page: (story) =>
      html(
        `<header><h1 class="logo"><a href="/">${OUTLET}</a></h1></header>${MENU}<main><h1>${TITLE}</h1><div class="body">${all(story)}</div></main>${FOOTER}`,
      ),
  },
  {
    name: 'another title for search engines than for readers',
    page: (story) =>
      html(
        `${MENU}<main><h1>${TITLE}</h1><div class="body">${all(story)}</div></main>${FOOTER}`,
        `${SITE_NAME}<meta property="og:title" content="${TITLE}"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Northgate sea wall: cost, date and votes explained"}</script>`,
      ),
  },
  {
    name: 'a video player and its transcript button among the paragraphs',
    page: (story) => {
      const [first, second] = halves(story);
      return html(
        `${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(first)}<figure class="media"><div class="video-player"><p>“Watch the wave,” says our reporter.</p></div><figcaption>The quay in January. Video: Jo Brand</figcaption></figure>${all(second)}</div></article>${FOOTER}`,
      );
    },
  },
  {
    name: 'a map and a data table in frames of their own',
    page: (story) => {
      const [first, second] = halves(story);
      return html(
        `${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(first)}<div class="embed"><iframe src="/map" title="Map"></iframe></div>${all(second)}<object data="/table"></object></div></article>${FOOTER}`,
      );
    },
  },
  {
    name: 'a print view: nothing but the text, its source and address',
    page: (story) => html(`<h1>${TITLE}</h1><hr>${all(story)}<hr>`),
  },
  {
    name: 'a gallery of slides after the text',
    page: (story) =>
      html(
        `${MENU}<article><h1>${TITLE}</h1><div class="copy">${all(story)}</div><div class="slideshow-controls"><button>Next</button><p>1 of 12</p></div><figure><img src="1.jpg" alt="“Never again,” says a sign"><figcaption>“Never again,” says a sign on the quay.</figcaption></figure></article>${FOOTER}`,
      ),
  },
  {
    name: 'a reader mode in a nested article element',
    page: (story) =>
      html(
        `${MENU}<article class="outer"><h1>${TITLE}</h1><article class="inner"><div>${all(story)}</div></article></article>${FOOTER}`,
      ),
  },
  {
    name: 'every paragraph in an element of the site’s own',
    page: (story) =>
      html(
        `${MENU}<main><h1>${TITLE}</h1><news-body>${all(story, (text) => `<news-block><p>${text}</p></news-block>`)}</news-body></main>${FOOTER}`,
      ),
  },
  {
    name: 'paragraphs as divisions with an ordinal, and share links after each',
    page: (story) =>
      html(
        `${MENU}<main><h1>${TITLE}</h1><div class="paras">${story
          .map(
            (text, i) =>
              `<div class="para" data-n="${i}"><p>${text}</p><div class="share-links"><a href="#">Copy link</a></div></div>`,
          )
          .join('')}</div></main>${FOOTER}`,
      ),
  },
];
