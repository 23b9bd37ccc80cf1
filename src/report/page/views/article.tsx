/** One article: its text with the quotations coloured by speaker, and the details of the selected one. Or all articles. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { plural } from '../../../write/printable.ts';
import type { ArticleRow, RowIndex } from '../../rows.ts';
import { tintsOf } from '../colors.ts';
import { Details } from '../components/details.tsx';
import { Empty } from '../components/empty.tsx';
import { ArticleLink, OutletLink, WebLink } from '../components/links.tsx';
import { Missing } from '../components/missing.tsx';
import { QuotationsSection } from '../components/quotations-table.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Text } from '../components/text.tsx';
import { Title } from '../components/title.tsx';
import { longDate, shortDate } from '../dates.ts';
import { type Model, type Print, titleOf } from '../model.ts';
import type { View, ViewProps } from '../view.ts';

export const article: View = {
  label: 'Articles',
  Component({ model, route }) {
    if (route.id === null) return <Articles model={model} route={route} />;
    const place = model.find('articles', route.id);
    const row = place === null ? undefined : model.tables.articles[place];
    if (place === null || !row) return <Missing what="article" />;
    return <Article key={row.id} model={model} route={route} place={place} row={row} />;
  },
};

interface ArticleProps extends ViewProps {
  readonly place: RowIndex;
  readonly row: ArticleRow;
}

/** `waiting` until the text is decompressed. */
function useText(model: Model, place: RowIndex): string | null | 'waiting' {
  const [text, read] = useState<string | null | 'waiting'>('waiting');
  useEffect(() => {
    model.textOf(place).then(read);
  }, [model, place]);
  return text;
}

function Article({ model, route, place, row }: ArticleProps) {
  const prints = useMemo(() => model.quotationsOfArticle(place), [model, place]);
  const tints = useMemo(() => tintsOf(prints), [prints]);
  const text = useText(model, place);
  const at = prints.findIndex((print) => print.row.id === route.query.get('q'));
  const chosen = at < 0 ? null : at;
  const print = chosen === null ? undefined : prints[chosen];
  return (
    <>
      <Title kicker={<Where model={model} row={row} />}>{titleOf(row)}</Title>
      <p class="standfirst">{standfirst(prints)}</p>
      {row.url !== null && (
        <p>
          <WebLink url={row.url} />
        </p>
      )}
      <div class="reading">
        {text !== 'waiting' && <Text text={text} prints={prints} tints={tints} chosen={chosen} route={route} />}
        <aside class={print ? 'chosen' : undefined} aria-label="Selected quotation" aria-live="polite">
          {print ? (
            <Details model={model} print={print} text={text === 'waiting' ? null : text} route={route} />
          ) : (
            <Legend prints={prints} tints={tints} />
          )}
        </aside>
      </div>
      <QuotationsSection
        model={model}
        route={route}
        name="quotations"
        title="Quotations in this article"
        prints={prints}
        columns={['text', 'speaker', 'role', 'via', 'kind', 'stance', 'confidence', 'relation', 'prints']}
      />
    </>
  );
}

function Where({ model, row }: { readonly model: Model; readonly row: ArticleRow }) {
  const outlet = row.outlet === null ? null : model.tables.outlets[row.outlet];
  return (
    <>
      {outlet ? <OutletLink outlet={outlet} /> : 'Outlet not given'}
      {row.date !== null && `, ${longDate(row.date)}`}
      {row.author !== null && `, by ${row.author}`}
    </>
  );
}

function standfirst(prints: readonly Print[]): string {
  if (prints.length === 0) return 'This article contains no quotations.';
  const speakers = new Set(prints.map(({ row }) => row.speaker)).size;
  return `${plural(prints.length, 'quotation')} by ${plural(speakers, 'speaker')}. Select one to see its speaker and the evidence.`;
}

interface LegendProps {
  readonly prints: readonly Print[];
  readonly tints: ReadonlyMap<RowIndex | null, number>;
}

/** The speakers with their colours. */
function Legend({ prints, tints }: LegendProps) {
  const speakers = new Map(prints.map(({ row, speaker }) => [row.speaker, speaker]));
  if (prints.length === 0) return null;
  return (
    <>
      <h2>Speakers in this article</h2>
      <ul class="tint-legend">
        {[...tints].map(([place, tint]) => (
          <li key={place}>
            <span class={`quotation tint-${tint}`}>{speakers.get(place)?.name ?? 'no speaker named'}</span>{' '}
            {prints.filter(({ row }) => row.speaker === place).length}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Listed {
  readonly row: ArticleRow;
  readonly outlet: string | null;
  readonly quotations: number;
}

const COLUMNS: readonly TableColumn<Listed>[] = [
  { name: 'article', value: ({ row }) => titleOf(row), show: ({ row }) => <ArticleLink article={row} /> },
  { name: 'outlet', value: ({ outlet }) => outlet },
  { name: 'date', value: ({ row }) => row.date && shortDate(row.date) },
  { name: 'author', value: ({ row }) => row.author },
  { name: 'quotations', kind: 'number', value: ({ quotations }) => quotations },
  { name: 'id', value: ({ row }) => row.id, unseen: true },
];

function Articles({ model, route }: ViewProps) {
  const rows = model.tables.articles.map((row, place) => ({
    row,
    outlet: row.outlet === null ? null : (model.tables.outlets[row.outlet]?.name ?? null),
    quotations: model.quotationsOfArticle(place).length,
  }));
  return (
    <>
      <Title>Articles</Title>
      {rows.length === 0 ? (
        <Empty>No articles.</Empty>
      ) : (
        <Table name="articles" caption={plural(rows.length, 'article')} columns={COLUMNS} rows={rows} route={route} />
      )}
    </>
  );
}
