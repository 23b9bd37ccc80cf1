import { describe, expect, it } from 'vitest';
import { collect } from '../../src/collection/index.ts';
import type { ArticleRecord, QuoteRecord } from '../../src/schema.ts';
import { reprints } from '../../src/write/reprints.ts';
import { summary } from '../../src/write/summary.ts';

const WHOLE = '“We have waited eleven years for this decision, and we will not wait for another winter storm.”';
const CUT = '“We have waited eleven years for this decision.”';

const quote = (id: string, text: string, speaker: string): QuoteRecord => ({
  id,
  kind: 'direct',
  act: 'speech',
  nestedIn: null,
  stance: 'asserts',
  stanceWords: null,
  content: [[0, text.length]],
  source: [],
  cue: [],
  cueText: null,
  text,
  speaker,
  speakerType: 'person',
  role: null,
  via: null,
  confidence: { quotation: 1, speaker: 1, via: 0 },
  evidence: [],
});

const article = (id: string, outlet: string, quotes: readonly QuoteRecord[]): ArticleRecord => ({
  id,
  title: null,
  outlet,
  author: null,
  date: null,
  url: null,
  textHash: id,
  quotes: [...quotes],
  metadata: [],
  diagnostics: [],
});

const RECORDS = [
  article('a', 'Coast Weekly', [quote('q1', CUT, 'Maria Lindqvist')]),
  article('b', 'Northgate Herald', [quote('q2', WHOLE, 'Maria Lindqvist'), quote('q3', '“Not at all.”', 'Tom Okafor')]),
];

const plain = (text: string) => text;
const COLOURLESS = {
  bold: plain,
  dim: plain,
  italic: plain,
  underline: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  magenta: plain,
  cyan: plain,
};

describe('reprints', () => {
  it('list their prints, the fullest first', async () => {
    const { graph, quotations } = await collect(RECORDS);
    expect(reprints(graph, quotations)).toMatchObject([
      {
        speakers: ['Maria Lindqvist'],
        disputed: false,
        outlets: 2,
        prints: [
          { outlet: 'Northgate Herald', relation: 'fullest' },
          { outlet: 'Coast Weekly', relation: 'partial', speaker: 'Maria Lindqvist' },
        ],
      },
    ]);
  });

  it('appear in the summary with their cut words, at any width', async () => {
    const { graph, quotations } = await collect(RECORDS);
    const counts = { articles: 2, quotations: 2, speakers: 1, outlets: 2, reprinted: 1 };
    const files = [{ path: 'output/graph.json', bytes: 1_234_567, about: 'the graph' }];
    for (const width of [40, 60, 80, 100]) {
      const text = summary(counts, reprints(graph, quotations), files, { colors: COLOURLESS, width });
      expect(text).toMatch(/Coast Weekly +cut/);
      expect(text).toMatch(/− and we will not/);
      expect(text).toMatch(/output\/graph\.json +1\.2 MB/);
    }
  });

  it('appear in the summary with their first print and with differences of meaning in words', async () => {
    const turned = '“We have waited eleven years for this decision, and we will wait for another winter storm.”';
    const { graph, quotations } = await collect([
      { ...article('a', 'Coast Weekly', [quote('q1', WHOLE, 'Maria Lindqvist')]), date: '2021-03-05' },
      { ...article('b', 'Northgate Herald', [quote('q2', turned, 'Maria Lindqvist')]), date: '2021-03-06' },
    ]);
    const counts = { articles: 2, quotations: 2, speakers: 1, outlets: 2, reprinted: 1 };
    const text = summary(counts, reprints(graph, quotations), [], { colors: COLOURLESS, width: 80 });
    expect(text).toContain('first on 2021-03-05, Coast Weekly');
    expect(text).toContain('differs in meaning (a negation): − not');
  });

  it('name in the summary the outlet that also gives the words to another speaker', async () => {
    const { graph, quotations } = await collect([
      article('a', 'Coast Weekly', [quote('q1', WHOLE, 'Maria Lindqvist')]),
      article('b', 'Northgate Herald', [quote('q2', WHOLE, 'Maria Lindqvist')]),
      article('c', 'Coast Weekly', [quote('q3', WHOLE, 'Aage Holm')]),
    ]);
    const counts = { articles: 3, quotations: 3, speakers: 2, outlets: 2, reprinted: 1 };
    const text = summary(counts, reprints(graph, quotations), [], { colors: COLOURLESS, width: 80 });
    expect(text).toContain('3 prints in 3 articles, Maria Lindqvist and 1 other');
    expect(text).toContain('Coast Weekly also gives these words to Aage Holm');
  });
});
