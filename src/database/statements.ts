/** SQL as text: the statements that group and join wordings, which Spark runs too, and lists of values in any statement. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { memoize } from '../util/memoize.ts';

const FOLDER = new URL('../collection/reuse/sql/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/**
 * By name, as they stand in statements: how many wordings at most share a rare, an uncommon or a common key and what such a key
 * weighs, and how many shared keys are some or many.
 */
const cutOffs = memoize((name) => z.record(z.string(), z.int()).parse(JSON.parse(read(name))));

/** A statement of `collection/reuse/sql`, by the name of its file. */
export const statement = memoize((name) => {
  const values = Object.entries(cutOffs('cut-offs.json')).map(([key, value]) => [key, [value]]);
  return withValues(read(`${name}.sql`), Object.fromEntries(values));
});

/** Puts lists of values in the place of their `{names}`. Only values that this program makes may stand in a statement. */
export function withValues(sql: string, lists: Readonly<Record<string, readonly (number | string)[]>>): string {
  return sql.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const values = lists[name];
    if (!values) throw new TypeError(`no values for {${name}}`);
    return values.map(literal).join(', ');
  });
}

function literal(value: number | string): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^[a-z0-9]+$/.test(value)) return `'${value}'`;
  throw new TypeError(`not a value that a statement takes: ${value}`);
}
