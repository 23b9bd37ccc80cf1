/** Looks a place up in the word list by its name, perhaps with its country: `London`, `NAIROBI, Kenya`. */
import { LISTED_NAMES } from '../lexicon/en/listed-names.ts';
import { isEntry } from '../lexicon/sorted-entries.ts';

export const isListedPlace = (name: string): boolean =>
  isEntry(LISTED_NAMES.place, (name.split(',')[0] ?? '').trim().toLowerCase());
