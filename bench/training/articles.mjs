/**
 * The project's own annotated articles, written for this purpose: for training in bench/training/articles, for measuring in
 * bench/held-out.
 *
 * The first line is `# title`, the second `@ outlet`. After each passage in quotation marks stands its annotation: `⟦speaker|channel⟧`,
 * either of them empty if the text does not tell, or `⟦-⟧` for words that nobody said. Words that go on in the next paragraph are
 * annotated once, where they end.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { at } from './passages.mjs';

const TRAINING = 'bench/training/articles';
const ANNOTATION = /\s?⟦([^⟧]*)⟧/g;
const OPENING = new Map(['“”', '""', '‘’', "''", '«»'].map(([open, close]) => [close, open]));
const BEFORE_OPENING = /[\s([—–“‘-]/;

/** The text without annotations, and each annotation with its offset in that text. */
function withoutAnnotations(annotated) {
  const notes = [];
  let text = '';
  let end = 0;
  for (const match of annotated.matchAll(ANNOTATION)) {
    text += annotated.slice(end, match.index);
    notes.push({ at: text.length, note: match[1] });
    end = match.index + match[0].length;
  }
  return { text: text + annotated.slice(end), notes };
}

/** The words in the marks that close before an offset. */
function passageBefore(text, offset, file) {
  let close = offset - 1;
  while (offset - close <= 4 && !OPENING.has(text[close])) close--;
  const opening = OPENING.get(text[close]);
  let open = close - 1;
  while (open >= 0 && !(text[open] === opening && (open === 0 || BEFORE_OPENING.test(text[open - 1])))) open--;
  if (!opening || open < 0) throw new Error(`${file}: no marks before “${text.slice(offset - 30, offset)}”`);
  return [open + 1, close];
}

/** The passage that no mark closes in the paragraph before one that opens with marks, or null. */
function continuedPassage(text, [open]) {
  const start = text.lastIndexOf('\n', open) + 1;
  if (start === 0 || open - start !== 1) return null;
  const end = text.slice(0, start).trimEnd().length;
  const paragraph = text.lastIndexOf('\n', end - 1) + 1;
  const mark = text[start];
  const closing = [...OPENING].find(([, opening]) => opening === mark)?.[0];
  const marks = [...text.slice(paragraph, end)].filter((sign) => sign === mark || sign === closing);
  const isOpen = mark === closing ? marks.length % 2 === 1 : marks.at(-1) === mark;
  return isOpen ? [text.lastIndexOf(mark, end - 1) + 1, end] : null;
}

/** The passages that a passage continues, and itself. */
function wholePassage(text, passage) {
  const before = continuedPassage(text, passage);
  return before ? [...wholePassage(text, before), passage] : [passage];
}

/** An annotated article from its file's text. */
export function articleFrom(written, file) {
  const [title, outlet, ...lines] = written.trim().split('\n');
  const { text, notes } = withoutAnnotations(lines.join('\n').trim());
  const passages = notes.map(({ at: offset, note }) => ({
    content: wholePassage(text, passageBefore(text, offset, file)),
    note,
  }));
  return {
    id: file,
    title: title.replace(/^#\s*/, ''),
    outlet: outlet.replace(/^@\s*/, ''),
    text,
    unsaid: passages.filter(({ note }) => note === '-').flatMap(({ content }) => content),
    attributions: passages
      .filter(({ note }) => note !== '-')
      .map(({ content, note }) => {
        const [speaker = '', via = ''] = note.split('|').map((part) => part.trim());
        return { content, marked: true, speech: true, speaker: speaker || null, via: via || null };
      }),
  };
}

/** The articles of a folder, in the order of their files. */
export const ownArticles = (folder = TRAINING) =>
  readdirSync(at(folder))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => articleFrom(readFileSync(at(`${folder}/${file}`), 'utf8'), file));
