/** Cached answers; a full cache is cleared, and common words come back first. */
const MOST = 20_000;

/** Caches a pure function of a word: a few thousand words make up most of any text. */
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
