import { marked, type Token, type Tokens } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/index.ts';
import { escapeMarkdown, markdown } from '../../../src/write/export/markdown.ts';
import { exportable, fileOf, sample } from './sample.ts';

let collection: Awaited<ReturnType<typeof sample>>;
let text: string;
beforeAll(async () => {
  collection = await sample();
  text = await fileOf(markdown.write(collection.full));
});

function typesIn(source: string): Set<string> {
  const types = new Set<string>();
  marked.walkTokens(marked.lexer(source), ({ type }) => {
    types.add(type);
  });
  return types;
}

describe('the digest', () => {
  it('starts with the counts of the graph', () => {
    const { nodes } = collection.graph;
    const count = (type: string) => nodes.filter((node) => node.type === type).length;
    expect(text).toContain(`${collection.quotations.length} quotations in ${count('article')} articles`);
    expect(text).toContain('1 printed in more than one article, 1 disputed');
  });

  it('lists the most reprinted utterances with a table of prints', () => {
    const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
    const table = marked.lexer(text).find(isTable);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['Northgate Herald', '2021-03-04', 'fullest', 'Maria Lindqvist', 'said', '', '0.92'],
      ['Coast Weekly', '2021-03-06', 'cut', 'Paul Adeyemi', 'told', '', '0.92'],
    ]);
  });

  it('lists disagreements with their outlets', () => {
    expect(text).toContain('- speaker: “Maria Lindqvist” (Northgate Herald) or “Paul Adeyemi” (Coast Weekly)');
  });

  it('lists the most quoted speakers with sample quotations', () => {
    expect(text).toMatch(/### Tom Okafor\n\n2 utterances\n\n- “/);
  });

  it('lists under a speaker only the prints that name that speaker', () => {
    expect(text).toMatch(/### Maria Lindqvist\n\n1 utterance\n\n- “[^\n]+” \(Northgate Herald, 0\.92\)/);
    expect(text).toMatch(/### Paul Adeyemi\n\n1 utterance\n\n- “[^\n]+” \(Coast Weekly, 0\.92\)/);
  });

  it('renders no link, image, code or HTML from article text', () => {
    expect(text).toContain('onerror');
    const plain = ['blockquote', 'heading', 'list', 'list_item', 'paragraph', 'space', 'table', 'text', 'escape'];
    expect([...typesIn(text)].filter((type) => !plain.includes(type))).toEqual([]);
  });

  it.each([
    '[a](http://x.example)',
    '![a](http://x.example/a.png)',
    '<script>alert(1)</script>',
    '<http://x.example>',
    'http://x.example and www.x.example',
    'ann@x.example',
    '`code` **bold** _it_ ~~gone~~',
    '&lt;b&gt;',
    'a | b',
    '# heading\n- list\n> quote\n\n```\ncode\n```',
    '\\[a](b)',
  ])('escapes %j', (hostile) => {
    const html = marked.parseInline(`“${escapeMarkdown(hostile)}”`, { async: false });
    expect(html).not.toMatch(/<[a-z]/i);
    const table = marked.parse(`| a | b |\n| --- | --- |\n| ${escapeMarkdown(hostile)} | c |\n`, { async: false });
    expect(table.match(/<td>/g)).toHaveLength(2);
  });

  it('breaks mentions and issue references', () => {
    expect(escapeMarkdown('@team and #12')).not.toMatch(/@\w|#\d/);
  });

  it('reports zero counts for an empty collection', async () => {
    const nothing: Collection = {
      graph: { ...collection.graph, nodes: [], edges: [] },
      quotations: [],
      corrections: [],
      doubts: [],
    };
    expect(await fileOf(markdown.write(exportable(nothing)))).toBe(
      '# Who said what\n\n0 quotations in 0 articles of 0 outlets, by 0 speakers; 0 printed in more than one article, 0 disputed.\n\n',
    );
  });
});
