/** Features by name; booleans are 0 or 1. */
export type FeatureValues = Readonly<Record<string, number>>;

export const yes = (is: boolean): number => (is ? 1 : 0);
