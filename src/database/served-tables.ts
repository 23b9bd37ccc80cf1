/** Tables that a server reads: written once, in a separate file. */

import type { PrintLookup } from '../collection/types.ts';
import { type CitableRecord, QuotationRecord } from '../schema.ts';
import { byUnits } from '../util/order.ts';
import { type Columns, type Engine, openDuckDb, type Row } from './engine.ts';
import { withValues } from './statements.ts';

/** The most words or phrases of one search. */
export const MOST_WORDS = 8;
const HAS_ALL_WORDS = Array.from({ length: MOST_WORDS }, () => 'INSTR(words, ?) > 0').join(' AND ');

const SERVED_ENTRIES = `
  SELECT shared_key, place
  FROM served_entries
  ORDER BY shared_key NULLS LAST, place NULLS LAST`;

const SERVED_ENTRY_COUNT = `
  SELECT COUNT(*) AS entries
  FROM served_entries
  WHERE shared_key IN ({keys})`;

const SERVED_PRINTS_OF = `
  SELECT prints.json, COALESCE(articles.json, '{}')
  FROM served_quotations AS prints
  LEFT JOIN served_things AS articles ON articles.kind = 'article' AND articles.id = prints.article
  WHERE prints.utterance = ?
  ORDER BY prints.id NULLS LAST`;

const SERVED_QUOTATIONS_WITH_PRINTS = `
  SELECT quotations.json, COALESCE(prints.json, '{}')
  FROM served_quotations AS quotations
  LEFT JOIN served_prints AS prints ON prints.utterance = quotations.utterance AND prints.quotation = quotations.id
  WHERE quotations.utterance = ?
  ORDER BY quotations.id NULLS LAST`;

const SERVED_QUOTATIONS = `
  SELECT ranked, json
  FROM served_quotations
  WHERE ranked > ?
    AND INSTR(speakers, ?) > 0
    AND INSTR(outlets, ?) > 0
    AND (? = '' OR article = ?)
    AND (? = '' OR utterance = ?)
    AND (? = '' OR stance = ?)
    AND ${HAS_ALL_WORDS}
  ORDER BY ranked NULLS LAST
  LIMIT {most}`;

const SERVED_THINGS = `
  SELECT id, json
  FROM served_things
  WHERE kind = ?
    AND id > ?
    AND ${HAS_ALL_WORDS}
    AND weight >= {least}
  ORDER BY id NULLS LAST
  LIMIT {most}`;

const TABLES = {
  /** Articles, outlets, speakers, utterances; `words` are the search terms, `weight` is the number of quotations. */
  served_things: { kind: 'VARCHAR', id: 'VARCHAR', words: 'VARCHAR', weight: 'INTEGER', json: 'VARCHAR' },
  /** `ranked` sorts by article, then by offset, independently of other quotations. */
  served_quotations: {
    place: 'INTEGER',
    ranked: 'VARCHAR',
    id: 'VARCHAR',
    words: 'VARCHAR',
    speakers: 'VARCHAR',
    outlets: 'VARCHAR',
    article: 'VARCHAR',
    utterance: 'VARCHAR',
    stance: 'VARCHAR',
    json: 'VARCHAR',
  },
  /** Alignment of each print with the fullest print of its utterance. */
  served_prints: { utterance: 'VARCHAR', quotation: 'VARCHAR', json: 'VARCHAR' },
  served_entries: { shared_key: 'BIGINT', place: 'INTEGER' },
} as const satisfies Readonly<Record<string, Columns>>;

type ServedTable = keyof typeof TABLES;

/** Rows per batch. */
const BATCH = 2048;

/** Writes the file. */
export class ServedWriter {
  readonly #engine: Engine;
  readonly #waiting = new Map<ServedTable, Row[]>();

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Creates the file; nothing may exist at the path. */
  static async at(path: string): Promise<ServedWriter> {
    const engine = await openDuckDb({ path, access: 'write' });
    for (const [name, columns] of Object.entries(TABLES)) await engine.load(name, columns, []);
    return new ServedWriter(engine);
  }

  async add(table: ServedTable, row: Row): Promise<void> {
    const waiting = this.#waiting.get(table) ?? [];
    waiting.push(row);
    this.#waiting.set(table, waiting);
    if (waiting.length >= BATCH) await this.#flush(table);
  }

  /** Completes the file. */
  async finish(): Promise<void> {
    for (const table of this.#waiting.keys()) await this.#flush(table);
    await this.#engine.keep('served_entries', SERVED_ENTRIES);
  }

  close(): void {
    this.#engine.close();
  }

  async #flush(table: ServedTable): Promise<void> {
    await this.#engine.append(table, TABLES[table], this.#waiting.get(table) ?? []);
    this.#waiting.set(table, []);
  }
}

