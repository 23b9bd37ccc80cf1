/** Letters for a party after a name: `Rep. Ana Silva (D-Tex.)`. Source: the usage of newspapers of the United States. */

/** Lower-case noun for a member of each party. */
export const PARTY_LETTERS: ReadonlyMap<string, string> = new Map([
  ['R', 'republican'],
  ['D', 'democrat'],
]);

/** The letter alone or before a state; the letter is the first group. */
export const PARTY_LABEL = /^([RD])(?:-|$)/;
