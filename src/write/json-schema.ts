/**
 * One JSON Schema (draft 2020-12) for everything that the program writes. As it stands it describes graph.json; the lines
 * of `extract` are `#/$defs/Article`, those of quotations.ndjson `#/$defs/Quotation`, of `audit --json` `#/$defs/AuditAnswer`.
 */
import { z } from 'zod';
import { ArticleRecord, AttributionGraph, AuditAnswer, QuotationRecord } from '../schema.ts';

export function jsonSchema(): Record<string, unknown> {
  const all = z.object({
    graph: AttributionGraph,
    article: ArticleRecord,
    quotation: QuotationRecord,
    answer: AuditAnswer,
  });
  // As input, not output: zod would else forbid every field that a later release may add.
  const { $schema, $defs } = z.toJSONSchema(all, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    title: 'quotegraph',
    description:
      'graph.json is an AttributionGraph, a line of `quotegraph extract` an Article, a line of quotations.ndjson a Quotation, ' +
      'a line of `quotegraph audit --json` an AuditAnswer',
    $ref: '#/$defs/AttributionGraph',
    $defs,
  };
}
