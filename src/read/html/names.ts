/**
 * Recognises the parts of a page by the class, id and similar names of elements.
 *
 * Example: `class="c-article__pullQuote" id="box_2"` has the names `c article pull quote` and `box 2`.
 */
import { PAGE_PARTS } from '../../lexicon/en/page-parts.ts';
import { attribute, type Element } from './tree.ts';

/** In characters. Styling frameworks generate long lists of meaningless names. */
const LONGEST = 2_000;
const NAMING = ['class', 'id', 'role', 'data-component', 'data-testid', 'data-type', 'data-module'] as const;

export function nameWords(name: string): readonly string[] {
  const parted = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
  return parted.split(/[^a-z\d]/).filter(Boolean);
}

export function namesOf(element: Element): readonly string[] {
  const written = NAMING.map((name) => attribute(element, name)).filter(Boolean);
  // The tag of a custom element is a name.
  if (element.tag.includes('-')) written.push(element.tag);
  return written.length === 0 ? [] : written.join(' ').slice(0, LONGEST).split(/\s/).filter(Boolean);
}

const anywhere = new Map(PAGE_PARTS.flatMap(({ id, anywhere: phrases }) => phrases.map((phrase) => [phrase, id])));
const whole = new Map(PAGE_PARTS.flatMap(({ id, whole: phrases = [] }) => phrases.map((phrase) => [phrase, id])));
const MOST_WORDS = Math.max(...[...anywhere.keys()].map((phrase) => phrase.split('-').length));

/** The part of a page that a name denotes, or null. */
export function partNamed(name: string): string | null {
  const words = nameWords(name);
  const named = whole.get(words.join('-'));
  if (named !== undefined) return named;
  for (let start = 0; start < words.length; start++) {
    for (let length = 1; length <= MOST_WORDS && start + length <= words.length; length++) {
      const part = anywhere.get(words.slice(start, start + length).join('-'));
      if (part !== undefined) return part;
    }
  }
  return null;
}
