/**
 * What stands on a page around the article: menus, comments, captions, related links, pull quotes. Known by tag, by name, or
 * because nobody sees it; what holds the article is none of these, whatever it is called.
 *
 * Example: `<aside>`, `<div class="c-pull-quote">`, `<p hidden>`; but not `<div class="widget">` around the whole story.
 */
import { namesOf, partNamed } from './names.ts';
import { attribute, type Element, elementsIn, find, once, summedUp, textOf, upwards } from './tree.ts';

const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      head: 'unseen',
      script: 'unseen',
      style: 'unseen',
      template: 'unseen',
      noscript: 'unseen',
      datalist: 'unseen',
    },
    ...{ nav: 'site', footer: 'site', menu: 'site', dialog: 'site', form: 'site', aside: 'aside' },
    ...{ button: 'control', input: 'control', select: 'control', textarea: 'control', option: 'control' },
    ...{
      iframe: 'embedded',
      object: 'embedded',
      svg: 'embedded',
      canvas: 'embedded',
      video: 'embedded',
      audio: 'embedded',
    },
    figcaption: 'caption',
  }),
);

/** Of the words in paragraphs: what holds as much of them is the article, or holds it. */
const SHARE_OF_ARTICLE = 0.5;
/** Readers write more than reporters do. */
const MAY_BE_LONGER: ReadonlySet<string> = new Set(['comments']);
/** Names on these say what the whole page is like. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['#page', 'html', 'body', 'main']);
/** Words that only set letters off, whatever their names. */
const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'em', 'i', 'strong', 'u', 'mark', 'q', 'time', 'abbr', 'cite']);

function isUnseen(element: Element): boolean {
  if (element.attributes.has('hidden')) return true;
  const style = attribute(element, 'style');
  if (/(?:^|;)\s?(?:display\s?:\s?none|visibility\s?:\s?hidden)/i.test(style.slice(0, 500))) return true;
  return element.tag === 'div' && attribute(element, 'aria-hidden') === 'true';
}

const holdsQuotation = (element: Element): boolean => find(element, ({ tag }) => tag === 'blockquote') !== null;

function ruleFor(element: Element, isQuotation: (element: Element) => boolean): string | null {
  if (isUnseen(element)) return 'unseen';
  const byTag = TAGS.get(element.tag);
  // The words of a quotation set as a figure have their speaker in the caption.
  if (element.tag === 'figcaption' && element.parent && isQuotation(element.parent)) return null;
  if (byTag) return byTag;
  if (WHOLE_PAGE.has(element.tag) || INLINE.has(element.tag)) return null;
  for (const name of namesOf(element)) {
    const part = partNamed(name);
    if (part) return part;
  }
  return null;
}

/** Letters in paragraphs, for each element that holds any. */
function proseIn(root: Element): ReadonlyMap<Element, number> {
  const paragraphs = [...elementsIn(root)].filter(({ tag }) => tag === 'p');
  return summedUp(new Map(paragraphs.map((paragraph) => [paragraph, textOf(paragraph).length])));
}

/** The elements in which the headline and the body stand, where the page says which they are. */
function articleIn(root: Element): ReadonlySet<Element> {
  const headline = find(root, ({ tag }) => tag === 'h1');
  const body = find(root, (one) => /\barticleBody\b/.test(attribute(one, 'itemprop')));
  return new Set([...upwards(headline), ...upwards(body)]);
}

/** For each element of the page the id of the rule by which it is none of the article's, or null. */
export function furnitureOf(root: Element): (element: Element) => string | null {
  const prose = proseIn(root);
  const all = prose.get(root) ?? 0;
  const article = articleIn(root);
  const isQuotation = once(holdsQuotation);
  return once((element) => {
    const rule = ruleFor(element, isQuotation);
    if (rule === null || article.has(element)) return null;
    const holdsArticle = (prose.get(element) ?? 0) > all * SHARE_OF_ARTICLE;
    return holdsArticle && !MAY_BE_LONGER.has(rule) ? null : rule;
  });
}
