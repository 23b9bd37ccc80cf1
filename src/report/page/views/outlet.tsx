/** One outlet: whom it quotes, through whom its words come, who takes words from it, what it shares with whom. Or all outlets. */
import { plural } from '../../../write/layout.ts';
import type { OutletRow, RowIndex } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { Kinds } from '../components/kinds.tsx';
import { ArticleLink, OutletLink, SpeakerLink } from '../components/links.tsx';
import { Missing } from '../components/missing.tsx';
import { QuotationsTable } from '../components/quotations-table.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Title } from '../components/title.tsx';
import { longDate } from '../dates.ts';
import { type Model, type Print, placeOf, titleOf } from '../model.ts';
import { routeTo } from '../router.ts';
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

/** Rows by what they have in common, the largest group first. */
function groupsOf<Key>(prints: readonly Print[], keyOf: (print: Print) => Key | null) {
  const groups = new Map<Key, Print[]>();
  for (const print of prints) {
    const key = keyOf(print);
    if (key === null) continue;
    groups.set(key, [...(groups.get(key) ?? []), print]);
  }
  return [...groups].map(([key, own]) => ({ key, prints: own })).sort((a, b) => b.prints.length - a.prints.length);
}

/** Words that came to it through somebody else. */
const isThroughOther = ({ row: { via } }: Print, outlet: RowIndex) => via !== null && via !== outlet;

interface OutletProps extends ViewProps {
  readonly place: RowIndex;
  readonly row: OutletRow;
}

function Outlet({ model, route, place, row }: OutletProps) {
  const prints = model.quotationsOfOutlet(place);
  const through = prints.filter((print) => isThroughOther(print, place));
  const own = prints.filter(({ row: { via } }) => via === place);
  const taken = model.quotationsThrough(place).filter(({ article }) => article.outlet !== place);
  return (
    <>
      <Title kicker="Outlet">{row.name}</Title>
      <p class="standfirst">{standfirst(model.articlesOf(place).length, prints, through, taken)}</p>
      <Kinds prints={prints} />
      {row.aliases.length > 0 && <p>Also {row.aliases.join(', ')}.</p>}
      <Articles model={model} place={place} />
      <Quoted prints={prints} place={place} route={route} model={model} />
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">What it was told itself</h2>
          <QuotationsTable
            model={model}
            route={route}
            name="own"
            caption={plural(own.length, 'quotation')}
            prints={own}
            columns={['speaker', 'words', 'date', 'prints']}
          />
        </section>
      )}
      <section aria-labelledby="through">
        <h2 id="through">Through other outlets</h2>
        {through.length === 0 ? (
          <Empty>{row.name} names no other outlet that words came through.</Empty>
        ) : (
          <QuotationsTable
            model={model}
            route={route}
            name="through"
            caption={plural(through.length, 'quotation')}
            prints={through}
            columns={['through', 'speaker', 'words', 'date']}
          />
        )}
      </section>
      {taken.length > 0 && (
        <section aria-labelledby="taken">
          <h2 id="taken">What others print through {row.name}</h2>
          <QuotationsTable
            model={model}
            route={route}
            name="taken"
            caption={plural(taken.length, 'quotation')}
            prints={taken}
            columns={['paper', 'speaker', 'words', 'date']}
          />
        </section>
      )}
      <Shared model={model} prints={prints} place={place} route={route} />
    </>
  );
}

function standfirst(
  articles: number,
  prints: readonly Print[],
  through: readonly Print[],
  taken: readonly Print[],
): string {
  if (articles === 0) return `No article of it is here; ${plural(taken.length, 'quotation')} came through it.`;
  const share =
    through.length === 0 ? 'none of them through another outlet' : `${through.length} of them through other outlets`;
  return `${plural(prints.length, 'quotation')} in ${plural(articles, 'article')}, ${share}.`;
}

/** More are a table. */
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
      name: 'through others',
      kind: 'number',
      value: ({ prints: own }) => own.filter((print) => isThroughOther(print, place)).length,
    },
  ];
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="quoted">
      <h2 id="quoted">Whom it quotes</h2>
      <Table name="quoted" caption={plural(groups.length, 'speaker')} columns={columns} rows={groups} route={route} />
    </section>
  );
}

interface SharedProps extends ViewProps {
  readonly prints: readonly Print[];
  readonly place: RowIndex;
}

/** Utterances that another paper prints too, by paper. */
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
      name: 'paper',
      value: ({ key }) => key,
      show: ({ key, prints: [first] }) => {
        if (first?.outlet) return <OutletLink outlet={first.outlet} />;
        return first ? <ArticleLink article={first.article}>{titleOf(first.article)}</ArticleLink> : key;
      },
    },
    { name: 'statements', kind: 'number', value: ({ utterances }) => utterances.size },
    {
      name: 'words',
      kind: 'words',
      value: ({ utterances }) => [...utterances].map((at) => model.tables.utterances[at]?.text ?? '').join(' / '),
      show: ({ utterances }) => (
        <ul>
          {[...utterances].flatMap((at) => {
            const row = model.tables.utterances[at];
            return row
              ? [
                  <li key={row.id}>
                    <a href={routeTo('utterance', row.id)}>{row.text.slice(0, 120)}</a>
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
      <h2 id="shared">What it shares, and with whom</h2>
      {groups.length === 0 ? (
        <Empty>No other paper printed the same words.</Empty>
      ) : (
        <Table name="shared" caption={plural(groups.length, 'paper')} columns={columns} rows={groups} route={route} />
      )}
    </section>
  );
}

interface Listed {
  readonly row: OutletRow;
  readonly articles: number;
  readonly prints: readonly Print[];
  readonly through: number;
  readonly taken: number;
}

const COLUMNS: readonly TableColumn<Listed>[] = [
  { name: 'outlet', value: ({ row }) => row.name, show: ({ row }) => <OutletLink outlet={row} /> },
  { name: 'articles', kind: 'number', value: ({ articles }) => articles },
  { name: 'quotations', kind: 'number', value: ({ prints }) => prints.length },
  { name: 'through others', kind: 'number', value: ({ through }) => through },
  { name: 'others through it', kind: 'number', value: ({ taken }) => taken },
];

function Outlets({ model, route }: ViewProps) {
  const rows = model.tables.outlets
    .map((row, place) => {
      const prints = model.quotationsOfOutlet(place);
      return {
        row,
        articles: model.articlesOf(place).length,
        prints,
        through: prints.filter((print) => isThroughOther(print, place)).length,
        taken: model.quotationsThrough(place).filter(({ article }) => article.outlet !== place).length,
      };
    })
    .sort((a, b) => b.prints.length + b.taken - a.prints.length - a.taken);
  return (
    <>
      <Title>Who printed it</Title>
      {rows.length === 0 ? (
        <Empty>No article names the outlet that it is from.</Empty>
      ) : (
        <Table name="outlets" caption={plural(rows.length, 'outlet')} columns={COLUMNS} rows={rows} route={route} />
      )}
    </>
  );
}
