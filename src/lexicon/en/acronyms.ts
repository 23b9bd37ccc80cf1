/**
 * Acronyms of two letters that need no explaining. Two letters may be anything's, so that only these are believed without more.
 * Source: the usage of English newspapers, whose style books let them stand without the full name.
 */
export const TWO_LETTER_ACRONYMS: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['uk', 'united kingdom'],
  ['un', 'united nations'],
  ['eu', 'european union'],
]);
