/** A pattern that matches only the text, in regular expressions with or without the flag `u`, which forbids needless escapes. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
