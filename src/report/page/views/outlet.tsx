/** One outlet: speakers quoted, quotations via others, quotations via it, utterances shared. Or all outlets. */
import { groupBy } from '../../../util/group-by.ts';
import { plural } from '../../../write/printable.ts';
import type { OutletRow, RowIndex } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { Kinds } from '../components/kinds.tsx';
import { ArticleLink, OutletLink, SpeakerLink } from '../components/links.tsx';
import { Missing } from '../components/missing.tsx';
import { QuotationsSection } from '../components/quotations-table.tsx';
import { StanceHead } from '../components/stance.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Title } from '../components/title.tsx';
import { longDate } from '../dates.ts';
import { fullestOf, type Model, type Print, placeOf, titleOf } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { routeTo } from '../router.ts';
import { surestFirst } from '../row-confidence.ts';
import type { View, ViewProps } from '../view.ts';

export const outlet: View = {
  label: 'Outlets',
  Component({ model, route }) {
    if (route.id === null) return <Outlets model={model} route={route} />;
    const place = model.find('outlets', route.id);
    const row = place === null ? undefined : model.tables.outlets[place];
    if (place === null || !row) return <Missing what="outlet" />;
    return <Outlet model={model} route={route} place={place} row={row} />;
  },
};

/** Prints grouped by a key, the largest group first; prints without a key are omitted. */
const groupsOf = <Key,>(prints: readonly Print[], keyOf: (print: Print) => Key | null) =>
  [...groupBy(prints, keyOf)]
    .flatMap(([key, own]) => (key === null ? [] : [{ key, prints: own }]))
    .sort((a, b) => b.prints.length - a.prints.length);

/** True if the words came via another outlet. */
const isViaOther = ({ row: { via } }: Print, outlet: RowIndex) => via !== null && via !== outlet;

interface OutletProps extends ViewProps {
  readonly place: RowIndex;
  readonly row: OutletRow;
}

function Outlet({ model, route, place, row }: OutletProps) {
  const prints = model.quotationsOfOutlet(place);
  const viaOthers = prints.filter((print) => isViaOther(print, place));
  const own = prints.filter(({ row: { via } }) => via === place);
  const taken = model.quotationsVia(place).filter(({ article }) => article.outlet !== place);
  return (
    <>
      <Title kicker="Outlet">{row.name}</Title>
      <p class="standfirst">{standfirst(model.articlesOf(place).length, prints, viaOthers, taken)}</p>
      <Kinds prints={prints} />
      {row.aliases.length > 0 && <p>Also known as {row.aliases.join(', ')}.</p>}
      <Articles model={model} place={place} />
      <Quoted prints={prints} place={place} route={route} model={model} />
      <QuotationsSection
        model={model}
        route={route}
        name="own"
        title="Told to this outlet"
        prints={surestFirst(own)}
        columns={['speaker', 'text', 'date', 'stance', 'confidence', 'prints']}
      />
      <QuotationsSection
        model={model}
        route={route}
        name="via-others"
        title="Via other outlets"
        prints={surestFirst(viaOthers)}
        columns={['via', 'speaker', 'text', 'date', 'stance', 'confidence']}
        empty="No quotations came via another outlet."
      />
      <QuotationsSection
        model={model}
        route={route}
        name="taken"
        title={`Printed elsewhere via ${row.name}`}
        prints={surestFirst(taken)}
        columns={['outlet', 'speaker', 'text', 'date', 'stance', 'confidence']}
      />
      <Shared model={model} prints={prints} place={place} route={route} />
    </>
  );
}

function standfirst(
  articles: number,
  prints: readonly Print[],
  viaOthers: readonly Print[],
  taken: readonly Print[],
): string {
  if (articles === 0)
    return `No articles from this outlet; ${plural(taken.length, 'quotation')} elsewhere came via it.`;
  const share =
    viaOthers.length === 0 ? 'none of them via another outlet' : `${viaOthers.length} of them via other outlets`;
  return `${plural(prints.length, 'quotation')} in ${plural(articles, 'article')}, ${share}.`;
}

/** Maximum length of the list of articles. */
const MOST_ARTICLES = 20;

