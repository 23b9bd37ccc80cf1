/** The annotated articles of articles.ndjson, with their texts from a checkout of the public repository that has them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text to which the offsets refer: single spaces, and one empty line between paragraphs. */
const textOf = ({ articleBody }) => articleBody.replaceAll(/ +/g, ' ').replaceAll(/\s*\n\s*/g, '\n\n');

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** A name is annotated by the spans of its words, wherever the text has them. */
const nameIn = (text, spans) => (spans === null ? null : spans.map((span) => text.slice(...span)).join(' '));

/** An attribution with its names spelled out. */
function withNames(text, { speaker, accept = [], via, acceptVia = [], ...attribution }) {
  const names = (list) => list.map((spans) => nameIn(text, spans));
  return {
    ...attribution,
    speaker: nameIn(text, speaker),
    accept: names(accept),
    via: nameIn(text, via),
    acceptVia: names(acceptVia),
  };
}

function articleOf({ key, sha256, attributions }, entries) {
  const entry = entries[key];
  if (!entry) throw new Error(`ground-truth.json has no entry ${key}`);
  const text = textOf(entry);
  if (hashOf(text) !== sha256) throw new Error(`the text of ${key} is not the one that was annotated`);
  return { id: key, text, attributions: attributions.map((attribution) => withNames(text, attribution)) };
}

/**
 * @param annotations the path of the stand-off annotations
 * @param checkout the folder with ground-truth.json
 */
export function annotatedArticles(annotations, checkout) {
  const entries = JSON.parse(readFileSync(join(checkout, 'ground-truth.json'), 'utf8'));
  return readFileSync(annotations, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => articleOf(JSON.parse(line), entries));
}
