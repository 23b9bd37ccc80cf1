/** Word lists are written as blocks of text; these turn a block into data. */

/** Entries separated by white space, in their order. */
export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The set of the entries of {@link wordList}. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordList(text));

/** Entries that may hold spaces, one or more a line, separated by `|`. */
export const phraseList = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
