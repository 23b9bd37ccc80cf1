/** Search over the words, cues, stances, speakers and outlets of all quotations; the query is kept in the URL. */
import { useMemo } from 'preact/hooks';
import { STANCES } from '../../../model.ts';
import type { Relation } from '../../../schema.ts';
import { plural } from '../../../write/printable.ts';
import { matchesQuery, parseQuery, searchLine } from '../../../write/search.ts';
import type { QuotationRow } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { QuotationsTable } from '../components/quotations-table.tsx';
import { Title } from '../components/title.tsx';
import type { Model, Print } from '../model.ts';
import { NO_SPEAKER, type Route, routeTo, routeWith } from '../router.ts';
import { confidenceOf, isDoubtful, placesBySureness } from '../row-confidence.ts';
import type { View, ViewProps } from '../view.ts';

export const search: View = {
  label: 'Search',
  Component: Search,
};

/** One line per quotation, in the order of the table; built on the first search. */
const LINES = new WeakMap<Model, readonly string[]>();

function linesOf(model: Model): readonly string[] {
  const known = LINES.get(model);
  if (known) return known;
  const { quotations, speakers, articles, outlets } = model.tables;
  const lines = quotations.map(({ text, stance, stanceWords, cueText, named, speaker, role, via, article }) => {
    const row = articles[article];
    const nameAt = (rows: readonly { readonly name: string }[], at: number | null | undefined) => rows[at ?? -1]?.name;
    return searchLine([
      text,
      stance,
      stanceWords,
      cueText,
      nameAt(speakers, speaker),
      named,
      role,
      nameAt(outlets, row?.outlet),
      nameAt(outlets, via),
    ]);
  });
  LINES.set(model, lines);
  return lines;
}

const PRINTED: ReadonlyMap<string, (relation: Relation, prints: number) => boolean> = new Map([
  ['several', (_, prints) => prints > 1],
  ['once', (_, prints) => prints === 1],
  ['cut', (relation) => relation === 'partial'],
  ['changed', (relation) => relation === 'altered'],
  ['retold', (relation) => relation === 'retold'],
]);

/** Bounds of the confidence, as values of the filter. */
const SURE: ReadonlyMap<string, (row: QuotationRow) => boolean> = new Map([
  ...[0.9, 0.7, 0.5].map((least) => [`${least}`, (row: QuotationRow) => confidenceOf(row) >= least] as const),
  ['doubtful', isDoubtful],
]);

/** Predicate for the filters in the URL. */
function isWanted(model: Model, { query }: Route): (print: Print) => boolean {
  const printed = PRINTED.get(query.get('prints') ?? '');
  const [speaker, outlet] = [query.get('speaker'), query.get('outlet')];
  const [kind, stance] = [query.get('kind'), query.get('stance')];
  const [from, to] = [query.get('from') ?? '', query.get('to')];
  const sure = SURE.get(query.get('confidence') ?? '');
  return ({ row, speaker: who, outlet: where, article }) =>
    (speaker === undefined || (speaker === NO_SPEAKER ? who === null : who?.id === speaker)) &&
    (outlet === undefined || where?.id === outlet) &&
    (kind === undefined || row.kind === kind) &&
    (stance === undefined || row.stance === stance) &&
    (!sure || sure(row)) &&
    (from === '' || (article.date ?? '') >= from) &&
    (to === undefined || (article.date !== null && article.date.slice(0, to.length) <= to)) &&
    (!printed || printed(row.relation, model.tables.utterances[row.utterance]?.prints.length ?? 1));
}

