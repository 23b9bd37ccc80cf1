/** What depends on a word alone is worked out once for each word, because a few thousand words make up most of any text. */

/** So many answers are kept; then all are forgotten and the common words come back first. */
const MOST = 20_000;

/** The same function, with a bounded memory of its answers. It has to be pure. */
export function memoize<Answer extends NonNullable<unknown> | null>(
  answer: (word: string) => Answer,
): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const found = answer(word);
    answers.set(word, found);
    return found;
  };
}
