/** Recognises names of people, outlets and broadcasting stations. */
import { CALENDAR_NAMES_OF_PEOPLE, MONTHS, WEEKDAYS } from '../../lexicon/en/months.ts';
import { MASTHEAD_NOUNS, NAME_PARTICLES, NEWSROOM_ROLES, NOT_IN_NAMES } from '../../lexicon/en/newsroom.ts';
import type { OutletEntry } from '../../lexicon/en/outlet-names.ts';
import { findOutlet } from '../../lexicon/find-outlet.ts';

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** US stations: W or K and two or three more capitals. */
const CALL_SIGN = /^[WK][A-Z]{2,3}(?:-TV)?$/;
const DOMAIN = /^[\p{L}\d-]{2,40}\.(?:com|org|net|co\.uk|ie|ca|com\.au|co\.nz|news|in)$/iu;
const LONGEST_NAME = 60;
const MOST_WORDS = { person: 4, outlet: 6 };

const calendarWords: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS.keys()]);

const plain = (word: string): string => word.toLowerCase().replace(/[.,]{1,3}$/, '');

export function isPersonName(name: string): boolean {
  if (name.length > LONGEST_NAME || findOutlet(name)) return false;
  const words = name.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS.person) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!CAPITALISED.test(first) || !CAPITALISED.test(last) || last.endsWith('.')) return false;
  return words.every((word) => {
    if (NOT_IN_NAMES.has(plain(word))) return false;
    if (calendarWords.has(plain(word)) && !CALENDAR_NAMES_OF_PEOPLE.has(plain(word))) return false;
    return CAPITALISED.test(word) || NAME_PARTICLES.has(word);
  });
}

/** The people in `Jane Doe`, `Jane Doe and John Roe`, `Jane Doe, John Roe & Ann Poe`; null if the list contains anything else. */
export function personNames(list: string): string[] | null {
  const names = list.split(/, and |, | and | & /);
  return names.length <= 6 && names.every(isPersonName) ? names : null;
}

export const isCallSign = (name: string): boolean => CALL_SIGN.test(name);

/** True for outlets that publish articles; platforms and programmes do not. */
export const publishes = (entry: OutletEntry): boolean => entry.kind !== 'platform' && entry.kind !== 'programme';

/** True for a name such as `The Springfield Herald` or `springfieldherald.com`, in the lexicon or not. */
export function looksLikeOutlet(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  if (DOMAIN.test(name)) return true;
  const words = name.split(' ');
  const capitals = words.every((word) => /^(?:\p{Lu}|of$|and$|the$|&$)/u.test(word));
  // `The Springfield Herald`, `The Times of Springfield`
  const noun = words.some((word, i) => {
    const place = words[i + 1] === 'of' ? words[i + 2] : words[i + 1];
    return (
      MASTHEAD_NOUNS.has(word.toLowerCase()) &&
      (i + 1 === words.length || (words[i + 1] === 'of' && place !== undefined))
    );
  });
  return capitals && noun && words.length >= 2 && words.length <= MOST_WORDS.outlet;
}

/** The outlet with this name: its usual name if in the lexicon, the name as written if it looks like one, or null. */
export function outletName(name: string): string | null {
  const entry = findOutlet(name);
  if (entry) return publishes(entry) ? entry.name : null;
  return looksLikeOutlet(name) ? name : null;
}

export const isAgency = (name: string): boolean => findOutlet(name)?.kind === 'agency';

/** True for `Senior Editor`, `Editor-in-Chief`, `staff writer`. */
export const isNewsroomRole = (role: string): boolean =>
  role.length <= 80 && role.split(/[\s,/]+/).some((word) => NEWSROOM_ROLES.has(plain(word)));
