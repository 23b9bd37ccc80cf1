/** The messages between the server and the process that builds a snapshot. */
import { z } from 'zod';
import { CollectionSize } from './resources.ts';

/** A store or output folder to serve. `corrections` is the file that the store was built with. */
export const SnapshotJob = z.object({
  kind: z.enum(['store', 'folder']),
  path: z.string(),
  corrections: z.string().nullable(),
  pageText: z.enum(['full', 'quotes', 'none']),
  /** The empty folder that receives the snapshot. */
  into: z.string(),
});

export const SnapshotResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), digest: z.string(), counts: CollectionSize, page: z.string() }),
  z.object({ ok: z.literal(false), why: z.string() }),
]);

export type SnapshotJob = z.infer<typeof SnapshotJob>;
export type SnapshotResult = z.infer<typeof SnapshotResult>;
export type ServedSource = Omit<SnapshotJob, 'into'>;

/** Files of a snapshot. */
export const SNAPSHOT_TABLES = 'served.tables';
export const SNAPSHOT_PAGE = 'page.html';
