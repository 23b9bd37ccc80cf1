/** What the process that makes a snapshot is told, and what it says in the end. */
import { z } from 'zod';

const Counts = z.object({
  articles: z.int(),
  outlets: z.int(),
  speakers: z.int(),
  quotations: z.int(),
  utterances: z.int(),
});

/** What is served: a store, or a folder that `build` wrote. `corrections` names the file of the builds of a store. */
export const Job = z.object({
  kind: z.enum(['store', 'folder']),
  path: z.string(),
  corrections: z.string().nullable(),
  pageText: z.enum(['full', 'quotes', 'none']),
  pageReader: z.enum(['none', 'rules']),
  /** An empty folder, where the snapshot is to be. */
  into: z.string(),
});

export const Done = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), digest: z.string(), counts: Counts, page: z.string() }),
  z.object({ ok: z.literal(false), why: z.string() }),
]);

export type Job = z.infer<typeof Job>;
export type Done = z.infer<typeof Done>;
export type Source = Omit<Job, 'into'>;

/** Files of a snapshot. */
export const TABLES_FILE = 'served.tables';
export const PAGE_FILE = 'page.html';
