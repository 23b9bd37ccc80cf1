/** Sortable table with a CSV download. Only rows near the viewport of a long table are in the DOM. */
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Cell, csv } from '../../../write/csv.ts';
import { type Route, routeWith } from '../router.ts';
import { download } from './download.ts';

export interface TableColumn<Row> {
  readonly name: string;
  /** Sort key and CSV cell. */
  readonly value: (row: Row) => Cell;
  /** Content of the cell. Default: the value. */
  readonly show?: (row: Row) => ComponentChild;
  readonly kind?: 'words' | 'number';
  /** The column is in the CSV only. */
  readonly unseen?: true;
}

interface TableProps<Row> {
  /** Name of the CSV file, and of the URL parameter that holds the order. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly route: Route;
}

/** Rows per block. A table of at most `LASTING_BLOCKS` blocks stays rendered as a whole, so that it can be printed. */
const BLOCK = 40;
const LASTING_BLOCKS = 10;
/** Estimated height of a row in pixels, until some are rendered. */
const GUESSED_HEIGHT = 56;

function compareCells(one: Cell, other: Cell): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [a, b] = [String(one).toLowerCase(), String(other).toLowerCase()];
  return a < b ? -1 : Number(a > b);
}

/** Rows without a value come last in both directions. */
function sorted<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], order: string): readonly Row[] {
  const column = columns.find(({ name }) => name === order.replace(/^-/u, ''));
  if (!column) return rows;
  const sign = order.startsWith('-') ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.value(row) }));
  keyed.sort((a, b) => compareCells(a.key, b.key) * (a.key === null || b.key === null ? 1 : sign));
  return keyed.map(({ row }) => row);
}

/** An empty column is omitted. */
const isShown = <Row,>({ unseen, value }: TableColumn<Row>, rows: readonly Row[]) =>
  !unseen && rows.some((row) => value(row) !== null);

function blocksOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) => rows.slice(i * BLOCK, (i + 1) * BLOCK));
}

export function Table<Row>({ name, caption, columns, rows, route }: TableProps<Row>) {
  const order = route.query.get(name) ?? '';
  const inOrder = useMemo(() => sorted(rows, columns, order), [rows, columns, order]);
  const blocks = useMemo(() => blocksOf(inOrder), [inOrder]);
  const shown = useMemo(() => columns.filter((column) => isShown(column, rows)), [rows, columns]);
  const save = () =>
    download(
      `${name}.csv`,
      csv(
        columns.map((column) => [column.name, column.value]),
        inOrder,
      ),
    );
  return (
    <div class="table">
      <table aria-rowcount={rows.length + 1}>
        <caption>
          <span>{caption}</span>
          <button type="button" onClick={save}>
            Download as CSV
          </button>
        </caption>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((column) => (
              <HeadCell key={column.name} column={column} table={name} order={order} route={route} />
            ))}
          </tr>
        </thead>
        {blocks.map((block, i) => (
          <Block key={i} columns={shown} rows={block} first={i * BLOCK} always={blocks.length <= LASTING_BLOCKS} />
        ))}
      </table>
    </div>
  );
}

interface HeadCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly table: string;
  readonly order: string;
  readonly route: Route;
}

function HeadCell<Row>({ column: { name, kind }, table, order, route }: HeadCellProps<Row>) {
  const [up, down] = [order === name, order === `-${name}`];
  const next = up ? `-${name}` : name;
  return (
    <th scope="col" class={kind} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button type="button" onClick={() => location.replace(routeWith(route, { [table]: next }))}>
        {name}
        <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

interface BlockProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly first: number;
  readonly always: boolean;
}

function Block<Row>({ columns, rows, first, always }: BlockProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(rows.length * GUESSED_HEIGHT);
  const [near, come] = useState(always || first === 0);
  useEffect(() => {
    const element = body.current;
    if (always || !element) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry && !entry.isIntersecting && element.rows.length > 1) height.current = entry.boundingClientRect.height;
        if (entry) come(entry.isIntersecting);
      },
      { rootMargin: '1200px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [always]);
  return (
    <tbody ref={body}>
      {near ? (
        rows.map((row, i) => (
          <tr key={i} aria-rowindex={first + i + 2}>
            {columns.map((column) => (
              <td key={column.name} class={column.kind} data-name={column.name}>
                {column.show ? column.show(row) : column.value(row)}
              </td>
            ))}
          </tr>
        ))
      ) : (
        <tr style={{ height: `${height.current}px` }}>
          <td colSpan={columns.length} />
        </tr>
      )}
    </tbody>
  );
}
