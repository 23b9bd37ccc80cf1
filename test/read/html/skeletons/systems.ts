/** Pages as the systems of news sites build them around one story. */
import {
  all,
  COMMENT,
  FOOTER,
  halves,
  head,
  html,
  MENU,
  OUTLET,
  p,
  SHARE,
  SITE_NAME,
  type Skeleton,
  TEASERS,
  TITLE,
} from './story.ts';

export const SYSTEMS: readonly Skeleton[] = [
  {
    name: 'a blog system with share bars, related posts and comments',
    page: (story) =>
      html(
        `<div id="page" class="hfeed site"><header id="masthead" class="site-header">${MENU}</header>
<main id="main"><article id="post-4711" class="post type-post hentry category-news comments-open">
<header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta">By <a rel="author" href="/a">Jo Brand</a></div></header>
<div class="entry-content">${all(story)}<div class="sharedaddy">${SHARE}</div><div id="jp-relatedposts"><ul>${TEASERS}</ul></div></div>
<footer class="entry-footer">Tags: <a href="/t">harbour</a></footer></article>
<div id="comments" class="comments-area"><h2>3 thoughts</h2>${COMMENT}${COMMENT}${COMMENT}</div></main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent</h2><ul>${TEASERS}</ul></section></aside>${FOOTER}</div>`,
        undefined,
        ' class="post-template-default single single-post sidebar comments-open"',
      ),
  },
  {
    name: 'a single-page application with meaningless class names and advertisements between its sections',
    page: (story) => {
      const [first, second] = halves(story);
      const section = (part: readonly string[]) =>
        `<div class="css-53u6y8">${all(part, (text) => `<p class="css-g5piaz evys1bk0">${text}</p>`)}</div>`;
      return html(`<div id="app"><div><div class="css-1aor85t">${MENU}</div><main id="site-content"><article id="story" class="css-1vxca1d">
<header class="css-y7u1ww"><h1 class="css-88wicj">${TITLE}</h1></header><section name="articleBody" class="meteredContent css-1r7ky0e">
<div class="css-s99gbd StoryBodyCompanionColumn">${section(first)}</div>
<div class="css-1baulvz ad-wrapper"><p>Advertisement</p><div id="story-ad-1" class="ad"><a href="#">Skip Advertisement</a></div></div>
<div class="css-s99gbd StoryBodyCompanionColumn">${section(second)}</div></section></article></main></div></div>`);
    },
  },
  {
    name: 'pull quotes in asides and figures',
    page: (story) =>
      html(`${MENU}<article><h1>${TITLE}</h1><div class="article-body">${p(story[0] ?? '')}${p(story[1] ?? '')}
<aside class="pullquote"><p>“We will not wait for another storm”</p><cite>Maria Lindqvist, mayor</cite></aside>
${all(story.slice(2, 5))}<figure class="quote"><blockquote><p>It is a wall against the sea and a wall against the town</p></blockquote><figcaption>Ana Ruiz</figcaption></figure>
${all(story.slice(5, 8))}<blockquote class="c-big">“I would like the town to be there when it is finished”<footer>Piotr Nowak</footer></blockquote>
${all(story.slice(8))}</div></article>${FOOTER}`),
  },
  {
    name: 'pull quotes without a name, in plain divisions and headings',
    page: (story) =>
      html(`<div class="wrap">${MENU}<h1>${TITLE}</h1><div class="txt">${all(story.slice(0, 3))}
<div class="x17"><span>“We have waited eleven years for this wall, and we will not wait for another storm”</span></div>${all(story.slice(3, 6))}
<h3>“It is a wall against the sea and a wall against the town”</h3>${all(story.slice(6))}</div></div>${FOOTER}`),
  },
  {
    name: 'captions, credits and links to other stories between paragraphs',
    page: (story) =>
      html(`${MENU}<div id="content"><h1 itemprop="headline">${TITLE}</h1><div itemprop="articleBody">
<div class="mol-img-group"><img src="a.jpg" alt="“It is wet,” said the mayor"><p class="imageCaption">‘It was terrible’: Mr Okafor stands before his shop (Picture: Coast Images)</p></div>
${all(story.slice(0, 4))}<p><strong>READ MORE: <a href="/m">‘We were lucky to get out alive’, says captain of lost ferry</a></strong></p>
${all(story.slice(4, 7))}<figure><img src="b.jpg"><figcaption>“A quiet day,” as the harbour master calls it. <span>Photograph: Coast Images</span></figcaption></figure>
<div class="related-inline"><h4>More on this story</h4><ul>${TEASERS}</ul></div>${all(story.slice(7))}</div></div>${FOOTER}`),
  },
  {
    name: 'a broadcaster with every paragraph in a block of its own',
    page: (story) =>
      html(`<header>${MENU}</header><main id="main-content"><article class="ssrcss-1072xwf"><div data-component="headline-block"><h1>${TITLE}</h1></div>
<div data-component="byline-block"><p>By Jo Brand, Coast correspondent</p></div>
<div data-component="image-block"><figure><img src="a.jpg"><figcaption><span class="visually-hidden">Image caption, </span>“Never again,” says a sign on the quay</figcaption></figure></div>
${all(story, (text) => `<div data-component="text-block" class="ssrcss-11r1m41"><div class="ssrcss-7uxr49"><p class="ssrcss-1q0x1qg">${text}</p></div></div>`)}
<div data-component="links-block"><p>Related Topics</p><ul>${TEASERS}</ul></div></article>
<section data-component="top-stories"><h2>Top stories</h2><ul>${TEASERS}</ul></section></main>${FOOTER}`),
  },
  {
    name: 'a live blog with a box, a time and a share bar for every post',
    page: (story) =>
      html(`${MENU}<main><h1>${TITLE}</h1><div class="key-events"><h2>Key events</h2><ol>${TEASERS}</ol></div><div class="liveblog-body">
${all(story, (text) => `<div class="block liveblog-block"><time datetime="2021-03-02T10:00:00Z" class="hidden">10.00</time><div class="block-elements">${p(text)}</div>${SHARE}</div>`)}
</div></main>${FOOTER}`),
  },
  {
    name: 'a page of tables and font tags, with paragraphs parted by line breaks',
    page: (story) =>
      `<HTML><HEAD><TITLE>${TITLE} - ${OUTLET}</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760><TR><TD WIDTH=140><A HREF=/>Home</A><BR><A HREF=/n>News</A><BR><A HREF=/s>Sport</A></TD>
<TD><FONT SIZE=5><B>${TITLE}</B></FONT></TD></TR><TR><TD VALIGN=top><FONT SIZE=1><A HREF=/1>Diver: 'I thought it was a whale'</A><BR><A HREF=/2>Ferry fares to go up</A></FONT></TD>
<TD><FONT FACE=Times>${story.join('<BR>\n<BR>')}</FONT></TD></TR></TABLE><FONT SIZE=1>Copyright &copy; 1999 ${OUTLET}</FONT></BODY></HTML>`,
  },
  {
    name: 'a page that is one form',
    page: (story) =>
      html(`<form id="aspnetForm" method="post" action="x.aspx"><input type="hidden" name="__VIEWSTATE" value="“no,” he said"><div id="wrapper">${MENU}
<div class="story-column"><h1>${TITLE}</h1>${all(story)}</div><div class="right-column widget"><h3>Most read</h3><ul>${TEASERS}</ul></div></div></form>`),
  },
  {
    name: 'a paywall: notices among the paragraphs of a body that is named after it',
    page: (story) =>
      html(`<main class="paywall">${MENU}<article><h1>${TITLE}</h1><div class="article-content paywall subscriber-only">${all(story.slice(0, 3))}
<div class="paywall-message"><p>“The best local paper I know,” says one reader. Subscribe now for just £1 a week.</p></div>${all(story.slice(3))}</div></article></main>`),
  },
  {
    name: 'an accelerated mobile page',
    page: (story) =>
      `<!doctype html><html amp lang="en">${head(`${SITE_NAME}<style amp-boilerplate>body{visibility:hidden}</style>`)}<body><amp-sidebar id="sidebar" hidden>${MENU}</amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${TITLE}</h1></header><div class="amp-wp-article-content">
${all(story.slice(0, 5))}<amp-ad width=300 type="x"><p>Advertisement</p></amp-ad>${all(story.slice(5))}</div></article>${FOOTER}</body></html>`,
  },
  {
    name: 'drop capitals, links and emphasis within words and marks',
    page: (story) => {
      const marked = story.map((text, i) =>
        (i === 0 ? `<span class="drop-cap">${text.slice(0, 1)}</span>${text.slice(1)}` : text)
          .replace('Maria Lindqvist', '<a href="/m"><em>Maria</em> Lind<wbr>qvist</a>')
          .replace('“It came', '<i>“</i><i>It came')
          .replace('counter,”', 'counter</i><i>,”</i>')
          .replace('Ana Ruiz', 'Ana&nbsp;Ruiz')
          .replace('Nowak', 'No&shy;wak'),
      );
      return html(`${MENU}<article><h1>${TITLE}</h1><div class="body-text">${all(marked)}</div></article>`);
    },
  },
  {
    name: 'divisions instead of paragraphs',
    page: (story) =>
      html(`<div class="top">${MENU}</div><div class="StoryView"><div class="hl"><h1>${TITLE}</h1></div><div class="Text">
${all(story, (text) => `<div>${text}</div>`)}</div></div><div class="bottom"><div><a href="/1">Diver: “I thought it was a whale”</a></div></div>`),
  },
  {
    name: 'newsletters, polls and advertisements in the midst of the text',
    page: (story) =>
      html(`${MENU}<article class="single"><h1>${TITLE}</h1><section class="article__content">${all(story.slice(0, 2))}
<div class="newsletter-signup"><h3>Harbour Watch</h3><p>“I read it every morning,” says our editor. Get it by email.</p><form><input type="email"><button>Sign up</button></form></div>
${all(story.slice(2, 5))}<div class="c-adSlot" data-ad="mpu"><span>Advertisement</span></div>${all(story.slice(5, 7))}
<div class="poll-widget"><p>Should the wall be higher? “Yes,” say 64 per cent of our readers.</p></div>${all(story.slice(7))}</section></article>${FOOTER}`),
  },
  {
    name: 'more comments than story',
    page: (story) =>
      html(`${MENU}<div class="main"><article><h1>${TITLE}</h1><div class="content">${all(story)}</div></article>
<section id="comments"><h2>212 comments</h2><ol class="comment-list">${`<li>${COMMENT}</li>`.repeat(60)}</ol></section></div>`),
  },
  {
    name: 'a gallery before the text, and the same picture text for every size of screen',
    page: (story) =>
      html(`${MENU}<article><h1>${TITLE}</h1><div class="gallery"><figure><img src="1.jpg"><figcaption class="caption">“You just stand there,” says Tom Okafor</figcaption></figure>
<div class="carousel-caption">The quay in January. “Look at it,” says a passer-by.</div></div><div class="story">${all(story)}</div>
<div class="mobile-only" style="display: none">${all(story.slice(0, 4))}</div></article>${FOOTER}`),
  },
  {
    name: 'an agency page of preformatted text',
    page: (story) => html(`${MENU}<div id="story"><h1>${TITLE}</h1><pre>${story.join('\n\n')}</pre></div>${FOOTER}`),
  },
  {
    name: 'the author, more from the author and the tags after the text',
    page: (story) =>
      html(`${MENU}<main role="main"><article class="article"><header class="article__header"><h1>${TITLE}</h1><p class="byline">By <span itemprop="author">Jo Brand</span></p></header>
<div class="article__body">${all(story)}</div><div class="author-bio"><p>Jo Brand writes about the coast. “I go where the water is,” she says.</p></div>
<div class="more-from"><h3>More from Jo Brand</h3><ul>${TEASERS}</ul></div><ul class="tags"><li><a href="/t">Harbour</a></li></ul></article></main>${FOOTER}`),
  },
  {
    name: 'words for screen readers, hidden dialogs and text for print only',
    page: (story) =>
      html(`<a class="skip-link" href="#m">Skip to “content”</a><div role="dialog" class="modal" hidden><p>“Cookies make us happy,” says our lawyer.</p></div>${MENU}
<main id="m"><h1>${TITLE}</h1><div class="rich-text">${all(story, (text) => `<p>${text}<span class="sr-only"> (“end of paragraph”)</span></p>`)}
<p class="print-only">“Printed from our site,” it says here.</p></div></main>`),
  },
  {
    name: 'elements left open, as browsers forgive them',
    page: (story) =>
      `<!DOCTYPE html><title>${TITLE} | ${OUTLET}</title><body><ul class=nav><li><a href=/>Home</a><li><a href=/n>News</a></ul><div class=article><h1>${TITLE}</h1>
${story.map((text) => `<p>${text}`).join('\n')}</div><div class=footer>© Northgate Herald`,
  },
  {
    name: 'a body in two languages of class names, one box around every few paragraphs',
    page: (story) =>
      html(
        `${MENU}<div class="c-entry"><h1>${TITLE}</h1>${[story.slice(0, 4), story.slice(4, 7), story.slice(7)]
          .map(
            (part) => `<div class="c-entry__chunk">${all(part)}</div><div class="ad-slot"><p>Advertisement</p></div>`,
          )
          .join('')}</div><div class="c-recirc"><ul>${TEASERS}</ul></div>`,
      ),
  },
];
