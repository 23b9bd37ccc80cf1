/**
 * An article's text is hostile input: no pattern may take a time that grows faster than the text. `recheck` looks for a text
 * that makes a pattern backtrack, by its automaton where that is small and by search where it is not.
 */
import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { checkSync, type Parameters } from 'recheck';
import ts from 'typescript';
import { beforeAll, expect, it, vi } from 'vitest';
import { ALL_ROUNDS } from './rounds.ts';

/** What is known to be safe although it cannot be shown; each with its reason. */
const EXCEPTIONS: readonly string[] = [];

/** Small enough for all of them to take seconds; no time decides, since a busy machine would. */
const SEARCH: Parameters = {
  timeout: null,
  maxNFASize: 4_000,
  incubationLimit: 5_000,
  maxIteration: 4,
  crossoverSize: 10,
  mutationSize: 10,
};

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      patterns.push({
        place: `${file}:${line} ${node.text}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return patterns;
}

const safety = ({ source, flags }: Omit<Pattern, 'place'>): string => checkSync(source, flags, SEARCH).status;

beforeAll(() => {
  // In this process, in JavaScript: neither Java nor a program of its own.
  vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure');
});

it('knows a pattern that backtracks', () => {
  expect(safety({ source: '[.!?][^\\p{L}]*$', flags: 'u' })).toBe('vulnerable');
  expect(safety({ source: '^[^\\p{L}.!?]*[.!?]', flags: 'u' })).toBe('safe');
});

it('finds none in the program', () => {
  const patterns = glob.sync('src/**/*.ts').flatMap(patternsIn);
  expect(patterns.length).toBeGreaterThan(100);
  // All of them take a minute.
  const some = ALL_ROUNDS ? patterns : patterns.filter((_, i) => i % 10 === 0);
  const unsafe = some.filter((pattern) => safety(pattern) !== 'safe').map(({ place }) => place);
  expect(unsafe).toEqual(EXCEPTIONS);
}, 300_000);
