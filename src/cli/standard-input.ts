/** Standard input, in pieces. */
import { fstatSync, readSync } from 'node:fs';

const STDIN = 0;

/** Node takes a folder for an empty stream. @throws a system error if standard input is a folder */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (fstatSync(STDIN).isDirectory()) readSync(STDIN, new Uint8Array(1));
  yield* process.stdin;
}
