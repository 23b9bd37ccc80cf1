/** The examples in the documentation of the library, run as they stand against the built package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as quotegraph from 'quotegraph';
import * as browser from 'quotegraph/browser';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Example {
  readonly of: string;
  readonly title: string;
  readonly language: string;
  readonly code: string;
}

/** A comment before what it documents, without the stars at its left. */
const documented = (source: string) =>
  [...source.matchAll(/\/\*\*\n((?: \*.*\n)+?) \*\/\nexport (?:async )?(?:function\*?|const|class) (\w+)/g)].map(
    ([, comment = '', of = '']) => ({ of, text: comment.replace(/^ \* ?/gm, '') }),
  );

/** Those of the declarations that users have: what the editor shows is what is run. */
const declarations = ['dist/index.d.ts', 'dist/browser/index.d.ts']
  .map((path) => readFileSync(join(root, path), 'utf8').replaceAll('export declare function', 'export function'))
  .join('');

const examples: readonly Example[] = documented(declarations).flatMap(({ of, text }) =>
  [...text.matchAll(/^@example (.+)\n```(\w+)\n([\s\S]*?)^```$/gm)].map(([, title = '', language = '', code = '']) => ({
    of,
    title,
    language,
    code,
  })),
);

describe('the documentation of the library', () => {
  it('has an example for every function', () => {
    const functions = Object.entries({ ...quotegraph, ...browser }).flatMap(([name, value]) =>
      typeof value === 'function' ? name : [],
    );
    expect([...new Set(examples.map(({ of }) => of))].sort()).toEqual(functions.sort());
  });

  it.each(examples)('has an example of $of with the stated output: $title', ({ language, code }) => {
    const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    const kind = language === 'cjs' ? 'commonjs' : 'module';
    const { stdout, stderr, status } = spawnSync(process.execPath, [`--input-type=${kind}`, '-e', code], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toEqual(expected);
  });
});
