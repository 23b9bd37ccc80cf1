/** The tables of a store. Their names and columns are its format. Derived tables save the next run from deriving them again. */
import type { Columns } from './engine.ts';

export const TABLES = {
  about: { name: 'VARCHAR', value: 'VARCHAR' },
  /** Articles as they were read: origin, content, the rules that read them, and the packed reading that other settings judge again. */
  sources: {
    article: 'INTEGER',
    origin: 'VARCHAR',
    content: 'VARCHAR',
    rules: 'VARCHAR',
    digest: 'VARCHAR',
    kept: 'BLOB',
  },
  /** Files whose articles were all read, by the digest of their bytes. */
  inputs: { mark: 'VARCHAR', articles: 'VARCHAR' },
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
  /** The result of the last run for each quotation: wording and context mark, utterance, the rest of its record, and a checksum of all this. */
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
  /** States that the next run is compared with, to report changes. */
  known_articles: { place: 'INTEGER', state: 'VARCHAR' },
  known_utterances: { place: 'INTEGER', state: 'VARCHAR' },
} as const satisfies Readonly<Record<string, Columns>>;
