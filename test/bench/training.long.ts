import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { propose } from '../../src/article/quote/index.ts';
import { segment } from '../../src/article/segment/index.ts';
import { createSmallTagger } from '../../src/article/tag/index.ts';
import { articleFromText } from '../../src/read/article.ts';
import { readTaggerFiles } from '../../src/read/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const python = process.env['PYTHON'] ?? 'python3';
const hasTorch = spawnSync(python, ['-c', 'import numpy, torch']).status === 0;
if (!hasTorch) console.warn(`skipped: ${python} has no torch and numpy (bench/training/requirements.txt)`);

const SPEAKERS = ['Maria Lopez', 'Tom Reed', 'the minister', 'She', 'The company'];
const CUES = ['said', 'added', 'warned', 'told reporters'];
const CONTENTS = ['the harvest was lost', 'it would rain again', 'the wall was safe', 'nobody had come'];
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

/** An article of ten sentences of reported speech, annotated as gold files are. */
function annotated(id: number): string {
  let text = '';
  const attributions = [];
  for (let i = 0; i < 10; i++) {
    const [source, cue, content] = [pick(SPEAKERS, id + i), pick(CUES, id + 3 * i), pick(CONTENTS, i + 7 * id)];
    const at = text.length;
    const [cueAt, contentAt] = [at + source.length + 1, at + source.length + cue.length + 2];
    text += `${source} ${cue} ${content}.\n\n`;
    attributions.push({
      source: [[at, at + source.length]],
      cue: [[cueAt, cueAt + cue.length]],
      content: [[contentAt, contentAt + content.length]],
    });
  }
  return JSON.stringify({ id: `article-${id}`, text, attributions });
}

/** A file of word vectors in the format that training reads. */
function vectors(): string {
  const words = [...new Set([...SPEAKERS, ...CUES, ...CONTENTS].join(' ').toLowerCase().split(' '))];
  const random = (i: number, j: number) => Math.sin(1 + 31 * i + 7 * j);
  const rows = words.map((word, i) => [word, Array.from({ length: 8 }, (_, j) => random(i, j))]);
  return JSON.stringify({ dimensions: 8, words, vectors: Object.fromEntries(rows) });
}

describe('training', () => {
  it.skipIf(!hasTorch)('goes from annotated articles to weights that the program reads with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'training-'));
    const lines = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => annotated(from + i)).join('\n');
    writeFileSync(join(folder, 'polnear-train.ndjson'), lines(0, 30));
    writeFileSync(join(folder, 'polnear-dev.ndjson'), lines(30, 34));
    writeFileSync(join(folder, 'news-dev.ndjson'), lines(34, 38));
    writeFileSync(join(folder, 'vectors.json'), vectors());
    const out = join(folder, 'tiny.weights');
    const sizes = ['--hidden', '16', '--size', '16', '--epochs', '40', '--tokens', '400', '--rate', '0.01'];
    const drops = ['--drop', '--embedding-drop', '--word-drop', '--rule-drop'].flatMap((option) => [option, '0']);
    const run = spawnSync('bash', ['bench/training/run.sh', join(folder, 'vectors.json'), ...sizes, ...drops], {
      cwd: root,
      env: { ...process.env, PYTHON: python, GOLD: folder, WORK: folder, OUT: out, BUILT: 'yes' },
      encoding: 'utf8',
    });
    expect(run.stderr + run.stdout).toContain('tiny.weights');
    const { kernel } = await readTaggerFiles('small');
    const tagger = createSmallTagger({ weights: readFileSync(out), kernel });
    const text = 'Tom Reed said the wall was safe.';
    const labels = tagger.label(propose(segment(articleFromText(text))));
    expect(labels.map(({ role, span }) => [role, text.slice(...span)])).toEqual([
      ['source', 'Tom Reed'],
      ['cue', 'said'],
      ['content', 'the wall was safe'],
    ]);
  });
});
