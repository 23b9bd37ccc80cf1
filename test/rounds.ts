import { it } from 'vitest';

/** How thoroughly the tests try things that have many cases: a part of them in `npm test`, all in `npm run test:long`. */
export const ALL_ROUNDS = process.env['ALL_ROUNDS'] !== undefined;

/** Rounds of a property: a fifth by default. */
export const rounds = (all: number): number => (ALL_ROUNDS ? all : Math.ceil(all / 5));

/** A test that takes seconds, beside quicker ones of the same command: `npm run test:long` runs it. */
export const itLong = it.runIf(ALL_ROUNDS);