function Search({ model, route }: ViewProps) {
  const typed = route.query.get('q') ?? '';
  const filters = ['speaker', 'outlet', 'kind', 'stance', 'prints', 'confidence', 'from', 'to']
    .map((name) => route.query.get(name))
    .join('\n');
  const asked = useMemo(() => parseQuery(typed), [typed]);
  const found = useMemo(() => {
    const lines = asked.words.length > 0 ? linesOf(model) : null;
    const wanted = isWanted(model, route);
    const prints: Print[] = [];
    for (const place of placesBySureness(model)) {
      if (lines && !matchesQuery(lines[place] ?? '', asked)) continue;
      const print = model.print(place);
      if (print && wanted(print)) prints.push(print);
    }
    return prints;
  }, [model, asked, filters]);
  return (
    <>
      <Title>{titleOfSearch(typed, found.length, model.tables.quotations.length)}</Title>
      <Filters model={model} route={route} />
      <p class="unseen" role="status">
        {plural(found.length, 'quotation')}
      </p>
      {found.length === 0 ? (
        <Empty>
          No results. Each word also finds longer words that begin with it; phrases in “quotation marks” match exactly.{' '}
          <a href={routeTo('search')}>Show all quotations</a>
        </Empty>
      ) : (
        <QuotationsTable
          model={model}
          route={route}
          name="quotations"
          caption={`${found.length.toLocaleString('en')} of ${plural(model.tables.quotations.length, 'quotation')}`}
          prints={found}
          columns={['text', 'speaker', 'outlet', 'date', 'kind', 'stance', 'confidence', 'relation', 'prints']}
          asked={asked}
        />
      )}
    </>
  );
}

function titleOfSearch(typed: string, found: number, all: number): string {
  if (typed.trim() === '') return found === all ? 'All quotations' : plural(found, 'quotation');
  return `${found === 0 ? 'No' : found.toLocaleString('en')} ${found === 1 ? 'quotation' : 'quotations'} for “${typed.trim()}”`;
}

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
}

/** Maximum number of choices; more would be hard to scan. */
const MOST_CHOICES = 500;

function choicesOf({ tables: { outlets, speakers } }: Model): readonly Choice[] {
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
  return [
    { name: 'speaker', label: 'Speaker', choices: [[NO_SPEAKER, 'no speaker named'], ...named(speakers)] },
    { name: 'outlet', label: 'Outlet', choices: named(outlets) },
    {
      name: 'kind',
      label: 'Kind',
      choices: [
        ['direct', 'direct'],
        ['mixed', 'mixed'],
        ['indirect', 'indirect'],
      ],
    },
    { name: 'stance', label: 'Stance', choices: STANCES.map((stance) => [stance, stance] as const) },
    {
      name: 'prints',
      label: 'Printed',
      choices: [
        ['several', 'more than once'],
        ['once', 'once'],
        ['cut', 'cut'],
        ['changed', 'changed'],
        ['retold', 'retold'],
      ],
    },
    {
      name: 'confidence',
      label: 'Confidence',
      choices: [
        ['0.9', '0.9 or more'],
        ['0.7', '0.7 or more'],
        ['0.5', '0.5 or more'],
        ['doubtful', 'below 0.5, doubtful'],
      ],
    },
  ];
}

function Filters({ model, route }: { readonly model: Model; readonly route: Route }) {
  const choose = (name: string) => (event: { readonly currentTarget: { readonly value: string } }) =>
    location.replace(routeWith(route, { [name]: event.currentTarget.value }));
  const given = (name: string) => route.query.get(name) ?? '';
  const few = choicesOf(model).map((choice) => ({
    ...choice,
    choices: choice.choices.filter(([value], i) => i < MOST_CHOICES || value === given(choice.name)),
  }));
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {few.map(({ name, label, choices }) => (
        <label key={name}>
          <span>{label}</span>
          <select value={given(name)} onChange={choose(name)}>
            <option value="">Any</option>
            {choices.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{name === 'from' ? 'From' : 'To'}</span>
          <input type="date" value={given(name)} onChange={choose(name)} />
        </label>
      ))}
      {route.query.size > 0 && <a href={routeTo('search')}>Clear filters</a>}
    </form>
  );
}
