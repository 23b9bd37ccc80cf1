/** A store as the first format had it: the tables that the program of that time wrote. */
import { openDuckDb } from '../../src/database/index.ts';
import type { ArticleRecord, QuotationRecord } from '../../src/schema.ts';

interface Format1 {
  readonly fingerprint: string;
  readonly records: readonly ArticleRecord[];
  readonly quotations: readonly QuotationRecord[];
  /** Former ids of utterances, and those that they had then. */
  readonly aliases: readonly (readonly [string, string])[];
}

export async function writeFormat1(
  path: string,
  { fingerprint, records, quotations, aliases }: Format1,
): Promise<void> {
  const engine = await openDuckDb({ path, access: 'write' });
  const about = [['format', '1'] as const, ['fingerprint', fingerprint] as const];
  await engine.load('about', { name: 'VARCHAR', value: 'VARCHAR' }, about);
  await engine.load(
    'articles',
    { origin: 'VARCHAR', content: 'VARCHAR', record: 'VARCHAR' },
    records.map((record) => [`origin of ${record.id}`, `content of ${record.id}`, JSON.stringify(record)]),
  );
  await engine.load('aliases', { former: 'VARCHAR', utterance: 'VARCHAR' }, aliases);
  await engine.load(
    'quotations',
    { place: 'INTEGER', utterance: 'VARCHAR', record: 'VARCHAR' },
    quotations.map((quotation, place) => [place, quotation.utterance, JSON.stringify(quotation)]),
  );
  await engine.load('keys', { shared_key: 'BIGINT', place: 'INTEGER' }, [[1, 0]]);
  engine.close();
}
