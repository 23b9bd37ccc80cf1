/** Words inside names, and capitalised words that are none. Source: name particles of many languages; the calendar. */
import { wordSet } from '../words.ts';

/** Words inside a name that do not begin one. */
export const PARTICLES = wordSet(`
  de la le van von der den del della di da dos du bin bint abu abd ibn al el ul ten ter y e af av zu
`);

/** Capitalised words that begin or carry on no name. */
export const NO_NAMES = wordSet(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december jan feb aug sept oct nov dec christmas easter thanksgiving q a am pm
`);
