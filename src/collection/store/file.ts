/**
 * The store as a file: every article that was read, as its record, and what an audit looks up. A file is written whole,
 * beside its place, and moved there: whoever reads sees one state of it or the next, and a run that dies leaves the last.
 */
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { QuotationRecord } from '../../schema.ts';
import { byUnits } from '../ids.ts';
import { type Engine, openDuckDb, type Row } from './engine.ts';
import { statement } from './statements.ts';

/** Changes when the tables do. */
const FORMAT = '1';

/** An article as it was read: where it came from, what was read there, and the record of it as JSON. */
export interface ShelvedRecord {
  readonly origin: string;
  readonly content: string;
  readonly json: string;
}

/** All of a store. `fingerprint` says with which rules and settings its records were made. */
export interface StoreContent {
  readonly fingerprint: string;
  readonly articles: readonly ShelvedRecord[];
  readonly quotations: readonly QuotationRecord[];
  /** The keys of a quotation. */
  readonly keysOf: (quotation: QuotationRecord) => readonly number[];
  /** Ids that utterances had in earlier states, and the ids that they have now. */
  readonly aliases: ReadonlyMap<string, string>;
}

export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** A store that is open to be read. */
export async function openStore(path: string): Promise<Engine> {
  if (!existsSync(path)) throw new StoreError(`${path}: there is no such store`);
  const opened = await openDuckDb({ path, access: 'read' }).catch((cause: unknown) => {
    throw new StoreError(`${path} cannot be read as a store`, { cause });
  });
  const about = await aboutOf(opened).catch(() => new Map<string, string>());
  if (about.get('format') === FORMAT) return opened;
  opened.close();
  throw new StoreError(`${path} is not a store of this version of the program`);
}

export async function aboutOf(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.rows(statement('about'));
  return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

function* keyRows(content: StoreContent): Generator<Row> {
  let place = 0;
  for (const quotation of content.quotations) {
    for (const key of content.keysOf(quotation)) yield [key, place];
    place += 1;
  }
}

function* quotationRows(quotations: readonly QuotationRecord[]): Generator<Row> {
  let place = 0;
  for (const quotation of quotations) {
    yield [place, quotation.utterance, JSON.stringify(quotation)];
    place += 1;
  }
}

async function fill(engine: Engine, content: StoreContent): Promise<void> {
  const about: readonly Row[] = [
    ['format', FORMAT],
    ['fingerprint', content.fingerprint],
    ['quotations', String(content.quotations.length)],
  ];
  await engine.load('about', { name: 'VARCHAR', value: 'VARCHAR' }, about);
  await engine.load(
    'articles',
    { origin: 'VARCHAR', content: 'VARCHAR', record: 'VARCHAR' },
    content.articles.map(({ origin, content: read, json }) => [origin, read, json]),
  );
  await engine.load('aliases', { former: 'VARCHAR', utterance: 'VARCHAR' }, content.aliases);
  // In the order of what is asked for, so that a look-up reads a few blocks and no more.
  const sorted = [...content.quotations].sort((a, b) => byUnits(a.utterance, b.utterance));
  const ordered = { ...content, quotations: sorted };
  await engine.load(
    'quotations',
    { place: 'INTEGER', utterance: 'VARCHAR', record: 'VARCHAR' },
    quotationRows(ordered.quotations),
  );
  await engine.load('unsorted', { shared_key: 'BIGINT', place: 'INTEGER' }, keyRows(ordered), 'passing');
  await engine.keep('keys', statement('by-key'));
}

/** DuckDB's files say so after eight bytes of checksum. */
const MAGIC = { at: 8, text: 'DUCK' } as const;

/** Whether a path leads to a store, as against an article. */
export async function isStore(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const bytes = new Uint8Array(MAGIC.text.length);
    await file.read(bytes, 0, bytes.length, MAGIC.at);
    return Buffer.from(bytes).toString('latin1') === MAGIC.text;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** Writes a store in the place of what is there. */
export async function writeStore(path: string, content: StoreContent): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const leftovers = [temporary, `${temporary}.wal`];
  try {
    for (const leftover of leftovers) await rm(leftover, { force: true });
    const engine = await openDuckDb({ path: temporary, access: 'write' });
    try {
      await fill(engine, content);
    } finally {
      engine.close();
    }
    const file = await open(temporary, 'r+');
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (cause) {
    for (const leftover of leftovers) await rm(leftover, { force: true });
    throw new StoreError(`cannot write ${path}`, { cause });
  }
}
