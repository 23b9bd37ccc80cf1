/** Compares strings by UTF-16 units, independent of the locale. */
export const byUnits = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
