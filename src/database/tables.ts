/** The tables of a store. What is derived from others is there so that the next run need not derive it again. */
import type { Columns } from './engine.ts';

export const TABLES = {
  about: { name: 'VARCHAR', value: 'VARCHAR' },
  /** What was read: where it lay and what it was, by which rules it was read, and all that is needed to judge it anew. */
  sources: {
    article: 'INTEGER',
    origin: 'VARCHAR',
    content: 'VARCHAR',
    rules: 'VARCHAR',
    digest: 'VARCHAR',
    kept: 'BLOB',
  },
  /** Files whose articles were all read, under what they are known by. */
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
  /** Under which keys an audit finds a quotation. */
  entries: { shared_key: 'BIGINT', place: 'INTEGER' },
  /** Wordings under the numbers that they keep from run to run: their keys, and the edges that hold between them. */
  keys: { wording: 'INTEGER', shared_key: 'BIGINT', size: 'INTEGER' },
  edges: {
    child: 'INTEGER',
    parent: 'INTEGER',
    score: 'INTEGER',
    words: 'INTEGER',
    proof: 'VARCHAR',
    close: 'INTEGER',
  },
  /** Prints that were compared with the fullest of their utterance. */
  compared: { place: 'INTEGER', fullest: 'INTEGER', relation: 'VARCHAR', score: 'INTEGER', alignment: 'VARCHAR' },
  /** Where each quotation stood after the last run: its wording, and under which mark; its utterance, and the rest of its record; and in short all of this. */
  placed: {
    place: 'INTEGER',
    wording: 'INTEGER',
    mark: 'BIGINT',
    utterance: 'VARCHAR',
    around: 'VARCHAR',
    checksum: 'BIGINT',
  },
  /** Ids that utterances had, and those that they have now. */
  aliases: { former: 'VARCHAR', utterance: 'VARCHAR' },
  /** What the next run is compared with, to say what is new. */
  known_articles: { place: 'INTEGER', state: 'VARCHAR' },
  known_utterances: { place: 'INTEGER', state: 'VARCHAR' },
} as const satisfies Readonly<Record<string, Columns>>;
