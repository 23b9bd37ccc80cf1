/** Right answers among the predicted and among the annotated: precision, recall and F1. */

const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);

export class Tally {
  #right = 0;
  #predicted = 0;
  #found = 0;
  #annotated = 0;

  /** `found` differs from `right` only where several answers may name one annotated item. */
  count({ right = 0, predicted = 0, annotated = 0, found = right }) {
    this.#right += Number(right);
    this.#predicted += Number(predicted);
    this.#found += Number(found);
    this.#annotated += Number(annotated);
  }

  /** True if nothing was to be found. */
  get isEmpty() {
    return this.#annotated === 0;
  }

  figures() {
    const [p, r] = [ratio(this.#right, this.#predicted), ratio(this.#found, this.#annotated)];
    const counts = { right: this.#right, predicted: this.#predicted, found: this.#found, annotated: this.#annotated };
    return { p, r, f1: ratio(2 * p * r, p + r), ...counts };
  }
}

export const tallies = (...names) => Object.fromEntries(names.map((name) => [name, new Tally()]));