function Articles({ model, place }: { readonly model: Model; readonly place: RowIndex }) {
  const articles = model.articlesOf(place).flatMap((article) => model.tables.articles[article] ?? []);
  if (articles.length === 0 || articles.length > MOST_ARTICLES) return null;
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">Articles</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleLink article={article} />
            {article.date !== null && <span class="when"> {longDate(article.date)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quoted({ model, prints, place, route }: SharedProps) {
  const groups = groupsOf(prints, ({ row }) => row.speaker);
  const columns: TableColumn<(typeof groups)[number]>[] = [
    {
      name: 'speaker',
      value: ({ key }) => model.tables.speakers[key]?.name ?? null,
      show: ({ key }) => {
        const speaker = model.tables.speakers[key];
        return speaker && <SpeakerLink speaker={speaker} />;
      },
    },
    { name: 'quotations', kind: 'number', value: ({ prints: own }) => own.length },
    {
      name: 'direct',
      kind: 'number',
      value: ({ prints: own }) => own.filter(({ row }) => row.kind === 'direct').length,
    },
    {
      name: 'via others',
      kind: 'number',
      value: ({ prints: own }) => own.filter((print) => isViaOther(print, place)).length,
    },
  ];
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="quoted">
      <h2 id="quoted">Speakers quoted</h2>
      <Table name="quoted" caption={plural(groups.length, 'speaker')} columns={columns} rows={groups} route={route} />
    </section>
  );
}

interface SharedProps extends ViewProps {
  readonly prints: readonly Print[];
  readonly place: RowIndex;
}

/** Utterances that other outlets printed too, by outlet. */
function Shared({ model, prints, place, route }: SharedProps) {
  const own = [...new Set(prints.map(({ row }) => row.utterance))];
  const elsewhere = own.flatMap((utterance) =>
    model.prints(model.tables.utterances[utterance]?.prints ?? []).filter(({ article }) => article.outlet !== place),
  );
  const groups = groupsOf(elsewhere, placeOf).map(({ key, prints: others }) => ({
    key,
    prints: others,
    utterances: new Set(others.map(({ row }) => row.utterance)),
  }));
  const columns: TableColumn<(typeof groups)[number]>[] = [
    {
      name: 'outlet',
      value: ({ key }) => key,
      show: ({ key, prints: [first] }) => {
        if (first?.outlet) return <OutletLink outlet={first.outlet} />;
        return first ? <ArticleLink article={first.article}>{titleOf(first.article)}</ArticleLink> : key;
      },
    },
    { name: 'utterances', kind: 'number', value: ({ utterances }) => utterances.size },
    {
      name: 'text',
      kind: 'words',
      value: ({ utterances }) => [...utterances].map((at) => model.tables.utterances[at]?.text ?? '').join(' / '),
      show: ({ utterances }) => (
        <ul>
          {[...utterances].flatMap((at) => {
            const row = model.tables.utterances[at];
            const print = row && fullestOf(model.prints(row.prints));
            return row
              ? [
                  <li key={row.id}>
                    <StanceHead print={print} />
                    <a href={routeTo('utterance', row.id)}>{oneLine(row.text).slice(0, 120)}</a>
                  </li>,
                ]
              : [];
          })}
        </ul>
      ),
    },
  ];
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">Shared with other outlets</h2>
      {groups.length === 0 ? (
        <Empty>No other outlet printed the same words.</Empty>
      ) : (
        <Table name="shared" caption={plural(groups.length, 'outlet')} columns={columns} rows={groups} route={route} />
      )}
    </section>
  );
}

interface Listed {
  readonly row: OutletRow;
  readonly articles: number;
  readonly prints: readonly Print[];
  readonly viaOthers: number;
  readonly taken: number;
}

const COLUMNS: readonly TableColumn<Listed>[] = [
  { name: 'outlet', value: ({ row }) => row.name, show: ({ row }) => <OutletLink outlet={row} /> },
  { name: 'articles', kind: 'number', value: ({ articles }) => articles },
  { name: 'quotations', kind: 'number', value: ({ prints }) => prints.length },
  { name: 'via others', kind: 'number', value: ({ viaOthers }) => viaOthers },
  { name: 'others via it', kind: 'number', value: ({ taken }) => taken },
];

function Outlets({ model, route }: ViewProps) {
  const rows = model.tables.outlets
    .map((row, place) => {
      const prints = model.quotationsOfOutlet(place);
      return {
        row,
        articles: model.articlesOf(place).length,
        prints,
        viaOthers: prints.filter((print) => isViaOther(print, place)).length,
        taken: model.quotationsVia(place).filter(({ article }) => article.outlet !== place).length,
      };
    })
    .sort((a, b) => b.prints.length + b.taken - a.prints.length - a.taken);
  return (
    <>
      <Title>Outlets</Title>
      {rows.length === 0 ? (
        <Empty>No article names its outlet.</Empty>
      ) : (
        <Table name="outlets" caption={plural(rows.length, 'outlet')} columns={COLUMNS} rows={rows} route={route} />
      )}
    </>
  );
}
