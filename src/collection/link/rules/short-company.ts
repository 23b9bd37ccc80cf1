/** A company may be named without its generic word: "Voss Laboratories" is Voss, "Aldermoor Group" is Aldermoor. */
import { organisationKinds } from '../../../lexicon/en/organisations.ts';
import type { LinkRule } from './rule.ts';

/** "Voss Group" is a company; a "Voss group" is not. */
const ENDS_WITH_CAPITAL = /(?:^|\s)\p{Lu}\S*$/u;

const isGeneric = (word: string) => organisationKinds(word).has('company');

function withoutGeneric(tokens: readonly string[]): readonly string[] {
  let length = tokens.length;
  while (length > 1 && isGeneric(tokens[length - 1] ?? '')) length -= 1;
  return tokens.slice(0, length);
}

export const shortCompany: LinkRule = {
  id: 'short-company',
  of: 'organization',
  wantsSupport: false,
  keysOf: ({ tokens, names }) => {
    if (!names.some((name) => ENDS_WITH_CAPITAL.test(name))) return [];
    const short = withoutGeneric(tokens);
    return short.some((word) => organisationKinds(word).size === 0) ? [short.join(' ')] : [];
  },
  fits: ({ tokens: one }, { tokens: other }) =>
    one.length !== other.length && Math.min(one.length, other.length) === withoutGeneric(one).length,
};
