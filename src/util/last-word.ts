/** The text after the last space; all of it if there is none. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
