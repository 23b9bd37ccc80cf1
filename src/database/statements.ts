/** SQL text: the statements that group and join wordings, which Spark runs too, and literals for other statements. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { memoize } from '../util/memoize.ts';

const FOLDER = new URL('../collection/reuse/sql/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const CutOffs = z.record(z.string(), z.int());

/**
 * A statement of `collection/reuse/sql`, by the name of its file, with the cut-offs filled in: the bounds and weights of rare,
 * uncommon and common keys, and the numbers of shared keys that count as some or many.
 */
export const statement = memoize((name) => {
  const cutOffs = Object.entries(CutOffs.parse(JSON.parse(read('cut-offs.json'))));
  return withValues(read(`${name}.sql`), Object.fromEntries(cutOffs.map(([key, value]) => [key, [value]])));
});

/** Replaces `{name}` by a list of literals. @throws TypeError for strings that could be anything but a literal */
export function withValues(sql: string, lists: Readonly<Record<string, readonly (number | string)[]>>): string {
  return sql.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const values = lists[name];
    if (!values) throw new TypeError(`The statement needs values for {${name}}.`);
    return values.map(literal).join(', ');
  });
}

function literal(value: number | string): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^[a-z0-9]+$/.test(value)) return `'${value}'`;
  throw new TypeError(`Not a literal of a statement: ${value}`);
}
