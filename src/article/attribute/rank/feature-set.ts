/** The features of a candidate by name; one that only holds or does not is 1 if it holds. */
export type Features = ReadonlyMap<string, number>;

export type SetFeature = (name: string, value?: number) => void;

/** The name of a feature with the largest of the steps that a value reaches: `paragraphs-4` for five paragraphs. */
export const inSteps = (name: string, value: number, steps: readonly number[]): string =>
  `${name}-${steps.findLast((step) => value >= step) ?? 0}`;
