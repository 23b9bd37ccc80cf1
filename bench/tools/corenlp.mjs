#!/usr/bin/env node
/**
 * Quotations that CoreNLP finds: articles as NDJSON on stdin, one answer per line on stdout.
 *
 * Needs Java, and in CORENLP_HOME the folder of its JAR files and models. The reading that suits it best: the source is the mention,
 * and the speaker the name that it resolves the mention to, or the longest name of a person in the article that ends in the same
 * word.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ANNOTATORS = 'tokenize,pos,lemma,ner,depparse,coref,quote';
const articles = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const folder = mkdtempSync(join(tmpdir(), 'corenlp-'));
const inFolder = (name) => join(folder, name);

function annotate(files) {
  writeFileSync(inFolder('files'), files.map(inFolder).join('\n'));
  const java = ['-Xmx4g', '-cp', join(process.env.CORENLP_HOME, '*'), 'edu.stanford.nlp.pipeline.StanfordCoreNLP'];
  const options = ['-annotators', ANNOTATORS, '-outputFormat', 'json', '-outputDirectory', folder];
  const { status, stderr } = spawnSync('java', [...java, ...options, '-fileList', inFolder('files')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
}

/** The longest name of a person in the article that ends in the same word. */
function fullName(name, people) {
  const last = (words) => words.split(' ').at(-1);
  return people
    .filter((person) => last(person) === last(name))
    .reduce((longest, person) => (person.length > longest.length ? person : longest), name);
}

function quotesOf({ sentences, quotes }) {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const mentions = sentences.flatMap((sentence) => sentence.entitymentions);
  const people = mentions.filter(({ ner }) => ner === 'PERSON').map(({ text }) => text);
  return quotes.map(({ beginIndex, endIndex, mentionBegin, mentionEnd, speaker }) => {
    const [first, last] = [tokens[mentionBegin], tokens[mentionEnd]];
    return {
      content: [[beginIndex, endIndex]],
      source: first && last ? [[first.characterOffsetBegin, last.characterOffsetEnd]] : [],
      cue: [],
      speaker: speaker && speaker !== 'Unknown' ? fullName(speaker, people) : null,
    };
  });
}

try {
  const files = articles.map((_, i) => `${i}.txt`);
  for (const [i, { text }] of articles.entries()) writeFileSync(inFolder(files[i]), text);
  annotate(files);
  for (const [i, { id }] of articles.entries()) {
    const answer = JSON.parse(readFileSync(inFolder(`${files[i]}.json`), 'utf8'));
    console.log(JSON.stringify({ id, quotes: quotesOf(answer) }));
  }
} finally {
  rmSync(folder, { recursive: true });
}
