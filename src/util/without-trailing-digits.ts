const isDigit = (char: string) => char >= '0' && char <= '9';

/** The text without the ASCII digits at its end: `q` for `q12`. */
export function withoutTrailingDigits(text: string): string {
  let end = text.length;
  while (end > 0 && isDigit(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
