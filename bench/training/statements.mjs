/**
 * All reported speech of the project’s own articles, with or without quotation marks: who says what in which words, for measuring
 * and for training the tagger.
 *
 * For each article there is a file of the same name in bench/statements. Each line is a statement, in the order of the text:
 * `content | cue | source`, three excerpts of the article. A part that the article does not give is empty, and one that stands
 * in several places is given as `first piece ++ second piece`. A line that begins with `* ` is a thought, a wish or an intention:
 * no speech.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ownArticles } from './articles.mjs';
import { at } from './passages.mjs';

const FOLDER = 'bench/statements';
const FOLDERS = { training: 'bench/training/articles', 'held-out': 'bench/held-out' };

/** All places of an excerpt. */
function placesOf(text, excerpt) {
  const places = [];
  for (let start = text.indexOf(excerpt); start >= 0; start = text.indexOf(excerpt, start + 1))
    places.push([start, start + excerpt.length]);
  return places;
}

const isWord = (sign) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isWhole = (text, [start, end]) =>
  !(isWord(text[start - 1]) && isWord(text[start])) && !(isWord(text[end - 1]) && isWord(text[end]));

const distance = ([a, b], [c, d]) => (d <= a ? a - d : c >= b ? c - b : 0);

/** The places of a content: its first piece not before the previous statement if there is such a place, the others behind it. */
function contentSpans(text, pieces, from) {
  const spans = [];
  for (const piece of pieces) {
    const places = placesOf(text, piece).filter((span) => isWhole(text, span));
    const after = spans.at(-1)?.[1] ?? from;
    const place = places.find(([start]) => start >= after) ?? (spans.length === 0 ? places.at(-1) : undefined);
    if (!place) throw new Error(`“${piece}” is not in the article${spans.length > 0 ? ' after the piece before' : ''}`);
    spans.push(place);
  }
  return spans;
}

/** Another paragraph is farther than any place of the same one. */
const PARAGRAPH = 500;

/** How far a place is from what it belongs to. */
const distanceIn = (text, spans, [start, end]) =>
  Math.min(
    ...spans.map((span) => {
      const between = text.slice(Math.min(end, span[1]), Math.max(start, span[0]));
      return distance(span, [start, end]) + (between.includes('\n') ? PARAGRAPH : 0);
    }),
  );

/** The places of a cue or a source: each piece as near as possible to what it belongs to, and not within the content. */
function nearbySpans(text, pieces, spans, contents) {
  return pieces.map((piece) => {
    const places = placesOf(text, piece)
      .filter((span) => isWhole(text, span))
      .filter(([start, end]) => !contents.some(([a, b]) => start < b && a < end));
    const [best] = places.sort((a, b) => distanceIn(text, spans, a) - distanceIn(text, spans, b));
    if (!best) throw new Error(`“${piece}” is not in the article outside the content`);
    if (distanceIn(text, spans, best) > 1_000) throw new Error(`“${piece}” is far from what it belongs to`);
    return best;
  });
}

const piecesOf = (field) =>
  field
    .split(' ++ ')
    .map((piece) => piece.trim())
    .filter(Boolean);

function readStatement(text, line, from) {
  const fields = line.replace(/^\* /, '').split(/\s\|(?=\s|$)/);
  const [content, cue, source] = [0, 1, 2].map((i) => piecesOf(fields[i]?.trim() ?? ''));
  if (fields.length > 3 || content.length === 0) throw new Error('not “content | cue | source”');
  const contents = contentSpans(text, content, from);
  const cues = nearbySpans(text, cue, contents, contents);
  const sources = nearbySpans(text, source, cues.length > 0 ? cues : contents, [...contents, ...cues]);
  return { speech: !line.startsWith('* '), content: contents, cue: cues, source: sources };
}

/** The statements of an article; throws with all lines that do not fit. */
export function statementsOf({ id, text }) {
  const problems = [];
  const statements = [];
  let from = 0;
  for (const [i, line] of readFileSync(at(`${FOLDER}/${id}`), 'utf8')
    .split('\n')
    .entries()) {
    if (!line.trim()) continue;
    try {
      const statement = readStatement(text, line, from);
      from = statement.content[0][0];
      statements.push(statement);
    } catch (error) {
      problems.push(`${FOLDER}/${id}:${i + 1}: ${error.message}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return statements;
}

/** Some articles have their passages in marks annotated alone. */
export const hasStatements = ({ id }) => existsSync(at(`${FOLDER}/${id}`));

/** The articles of a set that have statements, with them. @param set 'training' or 'held-out' */
export const articlesWithStatements = (set) =>
  ownArticles(FOLDERS[set])
    .filter(hasStatements)
    .map((article) => ({ ...article, attributions: statementsOf(article) }));

/** With names of files, tells which lines do not fit, and shows how the others are read. */
if (process.argv[1]?.endsWith('statements.mjs')) {
  const wanted = new Set(process.argv.slice(2));
  const articles = Object.values(FOLDERS).flatMap((folder) => ownArticles(folder));
  const written = new Set(readdirSync(at(FOLDER)));
  for (const article of articles.filter(({ id }) => (wanted.size === 0 ? written.has(id) : wanted.has(id)))) {
    try {
      const statements = statementsOf(article);
      const inMarks = article.attributions.filter(
        ({ content: [[a, b]] }) => !statements.some(({ content }) => content.some(([c, d]) => c < b && a < d)),
      );
      for (const { content } of inMarks)
        console.log(`${article.id}: not covered: ${article.text.slice(...content[0]).slice(0, 60)}`);
      console.log(`${article.id}: ${statements.length} statements`);
    } catch (error) {
      console.log(error.message);
    }
  }
}
