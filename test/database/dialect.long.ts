/** Every statement says the same to DuckDB and to Spark SQL. Needs Python with sqlglot; PYTHON names it where it is not `python3`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../src/collection/reuse/sql/', import.meta.url);
const CHECK = fileURLToPath(new URL('dialect.py', import.meta.url));
const PYTHON = process.env['PYTHON'] ?? 'python3';

const python = (args: readonly string[], input = '') => spawnSync(PYTHON, args, { input, encoding: 'utf8' });
const missing = python(['-c', 'import sqlglot']).status !== 0;
if (missing)
  console.warn(
    'dialect: skipped, because Python with sqlglot is missing (pip install -r test/database/requirements.txt)',
  );

/** A list of values stands where the program puts one, and a number where it puts that. */
const asGiven = (statement: string) => statement.replace(/\(\{[a-z]+\}\)/g, '(1, 2)').replace(/\{[a-z]+\}/g, '1');
const statements = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => [name, asGiven(readFileSync(new URL(name, FOLDER), 'utf8'))]),
);

const different = (queries: Readonly<Record<string, string>>) => {
  const { status, stdout, stderr } = python([CHECK], JSON.stringify(queries));
  expect(status, stderr).toBe(0);
  return stdout.split('\n').filter(Boolean);
};

describe.skipIf(missing)('the statements of the store', () => {
  it('mean the same to DuckDB and to Spark SQL', () => {
    expect(different(statements)).toEqual([]);
  });

  it('would be told apart if they did not', () => {
    expect(different({ 'null first or last': 'SELECT place FROM keys ORDER BY place' })).toHaveLength(1);
    expect(different({ 'a list': 'SELECT LIST(place ORDER BY place) AS places FROM keys' })).toHaveLength(1);
  });
});
