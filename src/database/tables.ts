/** The tables of a store. Their names and columns are its format. Derived tables are stored so that the next run can reuse them. */
import type { Columns } from './engine.ts';

export const TABLES = {
  about: { name: 'VARCHAR', value: 'VARCHAR' },
  /** Articles as read: origin, content, the rules that read them, and the packed reading, to which other settings can apply. */
  sources: {
    article: 'INTEGER',
    origin: 'VARCHAR',
    content: 'VARCHAR',
    rules: 'VARCHAR',
    digest: 'VARCHAR',
    kept: 'BLOB',
  },
  /** Fully read files, by fingerprint. */
  inputs: { mark: 'VARCHAR', articles: 'VARCHAR' },
  /** Files that were read: hashes of the path, and of the folder with the name; and the names that builds gave them, as JSON. */
  files: { file_key: 'VARCHAR', path: 'VARCHAR', folder: 'VARCHAR', names: 'VARCHAR' },
  articles: { article: 'INTEGER', facts: 'VARCHAR' },
  quotations: {
    place: 'INTEGER',
    article: 'INTEGER',
    node: 'VARCHAR',
    attributed: 'VARCHAR',
    line: 'VARCHAR',
    passage: 'VARCHAR',
  },
  /** Index keys of quotations, for audits. */
  entries: { shared_key: 'BIGINT', place: 'INTEGER' },
  /** Wordings by ids that persist between runs: their keys, and the verified edges between them. */
  keys: { wording: 'INTEGER', shared_key: 'BIGINT', size: 'INTEGER' },
  edges: {
    child: 'INTEGER',
    parent: 'INTEGER',
    score: 'INTEGER',
    words: 'INTEGER',
    proof: 'VARCHAR',
    close: 'INTEGER',
  },
  /** Prints compared with the fullest print of their utterance. */
  compared: { place: 'INTEGER', fullest: 'INTEGER', relation: 'VARCHAR', score: 'INTEGER', alignment: 'VARCHAR' },
  /** The last result for each quotation: wording and context mark, utterance, the rest of its record, and its stamp as a checksum. */
  placed: {
    place: 'INTEGER',
    wording: 'INTEGER',
    mark: 'BIGINT',
    utterance: 'VARCHAR',
    around: 'VARCHAR',
    checksum: 'BIGINT',
  },
  /** Former ids of utterances, with their current ones. */
  aliases: { former: 'VARCHAR', utterance: 'VARCHAR' },
  /** The last state, which the next run is compared with to report changes. */
  known_articles: { place: 'INTEGER', state: 'VARCHAR' },
  /** Each utterance at the row of its fullest print. */
  utterance_states: { place: 'INTEGER', state: 'VARCHAR' },
  /** The files of the last output: numbers of the lines of each kind, and of their quotations, as bytes. */
  last_lines: { name: 'VARCHAR', first_byte: 'BIGINT', numbers: 'BLOB' },
} as const satisfies Readonly<Record<string, Columns>>;
