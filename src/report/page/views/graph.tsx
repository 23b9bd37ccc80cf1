/** The graph around an utterance, a speaker or an outlet, as a drawing and as a list. */
import './graph.css';
import { useMemo } from 'preact/hooks';
import { plural, shorten } from '../../../write/printable.ts';
import type { RowIndex } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { NetworkDrawing } from '../components/network-drawing.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Title } from '../components/title.tsx';
import type { Model } from '../model.ts';
import {
  defaultStart,
  isNamed,
  type Network,
  type NodeKind,
  networkOf,
  type Said,
  type Start,
  saidIn,
} from '../network.ts';
import { oneLine } from '../one-line.ts';
import { routeTo } from '../router.ts';
import type { View, ViewProps } from '../view.ts';

/** Maximum number of choices: the most printed, and the selected one. */
const MOST_CHOICES = 300;

const TABLE_OF = { speaker: 'speakers', utterance: 'utterances', outlet: 'outlets' } as const;
const KINDS: readonly NodeKind[] = ['speaker', 'utterance', 'outlet'];
type NamedKind = Exclude<NodeKind, 'utterance'>;

const idOf = (model: Model, { kind, place }: Start) => model.tables[TABLE_OF[kind]][place]?.id ?? '';

const addressOf = (model: Model, start: Start) => routeTo('graph', null, { [start.kind]: idOf(model, start) });

/** The start that the URL names; null if it names none, or one that this page lacks. */
function startIn(model: Model, query: ReadonlyMap<string, string>): Start | null {
  for (const kind of KINDS) {
    const place = model.find(TABLE_OF[kind], query.get(kind) ?? null);
    if (place !== null) return { kind, place };
  }
  return null;
}

interface Option {
  readonly place: RowIndex;
  readonly text: string;
  readonly weight: number;
}

interface ChoiceProps {
  readonly model: Model;
  readonly label: string;
  readonly kind: NodeKind;
  readonly options: readonly Option[];
  readonly start: Start;
}

function Choice({ model, label, kind, options, start }: ChoiceProps) {
  const chosen = start.kind === kind ? start.place : null;
  const shown = [...options]
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .filter(({ place }, i) => i < MOST_CHOICES || place === chosen);
  const choose = (place: string) => {
    if (place !== '') location.hash = addressOf(model, { kind, place: Number(place) });
  };
  return (
    <label>
      <span>{label}</span>
      <select value={chosen ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Choose …</option>
        {shown.map(({ place, text, weight }) => (
          <option key={place} value={place}>
            {text} ({weight})
          </option>
        ))}
      </select>
    </label>
  );
}

const LONGEST_WORDS = 60;

function Starts({
  model,
  said,
  start,
}: {
  readonly model: Model;
  readonly said: readonly Said[];
  readonly start: Start;
}) {
  const options = useMemo(() => {
    const { speakers, outlets } = model.tables;
    return {
      speaker: [...speakers.entries()].flatMap(([place, { name }]) =>
        isNamed(name) ? [{ place, text: name, weight: model.quotationsOfSpeaker(place).length }] : [],
      ),
      utterance: said.map(({ utterance, words, prints }) => ({
        place: utterance,
        text: shorten(words, LONGEST_WORDS),
        weight: prints,
      })),
      outlet: outlets.map(({ name }, place) => ({ place, text: name, weight: model.quotationsOfOutlet(place).length })),
    };
  }, [model, said]);
  return (
    <form class="filters starts" onSubmit={(event) => event.preventDefault()} aria-label="Start of the graph">
      <Choice model={model} label="Speaker" kind="speaker" options={options.speaker} start={start} />
      <Choice model={model} label="Utterance" kind="utterance" options={options.utterance} start={start} />
      <Choice model={model} label="Outlet" kind="outlet" options={options.outlet} start={start} />
    </form>
  );
}

interface LinksProps {
  readonly model: Model;
  readonly kind: NamedKind;
  readonly places: ReadonlyMap<RowIndex, number>;
}

const namesOf = (model: Model, kind: NamedKind, places: ReadonlyMap<RowIndex, number>) =>
  [...places.keys()].flatMap((place) => model.tables[TABLE_OF[kind]][place]?.name ?? []).join('; ');

const Links = ({ model, kind, places }: LinksProps) => (
  <ul class="network-links">
    {[...places].map(([place, prints]) => {
      const row = model.tables[TABLE_OF[kind]][place];
      return (
        row && (
          <li key={row.id}>
            <a href={routeTo(kind, row.id)}>{row.name}</a>
            {prints > 1 && ` ×${prints}`}
          </li>
        )
      );
    })}
  </ul>
);

const columnsOf = (model: Model): readonly TableColumn<Said>[] => [
  {
    name: 'text',
    kind: 'words',
    value: ({ words }) => oneLine(words),
    show: ({ words, utterance }) => (
      <a class="network-words" href={routeTo('utterance', model.tables.utterances[utterance]?.id ?? '')}>
        {oneLine(words)}
      </a>
    ),
  },
  {
    name: 'speakers',
    value: ({ speakers }) => namesOf(model, 'speaker', speakers),
    show: ({ speakers, disputed }) => (
      <>
        <Links model={model} kind="speaker" places={speakers} />
        {disputed && <span class="network-disputed">disputed</span>}
      </>
    ),
  },
  {
    name: 'outlets',
    value: ({ outlets }) => namesOf(model, 'outlet', outlets),
    show: ({ outlets }) => <Links model={model} kind="outlet" places={outlets} />,
  },
  { name: 'prints', kind: 'number', value: ({ prints }) => prints },
];

function titleOf({ tables }: Model, { kind, place }: Start, said: readonly Said[]): string {
  if (kind === 'utterance') return shorten(said[place]?.words ?? '', LONGEST_WORDS);
  return tables[TABLE_OF[kind]][place]?.name ?? '';
}

function countText({ shown, all }: Network): string {
  const count =
    shown.length === all ? plural(all, 'utterance') : `The ${shown.length} best connected of ${all} utterances`;
  return `${count}, with their speakers and the outlets that printed them.`;
}

function Graph({ model, route }: ViewProps) {
  const said = useMemo(() => saidIn(model), [model]);
  const start = startIn(model, route.query) ?? defaultStart(said);
  const network = useMemo(() => start && networkOf(model, said, start), [model, said, start?.kind, start?.place]);
  const columns = useMemo(() => columnsOf(model), [model]);
  if (!start || !network)
    return (
      <>
        <Title>Graph</Title>
        <Empty>No utterances.</Empty>
      </>
    );
  return (
    <>
      <Title
        kicker={
          <>
            Graph around this {start.kind}; <a href={routeTo(start.kind, idOf(model, start))}>open the {start.kind}</a>
          </>
        }
      >
        {titleOf(model, start, said)}
      </Title>
      <Starts model={model} said={said} start={start} />
      <p class="standfirst" role="status">
        {countText(network)}
      </p>
      <NetworkDrawing network={network} start={start} addressOf={(kind, place) => addressOf(model, { kind, place })} />
      <section aria-labelledby="as-table">
        <h2 id="as-table">As a list</h2>
        <Table
          name="graph"
          caption={plural(network.shown.length, 'utterance')}
          columns={columns}
          rows={network.shown}
          route={route}
        />
      </section>
    </>
  );
}

export const graph: View = { label: 'Graph', Component: Graph };
