/** Records that are JSON already, one per line. */
import type { Part } from '../util/ranked.ts';
import { asText, type FilePart } from './file-parts.ts';
import { safeJson } from './lines.ts';

export const jsonLines = (records: readonly Part<string>[]): readonly FilePart[] =>
  records.map((part) => asText(part, (record) => `${safeJson(record)}\n`));
