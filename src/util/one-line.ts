/** A piece of wrapped text on one line: `said Jane\n> Doe` as `said Jane Doe`, `Anne-\nMarie` as `Anne-Marie`. */
const WRAP = /([\p{L}\p{N}][-‐])?(?:\r\n|[\n\r\u2028\u2029\u0085])[\s>]*/gu;

export const onOneLine = (text: string): string => text.replace(WRAP, (_, hyphenated?: string) => hyphenated ?? ' ');
