/** Looks up an outlet by its name. */
import { COMMON_OUTLET_WORDS, OUTLETS, type OutletEntry } from './en/outlet-names.ts';

/** The same key for all spellings of a name that differ in case, a leading “the”, the apostrophe or white space. */
function keyOf(name: string): string {
  const key = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s{2,}|[^\S ]/g, ' ');
  return key.startsWith('the ') ? key.slice(4) : key;
}

const withCapitalThe = (name: string): string => (name.startsWith('the ') ? `The${name.slice(3)}` : name);

/** A name all in lower case is an ordinary word, unless it is the address of a site. */
const looksLikeName = (name: string): boolean => /[\p{Lu}.]/u.test(name);

const byKey = new Map<string, OutletEntry>();
const byExactName = new Map<string, OutletEntry>();
for (const entry of OUTLETS) {
  for (const form of [entry.name, ...entry.aliases]) {
    if (COMMON_OUTLET_WORDS.has(form) || !looksLikeName(form)) byExactName.set(form, entry);
    else if (!byKey.has(keyOf(form))) byKey.set(keyOf(form), entry);
  }
}

/** Every prefix of the first word of a name or of its key, in lower case. */
const beginnings = new Set<string>();
for (const { name, aliases } of OUTLETS) {
  for (const form of [name, ...aliases]) {
    for (const [word = ''] of [form.toLowerCase().split(' '), keyOf(form).split(' ')])
      for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  }
}

/** False if no outlet's name begins with this word: much cheaper than looking up each name. */
export const mayBeginOutlet = (word: string): boolean => beginnings.has(word.toLowerCase().replaceAll('’', "'"));

/**
 * The outlet of this name. A name that is an ordinary word too (`Time`, `The Sun`) is found only in its exact spelling,
 * any other with or without “the” and in any case except all lower case.
 */
export function findOutlet(name: string): OutletEntry | null {
  const written = name.trim();
  const exact = byExactName.get(withCapitalThe(written));
  return exact ?? (looksLikeName(written) ? (byKey.get(keyOf(written)) ?? null) : null);
}

/** True for a name that is an ordinary word too, and alone proves little. */
export const isCommonWord = (name: string): boolean => COMMON_OUTLET_WORDS.has(withCapitalThe(name.trim()));
