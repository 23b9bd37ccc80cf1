/** The end of a name may denote its bearer, if a role or words support it: "García Lorente" is Ana García Lorente. */
import type { LinkRule } from './rule.ts';

const endsWith = (long: readonly string[], short: readonly string[]) =>
  long.length > short.length && short.every((word, i) => word === long[long.length - short.length + i]);

export const nameEnd: LinkRule = {
  id: 'name-end',
  of: 'person',
  wantsSupport: true,
  keysOf: ({ tokens }) => tokens.slice(0, -1).map((_, i) => tokens.slice(i).join(' ')),
  fits: ({ tokens: one }, { tokens: other }) => endsWith(one, other) || endsWith(other, one),
};
