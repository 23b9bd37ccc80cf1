/** Features by name; booleans are 0 or 1. */
export type FeatureValues = Readonly<Record<string, number>>;

export const yes = (is: boolean): number => (is ? 1 : 0);

/** The features of all parts. Not by spreading, which makes a slow object of so many properties. */
export function joined(...parts: readonly FeatureValues[]): FeatureValues {
  const all: Record<string, number> = {};
  for (const part of parts) Object.assign(all, part);
  return all;
}
