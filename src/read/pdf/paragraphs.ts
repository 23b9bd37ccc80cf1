/** Joins the lines of a PDF to paragraphs: by their distance, indent and length, across pages too, and mends divided words. */
import { COMMON_WORDS } from '../../lexicon/en/common-words.ts';
import { FUNCTION_WORDS } from '../../lexicon/en/function-words.ts';
import { wordSet } from '../../lexicon/words.ts';
import type { PdfLine } from './lines.ts';

type Lines = readonly PdfLine[];

/** Lines at the top and bottom of a page among which its header and footer are. */
const EDGE = 2;
const PAGE_NUMBER = /^[-–— ]{0,4}(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?[-–— ]{0,4}$/iu;

/** Equal for a header on every page, but not for a title in larger letters with its words. */
const keyOf = ({ text, size }: PdfLine) => `${Math.round(size)} ${text.replaceAll(/\d+/gu, '#')}`;

const edgesOf = (page: Lines): Lines => [...new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])];

/** Leaves out page numbers, and headers and footers, which most pages have. */
function withoutFurniture(pages: readonly Lines[]): readonly Lines[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(edgesOf(page).map(keyOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
  const least = Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter(
      (line) => !edges.has(line) || !(PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= least),
    );
  });
}

const ENDS_SENTENCE = /[.!?:;]["”’'»)\]]{0,3}$/u;
const BEGINS_LOW = /^[\p{Ll}\d,;]/u;
const BULLET = /^[•▪◦‣*–—-] /u;

/** In shares of the usual distance between lines, the font size, and the width of the text. */
const WIDE_DISTANCE = 1.25;
const OTHER_SIZE = 0.08;
const INDENT = 0.8;
const SHORT_LINE = 0.2;

/** The measures of the page that a line is on. */
interface Layout {
  readonly distance: number;
  readonly left: number;
  readonly right: number;
}

/** The most frequent distance between lines, in half points. */
function usualDistance(pages: readonly Lines[]): number {
  const counts = new Map<number, number>();
  for (const page of pages)
    for (const [i, { y, size }] of page.entries()) {
      const distance = Math.round(2 * ((page[i - 1]?.y ?? 0) - y)) / 2;
      if (distance > 0.8 * size && distance < 3 * size) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? Number.POSITIVE_INFINITY;
}

function isBreak(before: PdfLine, line: PdfLine, { distance, left, right }: Layout): boolean {
  const apart = before.y - line.y;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * before.size || BULLET.test(line.text)) return true;
  const isElsewhere = apart <= 0 || apart > 4 * distance;
  const ends = ENDS_SENTENCE.test(before.text);
  if (isElsewhere) return ends ? !BEGINS_LOW.test(line.text) : false;
  if (apart > WIDE_DISTANCE * distance) return true;
  if (line.x - before.x > INDENT * line.size && ends) return true;
  return ends && right - before.right > SHORT_LINE * (right - left);
}

const HYPHEN = /[-\u2010\u00ad]$/u;
const LETTERS = /[\p{L}\p{M}]+/gu;
const FIRST_WORD = /^\p{Ll}[\p{L}\p{M}]*/u;
const LONGEST_WORD = 40;

/** Words that begin many compounds. */
const OPENERS: ReadonlySet<string> = wordSet('long short high low well self');
const SHORTEST_PART = 4;

const isKnown = (word: string) => COMMON_WORDS.has(word) || FUNCTION_WORDS.has(word);

/** True if the hyphen at the end of a line belongs to the word: "long-term" but not "pro-gramme". */
function isCompound(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${first}-${second}`)) return true;
  if (words.has(first + second) || isKnown(first + second)) return false;
  if (second.length < SHORTEST_PART) return false;
  return OPENERS.has(first) || (first.length >= SHORTEST_PART && isKnown(first) && isKnown(second));
}

/** The first part of a word that a hyphen divides at the end of a text; undefined if there is none. */
function dividedWord(text: string): string | undefined {
  const end = text.slice(-LONGEST_WORD);
  if (!HYPHEN.test(end)) return undefined;
  const before = end.slice(0, -1);
  const part = before.match(LETTERS)?.at(-1);
  return part !== undefined && before.endsWith(part) ? part : undefined;
}

function withLine(text: string, line: string, words: ReadonlySet<string>): string {
  const first = dividedWord(text);
  if (first === undefined) return `${text} ${line}`;
  const [second] = FIRST_WORD.exec(line) ?? [];
  const isWhole = second === undefined || (!text.endsWith('\u00ad') && isCompound(first.toLowerCase(), second, words));
  return (isWhole ? text : text.slice(0, -1)) + line;
}

const wordsIn = (pages: readonly Lines[]): ReadonlySet<string> =>
  new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []));

export function paragraphsOf(pages: readonly Lines[]): readonly string[] {
  const shown = withoutFurniture(pages);
  const [words, distance] = [wordsIn(shown), usualDistance(shown)];
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const page of shown) {
    const left = Math.min(...page.map(({ x }) => x));
    const right = Math.max(...page.map((line) => line.right));
    for (const line of page) {
      const text = paragraphs.at(-1);
      if (text === undefined || !before || isBreak(before, line, { distance, left, right })) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = withLine(text, line.text, words);
      before = line;
    }
  }
  return paragraphs;
}
