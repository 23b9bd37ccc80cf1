/** The order of strings that no locale changes: by UTF-16 units. */
export const byUnits = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
