/**
 * Finds the publisher of a page: marked up as such, or named at the end of the title and again in the copyright notice.
 *
 * Example: `<title>Harbour wall to rise | Northgate Herald</title>` above `© 1996–2021 Northgate Herald Ltd.`
 */
import type { Fact } from '../../model.ts';
import { attribute, type Element, elementsIn, find, lineOf } from './tree.ts';

export const fact = (rule: string, value: string): Fact | undefined =>
  value ? { value, evidence: { rule, span: null } } : undefined;

/** Pages add the outlet's name to their titles: `Harbour wall to rise | Northgate Herald`. */
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' · ', ' « '] as const;
const RIGHTS = /©|&copy;|\(c\)|copyright/gi;
/** Maximum distance between the copyright sign and the name; years stand between them. */
const NEAR = 40;

/** Splits a title into words and the name at its end. A title without separator is the name alone. */
export function partsOfTitle(title: string): readonly [words: string, name: string] {
  const at = Math.max(...SEPARATORS.map((separator) => title.lastIndexOf(separator)));
  return at < 0 ? ['', title.trim()] : [title.slice(0, at).trim(), title.slice(at + 3).trim()];
}

function marked(root: Element): string {
  const publisher = find(root, (one) => /\bpublisher\b/.test(attribute(one, 'itemprop')));
  if (!publisher) return '';
  const name = find(publisher, (one) => attribute(one, 'itemprop') === 'name');
  return name ? attribute(name, 'content').trim() || lineOf(name) : '';
}

function holdsRights(root: Element, name: string): boolean {
  for (const { children } of elementsIn(root)) {
    for (const child of children) {
      if (typeof child !== 'string' || !child.includes(name)) continue;
      for (const { index } of child.matchAll(RIGHTS)) {
        const at = child.indexOf(name, index);
        if (at > index && at <= index + NEAR) return true;
      }
    }
  }
  return false;
}

export function publisherOf(root: Element, title: string): Fact | undefined {
  const [words, name] = partsOfTitle(title);
  return (
    fact('html.publisher', marked(root)) ??
    (words && /\p{Lu}/u.test(name) && holdsRights(root, name) ? fact('html.title', name) : undefined)
  );
}
