/** Loads the data of the page: the first tables at once, the others part by part, texts on demand. */
import { type Columns, fromColumns } from '../columns.ts';
import type { PageHead, RowIndex, Tables, TextRow } from '../rows.ts';
import { unpack } from '../unpack.ts';
import { Model } from './model.ts';

interface First {
  readonly head: PageHead;
  readonly tables: Tables;
}

const partsOf = (table: string) => [...document.querySelectorAll<HTMLScriptElement>(`script[data-table="${table}"]`)];

/** The tables of the first paint. */
export async function loadFirst(): Promise<Model> {
  const [part] = partsOf('first');
  const { head, tables } = await unpack<First>(part?.text ?? '');
  return new Model(head, tables, false, async () => null);
}

async function rowsOf<Row>(table: keyof Tables): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of partsOf(table)) {
    for (const row of fromColumns<Row>(await unpack<Columns>(part.text))) rows.push(row);
    part.remove();
  }
  return rows;
}

/** All tables. Removes each part from the DOM once it is read, which frees its memory. */
export async function loadAll({ head }: Model): Promise<Model> {
  const tables: Tables = {
    outlets: await rowsOf('outlets'),
    speakers: await rowsOf('speakers'),
    articles: await rowsOf('articles'),
    quotations: await rowsOf('quotations'),
    utterances: await rowsOf('utterances'),
  };
  return new Model(head, tables, true, textReader());
}

/** Decompresses a part of the texts when one of its articles is opened. */
function textReader(): (article: RowIndex) => Promise<string | null> {
  const parts = partsOf('texts').map((part) => ({ part, first: Number(part.dataset['first']) }));
  const read = new Map<HTMLScriptElement, Promise<ReadonlyMap<RowIndex, string>>>();
  const textsIn = async (part: HTMLScriptElement) =>
    new Map((await unpack<TextRow[]>(part.text)).map(({ article, text }) => [article, text]));
  return async (article) => {
    const found = parts.findLast(({ first }) => first <= article);
    if (!found) return null;
    const texts = read.get(found.part) ?? textsIn(found.part);
    read.set(found.part, texts);
    return (await texts).get(article) ?? null;
  };
}
