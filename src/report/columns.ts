/** Converts rows to columns and back. Columns compress better: names occur once, and similar values are adjacent. */
/** One list of values per field, in the order of the rows; all rows have the same fields. */
export type Columns = Readonly<Record<string, readonly unknown[]>>;

export function toColumns(rows: readonly object[]): Columns {
  const fields = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  return Object.fromEntries(fields.map((field) => [field, values.map((row) => row.get(field))]));
}

/** The caller states the type of the rows, which is not checked. */
export function fromColumns<Row>(columns: Columns): Row[] {
  const fields = Object.entries(columns);
  const length = fields[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, i) =>
    Object.fromEntries(fields.map(([field, values]): unknown[] => [field, values[i]])),
  );
}
