/** A story and the parts of pages: the mark-up follows real news sites, names and sentences are invented. */

/** A page made around the paragraphs of a story. */
export interface Skeleton {
  readonly name: string;
  readonly page: (paragraphs: readonly string[]) => string;
}

export const OUTLET = 'Northgate Herald';
export const SITE_NAME = `<meta property="og:site_name" content="${OUTLET}">`;
export const TITLE = 'Harbour wall to rise as council votes for new defences';

/** The story: paragraphs without mark-up. */
export const STORY: readonly string[] = [
  'The town council of Northgate voted on Tuesday to raise the old harbour wall by two metres, after a winter in which the sea came into the market square four times.',
  '“We have waited eleven years for this wall, and we will not wait for another storm,” said Maria Lindqvist, the mayor, to applause from the gallery.',
  'The work will cost some nine million pounds, and engineers expect it to take until the autumn of next year.',
  'Tom Okafor, who keeps a bookshop behind the quay, said he had lost most of his stock in January. “It came in under the door, then over the counter,” he said. “You just stand there and watch it.”',
  'Not everybody is content with the plan. “It is a wall against the sea and a wall against the town,” said Ana Ruiz, an architect who spoke for the residents of the lower quay.',
  'Ms Ruiz argued that a barrier further out would keep the view, and that the council had never asked for a price.',
  'The council’s chief engineer, Piotr Nowak, told the meeting that such a barrier would need ten years and four times the money.',
  '“I would like to build it, but I would like the town to be there when it is finished,” Mr Nowak added.',
  'The vote was eleven to three. Work on the foundations begins in March, and the fish market will move to the car park for the summer.',
  'Ms Lindqvist promised that the steps to the beach would stay open. “Nobody will have to climb a ladder to swim,” she said.',
];

export const p = (text: string): string => `<p>${text}</p>`;
export const all = (paragraphs: readonly string[], wrap = p): string => paragraphs.map(wrap).join('\n');
export const halves = (paragraphs: readonly string[]): readonly [readonly string[], readonly string[]] => {
  const middle = Math.ceil(paragraphs.length / 2);
  return [paragraphs.slice(0, middle), paragraphs.slice(middle)];
};
export const head = (more = SITE_NAME): string =>
  `<head><meta charset="utf-8"><title>${TITLE} | Northgate Herald</title>${more}<script>var quote = "“never,” said nobody";</script></head>`;
export const html = (body: string, more = SITE_NAME, attributes = ''): string =>
  `<!DOCTYPE html>\n<html lang="en">${head(more)}<body${attributes}>${body}</body></html>`;

export const MENU = `<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/weather">Weather</a></li></ul></nav>`;
export const TEASERS = [
  '‘I thought it was a whale,’ says diver',
  'Baker: “We never close on a Monday”',
  'Ferry fares to go up again',
]
  .map(
    (title) =>
      `<li><a href="/x"><h3>${title}</h3></a><p>“It was the strangest day of my life,” said the diver.</p></li>`,
  )
  .join('');
export const COMMENT = `<div class="comment"><cite>harbourcat</cite><p>“We will not wait for another storm,” said Maria Lindqvist. Well, I said “told you so” in 2009 already, and nobody
listened to a word of it.</p></div>`;
export const SHARE =
  '<div class="share-buttons"><a href="#">Facebook</a> <a href="#">X</a> <a href="#">Email</a></div>';
export const FOOTER =
  '<footer class="site-footer"><p>© Northgate Herald. “News you can trust,” since 1890. All rights reserved.</p></footer>';
