import { beforeAll, describe, expect, it } from 'vitest';
import { type ArticleInput, buildGraph, type Collection } from '../../../src/index.ts';
import { EXPORT_FORMATS } from '../../../src/write/export/index.ts';
import { exportable, filesOf } from './sample.ts';

const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'mill.txt',
    outlet: 'The Valley Herald',
    date: '2021-05-02',
    text: 'Ortel Foods denied that its mill had poisoned the river in the spring of last year. The council will meet again in June.\n',
  },
  {
    id: 'river.txt',
    outlet: 'Coast Weekly',
    date: '2021-05-03',
    text: 'Ortel Foods denied that its mill had poisoned the river in the spring of last year, in a letter to the council.\n',
  },
];

let collection: Collection;
beforeAll(async () => {
  collection = await buildGraph(ARTICLES, { tagger: 'none' });
});

const exported = async (name: keyof typeof EXPORT_FORMATS) => {
  const format = await EXPORT_FORMATS[name].load();
  const all = exportable(
    collection,
    ARTICLES.map(({ text }) => text),
  );
  if (format.kind === 'tables') {
    const [quotations, nodes] = format.tables(all);
    const rows: object[] = [];
    for (const table of [quotations, nodes]) for await (const row of table?.rows ?? []) rows.push(row);
    return JSON.stringify(rows);
  }
  if (format.kind === 'database') {
    const rows: object[] = [];
    for await (const row of format.rows(all)) rows.push(row);
    return JSON.stringify(rows);
  }
  return [...(await filesOf(format.write(all))).values()].join('\n');
};

describe('the stance of a quotation', () => {
  it('is in its record and in its node, with the words that show it', () => {
    const denied = { stance: 'denies', stanceWords: { text: 'denied', span: [12, 18] } };
    expect(collection.quotations).toMatchObject([denied, denied]);
    const node = collection.graph.nodes.find(({ type }) => type === 'quotation');
    expect(node).toMatchObject(denied);
  });

  it.each([
    ['jsonld', /"stance":"denies","stanceWords":"denied"/],
    ['gexf', /<attvalue for="stance" value="denies"\/><attvalue for="stanceWords" value="denied"\/>/],
    ['graphml', /<data key="node-stance">denies<\/data><data key="node-stanceWords">denied<\/data>/],
    ['neo4j', /stance,stanceWords,[\s\S]*,denies,denied,/],
    ['brat', /\tStance T1 denies\n/],
    ['parquet', /"stance":"denies".*"stanceWords":"denied"/],
    ['csv', /,stance,stance words,[\s\S]*,denies,denied,/],
    ['sqlite', /"Ortel Foods".*"denies".*"denied"/],
    ['markdown', /> Ortel Foods denied: “that its mill/],
  ] as const)('is in the export %s', async (name, shown) => {
    expect(await exported(name)).toMatch(shown);
  });

  it('stands with the speaker wherever the digest lists prints', async () => {
    const digest = await exported('markdown');
    expect(digest).toMatch(/\| Ortel Foods \| denied \|/);
    expect(digest).toMatch(/- denied: “that its mill/);
  });
});
