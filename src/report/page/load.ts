/** The data as it lies in the page: what is shown first at once, the rest part by part, texts when they are asked for. */
import { type Columns, fromColumns } from '../columns.ts';
import type { PageHead, RowIndex, Tables, TextRow } from '../rows.ts';
import { unpack } from '../unpack.ts';
import { Model } from './model.ts';

interface First {
  readonly head: PageHead;
  readonly tables: Tables;
}

const partsOf = (table: string) => [...document.querySelectorAll<HTMLScriptElement>(`script[data-table="${table}"]`)];

/** What the page shows while it reads the rest. */
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

/** Everything; the parts are dropped from the page as they are read, which gives their memory back. */
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

/** Texts stay packed until one of their part is opened. */
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
