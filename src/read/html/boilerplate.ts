/**
 * Recognises boilerplate around the article: menus, comments, captions, related links, pull quotes. Decides by tag, name and
 * visibility; an element that contains the article is never boilerplate.
 *
 * Example: `<aside>`, `<div class="c-pull-quote">`, `<p hidden>`; but not `<div class="widget">` around the whole story.
 */
import { namesOf, partNamed } from './names.ts';
import { attribute, type Element, elementsIn, find, once, summedUp, textOf, upwards } from './tree.ts';

const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    head: 'unseen',
    script: 'unseen',
    style: 'unseen',
    template: 'unseen',
    noscript: 'unseen',
    datalist: 'unseen',
    nav: 'site',
    footer: 'site',
    menu: 'site',
    dialog: 'site',
    form: 'site',
    aside: 'aside',
    button: 'control',
    input: 'control',
    select: 'control',
    textarea: 'control',
    option: 'control',
    iframe: 'embedded',
    object: 'embedded',
    svg: 'embedded',
    canvas: 'embedded',
    video: 'embedded',
    audio: 'embedded',
    figcaption: 'caption',
  }),
);

/** An element with more than this share of the paragraph text contains the article. */
const SHARE_OF_ARTICLE = 0.5;
/** Comments and the texts of consent panels may be longer than the article. */
const MAY_BE_LONGER: ReadonlySet<string> = new Set(['comments', 'consent']);
/** Names of these elements describe the whole page. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['#page', 'html', 'body', 'main']);
/** Inline elements, whose names are ignored. */
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
  // The caption of a quotation in a figure names the speaker, and so does its footer.
  if (element.tag === 'figcaption' && element.parent && isQuotation(element.parent)) return null;
  if (element.tag === 'footer' && [...upwards(element)].some(({ tag }) => tag === 'blockquote')) return null;
  if (byTag) return byTag;
  if (WHOLE_PAGE.has(element.tag) || INLINE.has(element.tag)) return null;
  for (const name of namesOf(element)) {
    const part = partNamed(name);
    if (part) return part;
  }
  return null;
}

/** Length of the paragraph text within each element. */
function proseIn(root: Element): ReadonlyMap<Element, number> {
  const paragraphs = [...elementsIn(root)].filter(({ tag }) => tag === 'p');
  return summedUp(new Map(paragraphs.map((paragraph) => [paragraph, textOf(paragraph).length])));
}

/** The elements that contain the marked-up headline and body. */
function articleIn(root: Element): ReadonlySet<Element> {
  const headline = find(root, ({ tag }) => tag === 'h1');
  const body = find(root, (one) => /\barticleBody\b/.test(attribute(one, 'itemprop')));
  return new Set([...upwards(headline), ...upwards(body)]);
}

/** Returns a function that gives the boilerplate category of an element, or null. */
export function boilerplateOf(root: Element): (element: Element) => string | null {
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
