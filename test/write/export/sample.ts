/** A small collection with what goes wrong in exports: characters of two units, marks on letters, line ends, hostile words. */
import { createHash } from 'node:crypto';
import { type ArticleInput, buildGraph, type Collection, type KnownEntry } from '../../../src/index.ts';
import { cellsOf } from '../../../src/write/export/cells.ts';
import type { Exportable, ExportFile, Stream } from '../../../src/write/export/index.ts';

export const ARTICLES: readonly (ArticleInput & { readonly id: string })[] = [
  {
    id: 'herald/wall 🌊.txt',
    outlet: 'Northgate Herald',
    date: '2021-03-04',
    url: 'https://herald.example/wall?a=1&b="2"',
    title: 'Wall <b>raised</b> & paid for',
    text:
      '🌊🌊 Northgate’s harbour wall will be raised, the council said 👩‍🚒 on Thursday.\r\n\r\n' +
      '“We have waited eleven years for this wall 🎉, and we will not wait for another storm to remind us why,” said ' +
      'Maria Lindqvist, the mayor. “Work begins in May.”\r\n\r\n' +
      '“The cafe\u0301 on the quay 😀 will stay open through the winter,” said Tom Okafor, who owns it.\r\n',
  },
  {
    id: '../../../etc/weekly',
    outlet: 'Coast Weekly',
    date: '2021-03-06',
    url: 'javascript:alert(1)',
    title: '=HYPERLINK("http://x.example")',
    text:
      'Northgate will be safe at last.\n\n“We have waited eleven years for this wall 🎉,” Paul Adeyemi told the council.\n\n' +
      '“The pumps hold,” Ada Brandt told the Northgate Herald. She said: “They will hold through the night; see www.pumps.example, @all, ' +
      '<img src=x onerror=alert(1)> and [this](http://x.example) | that.”\n',
  },
  {
    id: 'CON',
    outlet: null,
    text: 'The ferry did not sail.\u2028"Nobody told the passengers\tanything until noon," said Tom Okafor.\n\nThat was all.\n',
  },
  {
    id: 'quiet',
    outlet: 'Island Post',
    url: 'https://island.example/|{day}?q=[a]^`\\50%#top#[1]',
    text: 'Nothing was said on the island that day, and nobody minded much.\n',
  },
];

const KNOWN: readonly KnownEntry[] = [
  {
    name: 'Maria Lindqvist',
    type: 'person',
    ids: { wikidata: 'Q901', viaf: 'https://viaf.example/77?a=1&b="2"', crm: '17; <b>' },
  },
  {
    name: 'Northgate Herald',
    type: 'outlet',
    ids: { wikidata: 'https://evil.example/Q1', crm: 'javascript:alert(1)' },
  },
];

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

export function exportable({ graph, quotations }: Collection, texts: readonly string[] = []): Exportable {
  const byHash = new Map(texts.map((text) => [hashOf(text), text]));
  const found = graph.nodes.flatMap((node) => {
    const text = node.type === 'article' ? byHash.get(node.textHash) : undefined;
    return text === undefined ? [] : [{ article: node.id, text }];
  });
  const records = { nodes: () => graph.nodes, edges: () => graph.edges, quotations: () => quotations };
  return { ...records, cells: () => cellsOf(records), texts: () => found };
}

export const textOfArticle = (id: string): string => ARTICLES.find((article) => article.id === id)?.text ?? '';

export async function sample() {
  const collection = await buildGraph(ARTICLES, { tagger: 'none', known: KNOWN });
  const texts = ARTICLES.map(({ text }) => text);
  return { ...collection, full: exportable(collection, texts), bare: exportable(collection) };
}

async function joined(chunks: Stream<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** The files of an export by their names. */
export async function filesOf(files: Stream<ExportFile>): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for await (const { name, chunks } of files) all.set(name, await joined(chunks));
  return all;
}

/** The file of an export that is one. */
export async function fileOf(files: Stream<ExportFile>): Promise<string> {
  const [text] = [...(await filesOf(files)).values()];
  return text ?? '';
}
