/** The signature of a store: that of DuckDB files, after eight bytes of checksum. */
export const STORE_SIGNATURE = { at: 8, text: 'DUCK' } as const;
