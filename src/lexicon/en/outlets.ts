/** Looks a name up among the known outlets. */
import { COMMON_OUTLET_WORDS, OUTLETS, type OutletEntry } from './outlet-names.ts';

export type { OutletEntry } from './outlet-names.ts';
export { OUTLETS } from './outlet-names.ts';

/** One key for the ways to write a name: case, a leading “the”, the apostrophe and runs of space do not count. */
function keyOf(name: string): string {
  const key = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s{2,}|[^\S ]/g, ' ');
  return key.startsWith('the ') ? key.slice(4) : key;
}

const withCapitalThe = (name: string): string => (name.startsWith('the ') ? `The${name.slice(3)}` : name);

/** Written all in small letters a name is a word, unless it is a site's address. */
const looksLikeName = (name: string): boolean => /[\p{Lu}.]/u.test(name);

const byKey = new Map<string, OutletEntry>();
const byExactName = new Map<string, OutletEntry>();
for (const entry of OUTLETS) {
  for (const form of [entry.name, ...entry.aliases]) {
    if (COMMON_OUTLET_WORDS.has(form) || !looksLikeName(form)) byExactName.set(form, entry);
    else if (!byKey.has(keyOf(form))) byKey.set(keyOf(form), entry);
  }
}

/** Every beginning of the first word of a name or of its key, in lower case: what starts otherwise is no outlet. */
const beginnings = new Set<string>();
for (const { name, aliases } of OUTLETS) {
  for (const form of [name, ...aliases]) {
    for (const [word = ''] of [form.toLowerCase().split(' '), keyOf(form).split(' ')])
      for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  }
}

/** False where no name that begins with this word can be an outlet's; much cheaper than to look each up. */
export const mayBeginOutlet = (word: string): boolean => beginnings.has(word.toLowerCase().replaceAll('’', "'"));

/**
 * The outlet that goes by this name. Names that are ordinary words too (`Time`, `The Sun`) are found only as they are
 * written, all others in any case but all small and with or without “the”.
 */
export function findOutlet(name: string): OutletEntry | null {
  const written = name.trim();
  const exact = byExactName.get(withCapitalThe(written));
  return exact ?? (looksLikeName(written) ? (byKey.get(keyOf(written)) ?? null) : null);
}

/** True for names that are ordinary words too: alone they prove little. */
export const isCommonWord = (name: string): boolean => COMMON_OUTLET_WORDS.has(withCapitalThe(name.trim()));
