/** The statements of this folder: each is one SELECT in a file of its own, in the words that DuckDB and Spark SQL share. */
import { readFileSync } from 'node:fs';

/** A statement by the name of its file; `{name}` in it stands for a list of values, which only this program makes. */
export function statement(name: string, lists: Readonly<Record<string, readonly (number | string)[]>> = {}): string {
  const text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
  return text.replace(/\{([a-z]+)\}/g, (_, list: string) => (lists[list] ?? []).map(literal).join(', '));
}

function literal(value: number | string): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^[a-z0-9]+$/.test(value)) return `'${value}'`;
  throw new TypeError(`not a value that a statement takes: ${value}`);
}