/** Occurs in every searched text. */
const ANYTHING = ' ';

function needles(words: readonly string[]): readonly string[] {
  if (words.length > MOST_WORDS) throw new RangeError(`a search has at most ${MOST_WORDS} words`);
  return Array.from({ length: MOST_WORDS }, (_, i) => needle(words[i]));
}

/** Words match by prefix. */
const needle = (word: string | undefined): string => (word ? ` ${word}` : ANYTHING);

/** A page of a list: folded search terms, the position to continue after, and the number of entries. */
export interface Wanted {
  readonly after: string;
  readonly words: readonly string[];
  readonly most: number;
}

/** An entry of a list: its position in the order, and its JSON. */
export interface Listed {
  readonly at: string;
  readonly json: string;
}

const listed = (rows: readonly Row[]): readonly Listed[] =>
  rows.map(([at, json]) => ({ at: String(at), json: String(json) }));
const first = (rows: readonly Row[]): string | null => (rows[0] ? String(rows[0][0]) : null);
const texts = (rows: readonly Row[]): readonly string[] => rows.map(([json]) => String(json));

/** Reads the file over one connection: one query at a time. */
export class ServedTables {
  readonly #engine: Engine;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  static async at(path: string): Promise<ServedTables> {
    return new ServedTables(await openDuckDb({ path, access: 'read' }));
  }

  /** Opens another connection, to be closed before this one. */
  async beside(): Promise<ServedTables> {
    return new ServedTables(await this.#engine.beside());
  }

  close(): void {
    this.#engine.close();
  }

  async thing(kind: string, id: string): Promise<string | null> {
    return first(await this.#engine.rows('SELECT json FROM served_things WHERE kind = ? AND id = ?', [kind, id]));
  }

  /** Entries with at least `least` quotations, by id. */
  async things(kind: string, { after, words, most }: Wanted, least: number): Promise<readonly Listed[]> {
    const select = withValues(SERVED_THINGS, { least: [least], most: [most] });
    return listed(await this.#engine.rows(select, [kind, after, ...needles(words)]));
  }

  async quotation(id: string): Promise<string | null> {
    return first(await this.#engine.rows('SELECT json FROM served_quotations WHERE id = ?', [id]));
  }

  /** Quotations by article, then by offset. */
  async quotations({
    after,
    words,
    most,
    speaker,
    outlet,
    article,
    utterance,
    stance,
  }: Wanted & Readonly<Record<'speaker' | 'outlet' | 'article' | 'utterance' | 'stance', string>>): Promise<
    readonly Listed[]
  > {
    const select = withValues(SERVED_QUOTATIONS, { most: [most] });
    const given = [after, needle(speaker), needle(outlet), article, article, utterance, utterance, stance, stance];
    return listed(await this.#engine.rows(select, [...given, ...needles(words)]));
  }

  /** The quotations of an utterance with their alignments, by id. */
  async prints(utterance: string): Promise<readonly (readonly [quotation: string, print: string])[]> {
    const rows = await this.#engine.rows(SERVED_QUOTATIONS_WITH_PRINTS, [utterance]);
    return rows.map(([quotation, print]) => [String(quotation), String(print)]);
  }

  /** Lookups of an audit. @param mayGoOn is called before each query, and throws if the client has gone */
  lookup(mayGoOn: () => void): PrintLookup {
    const rows = (select: string, given: readonly string[] = []) => {
      mayGoOn();
      return this.#engine.rows(select, given);
    };
    const recordOf = (json: string) => QuotationRecord.parse(JSON.parse(json));
    return {
      async size() {
        return Number(first(await rows('SELECT COUNT(*) AS quotations FROM served_quotations')) ?? 0);
      },
      async count(key) {
        return Number(first(await rows(withValues(SERVED_ENTRY_COUNT, { keys: [key] }))) ?? 0);
      },
      async places(key) {
        return (
          await rows(withValues('SELECT place FROM served_entries WHERE shared_key IN ({keys})', { keys: [key] }))
        ).map(([place]) => Number(place));
      },
      async at(place) {
        return texts(
          await rows(withValues('SELECT json FROM served_quotations WHERE place IN ({places})', { places: [place] })),
        ).map(recordOf)[0];
      },
      async printsOf(utterance) {
        const prints = (await rows(SERVED_PRINTS_OF, [utterance])).map(([print, article]) => {
          const { title = null, url = null }: Partial<CitableRecord> = JSON.parse(String(article));
          return { ...recordOf(String(print)), title, url };
        });
        return prints.sort((a, b) => byUnits(a.id, b.id));
      },
    };
  }
}
