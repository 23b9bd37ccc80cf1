/** What a rule's id means, for somebody who knows none of the rules. */
import { ruleWords } from '../../article/rules.ts';

/** Words for a rule's id; an unknown id reads as its own words. */
export const evidenceWords = (rule: string): string => ruleWords(rule) ?? rule.replaceAll('-', ' ');

const LINKED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'normal-form': 'the same name but for capitals, accents and endings',
    namesake: 'two people of one name',
    'same-name': 'the same name',
    'typed-name': 'the same name, and its kind is known',
    spelling: 'two spellings of one name',
    hyphens: 'with and without a hyphen',
    particles: 'with and without particles',
    'middle-name': 'with and without what stands in the middle',
    nickname: 'a short form of the first name',
    initials: 'initials',
    'name-order': 'the family name first or last',
    'one-letter': 'one letter more, less or other',
    'name-end': 'the end of the name',
    'last-name': 'the last name alone',
    'known-outlet': 'names of one outlet',
    'short-company': 'with and without the word for the kind of company',
    acronym: 'its acronym',
    'known-acronym': 'its acronym, as everybody knows it',
    'two-letter-acronym': 'its acronym of two letters',
    'known-list': 'the list of known names has both',
    correction: 'an editor decided so',
  }),
);

export const linkWords = (rule: string): string => LINKED.get(rule) ?? rule.replaceAll('-', ' ');
