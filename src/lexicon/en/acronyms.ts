/**
 * Two-letter acronyms that newspapers do not explain; any other two letters are ambiguous.
 * Source: the usage of English newspapers, whose style books let them stand without the full name.
 */
export const TWO_LETTER_ACRONYMS: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['uk', 'united kingdom'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]);
