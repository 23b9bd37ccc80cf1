/**
 * Recognises the boilerplate of a news page by its words and position. A paragraph with quotation marks counts only if the
 * whole line is a known one.
 *
 * Example: `Share this story`, `Copyright © 2020 …, LLC.`, and everything after `About the Author(s)`
 */
import {
  BOILERPLATE,
  type BoilerplateEntry,
  CLOSING_HEADINGS,
  RELATED_HEADINGS,
  RELATED_OPENINGS,
  RELATED_RUN_TOGETHER,
} from '../../lexicon/en/boilerplate.ts';
import { BOILERPLATE_SHAPES } from '../../lexicon/en/boilerplate-shapes.ts';
import { escapePattern } from '../../util/escape-pattern.ts';

/** Longest paragraph, in characters, for each kind of entry. */
const LONGEST = { line: 60, opening: 240, phrase: 600, link: 160 };
/** A closing heading counts only in this last share of the paragraphs. */
const CLOSING_PART = 0.5;
/** Most links recognised under one heading. */
const MOST_LINKS = 6;

const QUOTATION_MARK = /["“”„«»]|``|''/;

const plain = (paragraph: string): string =>
  paragraph
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
const withoutEnd = (line: string): string => line.replace(/[\s:.…!?>»|]{1,8}$/, '');

const closing: ReadonlySet<string> = new Set(CLOSING_HEADINGS);
const related: ReadonlySet<string> = new Set(RELATED_HEADINGS);
const lineIds: ReadonlyMap<string, string> = new Map(
  BOILERPLATE.flatMap(({ id, lines = [] }) => lines.map((line): [string, string] => [line, id])),
);

function startsWithAny(line: string, openings: readonly string[]): boolean {
  return openings.some((opening) => line.startsWith(opening) && !/^[a-z]/.test(line.slice(opening.length)));
}

/** Prefilter: most lines begin like no opening and contain no phrase. */
const HEAD = 3;
const heads: ReadonlySet<string> = new Set(
  BOILERPLATE.flatMap(({ openings = [] }) => openings.map((opening) => opening.slice(0, HEAD))),
);
const ANY_PHRASE = new RegExp(BOILERPLATE.flatMap(({ phrases = [] }) => phrases.map(escapePattern)).join('|'));

function matches(line: string, { openings = [], phrases = [] }: BoilerplateEntry): boolean {
  if (line.length <= LONGEST.opening && startsWithAny(line, openings)) return true;
  return line.length <= LONGEST.phrase && phrases.some((phrase) => line.includes(phrase));
}

function boilerplateEntry(line: string): BoilerplateEntry | null {
  if (!heads.has(line.slice(0, HEAD)) && !ANY_PHRASE.test(line)) return null;
  return BOILERPLATE.find((entry) => matches(line, entry)) ?? null;
}

/** Id of the shape that a paragraph has, or null. */
function lineShape(paragraph: string): string | null {
  const shape = BOILERPLATE_SHAPES.find(
    ({ longest, pattern }) => paragraph.length <= longest && pattern.test(paragraph),
  );
  return shape?.id ?? null;
}

/** Id of the rule that recognises a paragraph by itself, or null. */
function ownRule(paragraph: string): string | null {
  if (paragraph === '' || paragraph.length > LONGEST.phrase) return null;
  const line = plain(paragraph);
  const whole = line.length <= LONGEST.line ? withoutEnd(line) : '';
  const id = lineIds.get(whole) ?? (related.has(whole) ? 'related' : null);
  if (id) return `boilerplate.${id}`;
  if (QUOTATION_MARK.test(paragraph)) return null;
  const shape = lineShape(paragraph);
  if (shape) return `boilerplate.${shape}`;
  if (line.length <= LONGEST.link && isRelatedLine(line)) return 'boilerplate.related';
  const found = boilerplateEntry(line);
  return found ? `boilerplate.${found.id}` : null;
}

function isRelatedLine(line: string): boolean {
  if (RELATED_OPENINGS.some((opening) => line.startsWith(opening))) return true;
  return RELATED_RUN_TOGETHER.some((opening) => line.startsWith(opening)) && !/[.!?]$/.test(line);
}

/** Whether a line may be the headline of another article: no sentence and no quotation. */
function looksLikeLink(paragraph: string): boolean {
  return (
    paragraph.length <= LONGEST.link &&
    /^\p{Lu}/u.test(paragraph) &&
    !/[.!?:;,…]$/.test(paragraph) &&
    !QUOTATION_MARK.test(paragraph)
  );
}

/** Index of the heading before which the article ends; the number of paragraphs if there is none. */
function closingAt(paragraphs: readonly string[]): number {
  const from = Math.ceil(paragraphs.length * CLOSING_PART);
  const at = paragraphs.findIndex((paragraph, i) => {
    return i >= from && paragraph.length <= LONGEST.line && closing.has(withoutEnd(plain(paragraph)));
  });
  return at < 0 ? paragraphs.length : at;
}

/** For each paragraph the id of the rule that recognises it as boilerplate, or null. */
export function boilerplateRules(paragraphs: readonly string[]): (string | null)[] {
  const end = closingAt(paragraphs);
  let links = 0;
  return paragraphs.map((paragraph, i) => {
    if (i >= end) return i === end ? 'boilerplate.closing-heading' : 'boilerplate.after-closing-heading';
    const own = ownRule(paragraph.trim());
    if (own === 'boilerplate.related') links = MOST_LINKS;
    else if (own === null && links > 0 && looksLikeLink(paragraph.trim())) {
      links--;
      return 'boilerplate.related-link';
    } else if (own === null) links = 0;
    return own;
  });
}
