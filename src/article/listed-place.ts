/** Whether a name is a place in the word list, perhaps with its country: `London`, `NAIROBI, Kenya`. */
import { LISTED_NAMES } from '../lexicon/en/listed-names.ts';
import { isEntry } from '../lexicon/sorted-entries.ts';

export const isListedPlace = (name: string): boolean =>
  isEntry(LISTED_NAMES.place, (name.split(',')[0] ?? '').trim().toLowerCase());
