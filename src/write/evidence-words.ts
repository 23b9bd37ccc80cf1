/** Descriptions of rule ids for readers. */
import { ruleWords } from '../article/rules.ts';

/** Description of an extraction rule. Default: the words of its id. */
export const evidenceWords = (rule: string): string => ruleWords(rule) ?? rule.replaceAll('-', ' ');

const LINK_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'normal-form': 'same name apart from capitals, accents and endings',
    namesake: 'different people with the same name',
    'same-name': 'same name',
    'typed-name': 'same name and same type',
    spelling: 'spelling variants',
    hyphens: 'with and without a hyphen',
    particles: 'with and without particles',
    'middle-name': 'with and without middle names',
    nickname: 'short form of the first name',
    initials: 'initials',
    'name-order': 'family name first or last',
    'one-letter': 'one letter differs',
    'name-end': 'last words of the name',
    'last-name': 'last name only',
    'known-outlet': 'names of the same outlet',
    'short-company': 'with and without the legal form of the company',
    acronym: 'acronym',
    'known-acronym': 'well-known acronym',
    'two-letter-acronym': 'acronym of two letters',
    'known-list': 'both names are in the list of known entities',
    'same-words': 'descriptions that print the same words',
    correction: 'an editor’s correction',
  }),
);

/** Description of a rule that links or separates names. Default: the words of its id. */
export const linkWords = (rule: string): string => LINK_WORDS.get(rule) ?? rule.replaceAll('-', ' ');
