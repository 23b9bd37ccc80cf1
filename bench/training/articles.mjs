/**
 * The project's own annotated articles, written for this purpose: for training in bench/training/articles, for measuring in
 * bench/held-out.
 *
 * The first line is `# title`, the second `@ outlet`. After each passage in quotation marks stands its annotation: `⟦speaker|channel⟧`,
 * either of them empty if the text does not tell, or `⟦-⟧` for words that nobody said.
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

function readArticle(folder, file) {
  const [title, outlet, ...lines] = readFileSync(at(`${folder}/${file}`), 'utf8')
    .trim()
    .split('\n');
  const { text, notes } = withoutAnnotations(lines.join('\n').trim());
  const passages = notes.map(({ at: offset, note }) => ({ content: [passageBefore(text, offset, file)], note }));
  return {
    id: file,
    title: title.replace(/^#\s*/, ''),
    outlet: outlet.replace(/^@\s*/, ''),
    text,
    unsaid: passages.filter(({ note }) => note === '-').map(({ content: [span] }) => span),
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
    .map((file) => readArticle(folder, file));
