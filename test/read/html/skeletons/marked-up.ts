/** Pages that set the words of a story in a way of their own. */
import { all, FOOTER, html, MENU, OUTLET, p, type Skeleton, TITLE } from './story.ts';

const inArticle = (body: string, tail = FOOTER): string =>
  html(`${MENU}<article><h1>${TITLE}</h1><div class="article-body">${body}</div></article>${tail}`);

const ENTITIES: Readonly<Record<string, string>> = { '“': '&ldquo;', '”': '&#8221;', '’': '&#x2019;' };

/** The paragraphs by their content, so that mark-up applies to the same words in stories of any length. */
const where = (words: string, set: (text: string) => string) => (text: string) =>
  text.includes(words) ? set(text) : p(text);

export const MARKED_UP: readonly Skeleton[] = [
  {
    name: 'quotation marks as entities, decimal and hexadecimal',
    page: (story) => inArticle(all(story, (text) => p(text.replace(/[“”’]/g, (mark) => ENTITIES[mark] ?? mark)))),
  },
  {
    name: 'q for every quotation',
    page: (story) => inArticle(all(story, (text) => p(text.replace(/“([^”]*)”/g, '<q>$1</q>')))),
  },
  {
    name: 'links, emphasis and footnote marks within quotations',
    page: (story) =>
      inArticle(
        all(story, (text) =>
          p(
            text
              .replace('eleven years', '<strong>eleven <em>years</em></strong>')
              .replace('another storm', '<a href="/storms" class="link">another storm</a>')
              .replace('a wall against the town', '<span class="hl">a <i>wall</i></span> against the <u>town</u>')
              .replace('it is finished,”', '<a href="/plan"><span>it is finished</span></a>,”')
              .replace('“Nobody', '<b>“</b>Nobody'),
          ),
        ),
      ),
  },
  {
    name: 'what is said as block quotations among the paragraphs',
    page: (story) =>
      inArticle(
        all(story, (text) =>
          text.startsWith('“') ? `<blockquote class="wp-block-quote"><p>${text}</p></blockquote>` : p(text),
        ),
      ),
  },
  {
    name: 'block quotations as indentation, fonts and centred headings, nothing closed',
    page: (story) =>
      `<HTML><HEAD><TITLE>${OUTLET}: ${TITLE}</TITLE><META NAME="publisher" CONTENT="${OUTLET}"><META NAME="title" CONTENT="${TITLE}"></HEAD><BODY><CENTER><H1>${TITLE}</H1></CENTER><BLOCKQUOTE>
${story.map((text) => `<P><FONT FACE="Arial" SIZE=2>${text}`).join('\n')}</BLOCKQUOTE><HR><CENTER><FONT SIZE=1><A HREF=/>Home</A> | <A HREF=/n>News</A></FONT></CENTER></BODY></HTML>`,
  },
  {
    name: 'paragraphs parted by line breaks in one division, with pictures and rules between',
    page: (story) =>
      html(
        `${MENU}<div id="story"><h1>${TITLE}</h1><div class="storytext">${story
          .map((text, i) => (i === 2 ? `<img src="a.jpg" alt="“Wet,” he says"><br clear="all">${text}` : text))
          .join('<br /><br />\n')}</div></div>${FOOTER}`,
      ),
  },
  {
    name: 'the particulars of the article and its paragraphs as definition lists',
    page: (story) =>
      html(`${MENU}<article><h1>${TITLE}</h1><dl class="post-meta"><dt>Published</dt><dd>2 March 2021</dd><dt>Section</dt><dd>Harbour</dd></dl>
<dl class="story">${story.map((text) => `<dd>${text}</dd>`).join('\n')}</dl></article>${FOOTER}`),
  },
  {
    name: 'pull quotes shortened, with the name before, beside and after',
    page: (story) =>
      inArticle(
        all(
          story.map((text) => text),
          (text) =>
            where(
              'We have waited',
              (one) =>
                `${p(one)}<blockquote class="wp-block-pullquote"><p>“We have waited eleven years … we will not wait for another storm”</p><cite>Maria Lindqvist, mayor of Northgate</cite></blockquote>`,
            )(text) +
            (text.includes('against the sea')
              ? `<div class="quote-box" role="complementary"><p class="who">Ana Ruiz</p><p>‘It is a wall against the sea and a wall against the town’</p></div>`
              : '') +
            (text.includes('when it is finished')
              ? `<figure class="media--quote"><blockquote><q>I would like the town to be there when it is finished</q></blockquote><figcaption>— Piotr Nowak</figcaption></figure>`
              : ''),
        ),
      ),
  },
  {
    name: 'posts of a network that repeat what the text quotes',
    page: (story) =>
      inArticle(
        all(story, (text) =>
          where(
            'We have waited',
            (one) =>
              `${p(one)}<div class="embed"><blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">“We have waited eleven years for this wall, and we will not wait for another storm” <a href="https://t.example/x">#harbour</a></p>&mdash; Town of Northgate (@northgate) <a href="https://social.example/1">March 2, 2021</a></blockquote><script async src="widgets.js"></script></div>`,
          )(text),
        ),
      ),
  },
];
