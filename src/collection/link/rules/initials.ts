/** An initial stands for the one first name that begins with it: "J. Hale" and "J.M. Hale" are Jane Hale where there is no John. */
import { isInitial, middlesFit, type PersonName } from '../person-name.ts';
import type { LinkRule } from './rule.ts';
import { respelt } from './spelling.ts';

const hasInitial = ({ first }: PersonName) => first !== null && isInitial(first);

export const initials: LinkRule = {
  id: 'initials',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ person: { first, last } }) => (first === null ? [] : [`${first.slice(0, 1)} ${respelt(last)}`]),
  fits: ({ person: one }, { person: other }) =>
    (hasInitial(one) || hasInitial(other)) && one.suffix === other.suffix && middlesFit(one.middle, other.middle),
};
