/** How thoroughly the tests try things that have many cases: a part of them in `npm test`, all in `npm run test:long`. */
export const ALL_ROUNDS = process.env['ALL_ROUNDS'] !== undefined;

/** Rounds of a property: a fifth by default. */
export const rounds = (all: number): number => (ALL_ROUNDS ? all : Math.ceil(all / 5));
