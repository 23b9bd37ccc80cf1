/**
 * The JSON Schema (draft 2020-12) of all outputs and user lists. The root describes graph.json; the lines of the other files are
 * in `$defs`: `Article` (`extract`), `Quotation` (quotations.ndjson), `Change` (changes.ndjson), `AuditAnswer` (`audit --json`),
 * `Correction`, `WatchEntry` and `KnownEntry`.
 */
import { z } from 'zod';
import {
  ArticleRecord,
  AttributionGraph,
  AuditAnswer,
  Change,
  Correction,
  KnownEntry,
  QuotationRecord,
  WatchEntry,
} from '../schema.ts';

/** Where the copy in the package of a version can be fetched. */
const idOf = (version: string) => `https://unpkg.com/quotegraph@${version}/dist/schema.json`;

export function jsonSchema(version: string): Record<string, unknown> {
  const all = z.object({
    graph: AttributionGraph,
    article: ArticleRecord,
    quotation: QuotationRecord,
    answer: AuditAnswer,
    correction: Correction,
    change: Change,
    watch: WatchEntry,
    known: KnownEntry,
  });
  // With `io: 'output'` zod would forbid fields that a later release may add.
  const { $schema, $defs } = z.toJSONSchema(all, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: idOf(version),
    title: 'quotegraph',
    description:
      'graph.json is an AttributionGraph, a line of `quotegraph extract` an Article, a line of quotations.ndjson a Quotation, ' +
      'a line of changes.ndjson a Change, a line of `quotegraph audit --json` an AuditAnswer, a line of a corrections file a ' +
      'Correction, a line of a watch list a WatchEntry, a line of a list of known names a KnownEntry',
    $ref: '#/$defs/AttributionGraph',
    $defs,
  };
}
