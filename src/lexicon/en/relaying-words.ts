/** Words by which one source relays the words of another. Source: English reference grammars, on `quote` and `cite` with `as`. */
import { wordSet } from '../words.ts';

/** Forms of `quote` and `cite`. */
export const CITING_FORMS = wordSet('quote quotes quoted quoting cite cites cited citing');

/** `as` in `quoted her as saying`. */
export const RELAYED_LINK = 'as';

/** Prepositions before whoever relays the words: quoted by the agency as saying. */
export const RELAYING_PLACES = wordSet('by in on');

/** Verbs after `as`. */
export const RELAYED_SPEECH = wordSet('saying having telling warning adding asking claiming insisting writing stating');
