/** A line break within a block of lines, and the evidence that it does not end a paragraph. */
import type { Line } from './lines.ts';

export interface LineBreak {
  readonly before: Line;
  readonly after: Line;
  /** Whether the sentence clearly continues: no end before the break, a lower-case letter after it. */
  readonly goesOn: boolean;
  /** Whether `after` has the indent that only the first line of a paragraph has. */
  readonly indents: boolean;
}

const SENTENCE_END = /[.!?:;…]["”’')\]]{0,4}$/;
const LOWERCASE = /^["“‘'(]?\p{Ll}/u;
const BULLET = /^[•●▪]/;
/** A list item or a label; prose may begin alike: `12. Nobody came`, `- Jane Doe -`, `BBC: `. */
const ITEM = /^(?:[-–—*·]\s|\(?\d{1,3}[.)]\s|[QA][.:]\s|\p{Lu}[\p{Lu}.’' -]{1,40}:\s)/u;
/** A header field of a mail: `Subject: `. */
const FIELD = /^\p{Lu}[\p{L}-]{1,20}:\s/u;
const MARKER = /^(?:[•●▪*·–—-]|\(?\d{1,3}[.)])\s{1,4}/;

const endsSentence = ({ words }: Line): boolean => SENTENCE_END.test(words);

/** Whether a list item, a turn of a transcript or a header field of a mail begins after the break. */
function startsItem({ before, after }: LineBreak): boolean {
  if (BULLET.test(after.words)) return true;
  if (FIELD.test(before.words) && FIELD.test(after.words)) return true;
  return ITEM.test(after.words) && (endsSentence(before) || ITEM.test(before.words));
}

/** Indent of the lines that continue a line; the words of a list item begin after its marker. */
const hangingIndent = ({ indent, words }: Line) => indent + (MARKER.exec(words)?.[0].length ?? 0);

/** Whether a paragraph clearly begins after the break, whatever the column. */
export const startsParagraph = (lineBreak: LineBreak): boolean =>
  startsItem(lineBreak) || (!lineBreak.goesOn && lineBreak.indents);

/** Whether the next word would not have fitted on the line. */
export function isForced({ before, after }: LineBreak, column: number): boolean {
  const space = after.words.search(/\s/);
  return before.width + 1 + (space < 0 ? after.words.length : space) > column;
}

const areNeighbours = (before: Line, after: Line) => !after.afterBlank && before.depth === after.depth;

/** Whether a line is indented more than the one before it or the one after it. */
function indents(before: Line, line: Line, after: Line | undefined): boolean {
  if (line.indent > hangingIndent(before)) return true;
  return (
    line.indent === before.indent && after !== undefined && areNeighbours(line, after) && after.indent < line.indent
  );
}

/** The breaks between neighbouring lines of equal depth; null elsewhere and before the first line. */
export const lineBreaks = (lines: readonly Line[]): (LineBreak | null)[] =>
  lines.map((after, i) => {
    const before = lines[i - 1];
    if (!before || !areNeighbours(before, after)) return null;
    const goesOn = !endsSentence(before) && LOWERCASE.test(after.words);
    return { before, after, goesOn, indents: indents(before, after, lines[i + 1]) };
  });
