import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = join(root, '../shared/benchmark-sources');

/** Runs a script of bench/ without the other tools and without annotated articles beside the project. */
const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'bench', script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHON: 'no-such-python', CORENLP_HOME: undefined, GOLD: folder() },
  });

const BODY = '“The dam   will hold,” said  Ada Brandt. \n Nobody else spoke.';
const TEXT = '“The dam will hold,” said Ada Brandt.\n\nNobody else spoke.';
const span = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const ATTRIBUTION = {
  content: [span('“The dam will hold,”')],
  source: [span('Ada Brandt')],
  cue: [span('said')],
  speaker: [span('Ada'), span('Brandt')],
  speakerType: 'person',
  via: null,
};

/** A checkout of one article, and its annotations. */
function prepared(hashed: string) {
  const sha256 = createHash('sha256').update(hashed).digest('hex');
  const at = folder({
    'ground-truth.json': JSON.stringify({ k1: { articleBody: BODY } }),
    'annotations.ndjson': JSON.stringify({ key: 'k1', sha256, attributions: [ATTRIBUTION] }),
  });
  return [at, '--annotations', join(at, 'annotations.ndjson')] as const;
}

describe('bench/evaluate.mjs', () => {
  it('rebuilds the texts, runs the tools that are installed, and says what the others need', () => {
    const { stdout, status } = run('evaluate.mjs', ...prepared(TEXT));
    expect(status).toBe(0);
    expect(stdout).toContain('| F1, %, of 1 articles | quotegraph | quotegraph, rules alone | compromise |');
    expect(stdout).toContain('| … with the full name of the speaker | 100.0 | 100.0 | – |');
    expect(stdout).toContain('CoreNLP is not installed: it needs Java');
    expect(stdout).toContain('textacy is not installed: it needs Python');
  });

  it('stops at a text that is not the annotated one', () => {
    const { stderr, status } = run('evaluate.mjs', ...prepared('another text'));
    expect(status).toBe(1);
    expect(stderr).toContain('the text of k1 is not the one that was annotated');
  });

  it('says what it needs', () => {
    const { stderr, status } = run('evaluate.mjs');
    expect(status).toBe(2);
    expect(stderr).toContain('usage: node bench/evaluate.mjs CHECKOUT');
  });

  it('has annotations without any words of the articles', () => {
    const lines = readFileSync(join(root, 'bench/gold/articles.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(17);
    for (const line of lines) {
      const strings: string[] = [];
      JSON.parse(line, (_, value) => {
        if (typeof value === 'string') strings.push(value);
        return value;
      });
      const kinds = strings.filter((text) => !/^[0-9a-f]{64}$/.test(text));
      expect(['person', 'organization', 'group', 'document', 'unknown']).toEqual(expect.arrayContaining(kinds));
    }
  });

  it.skipIf(!existsSync(SOURCES))(
    'prints the table of the README, to a point (needs the articles in ../shared)',
    () => {
      const { stdout } = run('evaluate.mjs', SOURCES);
      const readme = readFileSync(join(root, 'README.md'), 'utf8');
      const shown = figuresIn(readme.slice(readme.indexOf('quotegraph, rules alone')));
      const measured = figuresIn(stdout);
      expect(shown).toHaveLength(12);
      for (const [i, figure] of measured.entries()) expect(Math.abs(figure - (shown[i] ?? 0))).toBeLessThan(1);
    },
  );
});

/** The two figures of the program in each row of a table. */
const figuresIn = (table: string) =>
  [...table.matchAll(/^\| (?:words in|…|speech) [^|]*\| ([\d.]+) \| ([\d.]+) \|/gm)].flatMap(([, ...cells]) =>
    cells.map(Number),
  );

describe('the measurements on annotated articles', () => {
  it.each(['quality.mjs', 'confidence.mjs', 'rules.mjs'])('say which articles are missing: %s', (script) => {
    const { stdout, status } = run(script);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${script} needs annotated articles that are missing: .*news-dev.ndjson`));
  });
});
