/** Transliterations of a name denote one person: "Sergei Lvov" and "Sergey Lvoff", "Jürgen Voß" and "Juergen Voss". */
import { SPELT_OUT } from '../../../lexicon/en/name-spellings.ts';
import { tokensByType } from '../identity.ts';
import { canonicalSpelling } from '../spellings.ts';
import { fitsAll, type LinkRule } from './rule.ts';

const SIGNS = new RegExp(`[${[...SPELT_OUT.keys()].join('')}]`, 'gu');

/** `Müller` also appears as Muller or Mueller; `Mueller` never becomes Muller. */
const spelledOut = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(SIGNS, (letter) => SPELT_OUT.get(letter) ?? letter);

export const spelling: LinkRule = {
  id: 'spelling',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ names, speakerType }) => [
    ...new Set(
      names
        .flatMap((name) => [name, spelledOut(name)])
        .map((name) => tokensByType(name, speakerType).map(canonicalSpelling))
        .filter((tokens) => tokens.length > 1)
        .map((tokens) => tokens.join(' ')),
    ),
  ],
  fits: fitsAll,
};
