/** The linking rules, surest first. Each rule sees the joins of the rules before it. */
import { acronym, knownAcronym, twoLetters } from './acronym.ts';
import { hyphens } from './hyphens.ts';
import { initials } from './initials.ts';
import { knownOutlet } from './known-outlet.ts';
import { lastName } from './last-name.ts';
import { middleName } from './middle-name.ts';
import { nameEnd } from './name-end.ts';
import { nameOrder } from './name-order.ts';
import { nickname } from './nickname.ts';
import { oneLetter } from './one-letter.ts';
import { particles } from './particles.ts';
import type { LinkRule } from './rule.ts';
import { sameName } from './same-name.ts';
import { shortCompany } from './short-company.ts';
import { spelling } from './spelling.ts';
import { typedName } from './typed-name.ts';

export type { LinkRule } from './rule.ts';

export const LINK_RULES: readonly LinkRule[] = [
  sameName,
  typedName,
  spelling,
  hyphens,
  particles,
  middleName,
  nickname,
  initials,
  nameOrder,
  oneLetter,
  nameEnd,
  lastName,
  knownOutlet,
  shortCompany,
  acronym,
  knownAcronym,
  twoLetters,
];
