/** The graph of speakers, utterances and outlets as a drawing and as a table. */
import './graph.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural } from '../../../write/layout.ts';
import type { RowIndex } from '../../rows.ts';
import type { Drawing, Ink } from '../canvas.ts';
import { loadCanvas } from '../code.ts';
import { Table, type TableColumn } from '../components/table.tsx';
import { Title } from '../components/title.tsx';
import type { Model } from '../model.ts';
import { type Network, type NetworkNode, networkOf, type Said, saidIn } from '../network.ts';
import { type Route, routeTo, routeWith } from '../router.ts';
import type { View, ViewProps } from '../view.ts';

/** Maximum number of choices: the most quoted, and the selected one. */
const MOST_CHOICES = 300;

const TABLE_OF = { speaker: 'speakers', outlet: 'outlets' } as const;
type Chosen = keyof typeof TABLE_OF;

/** Computed colours: CSS resolves `light-dark()` where a property is used, so a probe element is needed. */
function inkOf(box: HTMLElement): Ink {
  const probe = box.appendChild(document.createElement('span'));
  const ink = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    kinds: { speaker: ink('graph-speaker'), utterance: ink('graph-utterance'), outlet: ink('graph-outlet') },
    disputed: ink('graph-disputed'),
    line: ink('graph-line'),
    text: ink('ink'),
    paper: ink('raised'),
    font: getComputedStyle(box).fontFamily,
  };
  probe.remove();
  return found;
}

/** Calls back when the system or the user changes the colour scheme. @returns a function that stops it */
function onScheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(changed);
  system.addEventListener('change', changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] });
  return () => {
    system.removeEventListener('change', changed);
    chosen.disconnect();
  };
}

const KEY = [
  ['speaker', 'speaker'],
  ['outlet', 'outlet'],
  ['utterance', 'utterance'],
  ['disputed', 'utterance with disputed speaker'],
] as const;

interface CanvasProps {
  readonly network: Network;
  readonly choose: (node: NetworkNode) => void;
}

function Canvas({ network, choose }: CanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const [state, turn] = useState<'drawing' | 'drawn' | 'impossible'>('drawing');
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let drawing: Drawing | null = null;
    let left = false;
    const begin = async () => {
      const { draw } = await loadCanvas();
      if (left) return;
      drawing = draw(element, network, inkOf(element), choose);
      turn('drawn');
    };
    begin().catch(() => turn('impossible'));
    const unwatch = onScheme(() => drawing?.paint(inkOf(element)));
    return () => {
      left = true;
      unwatch();
      drawing?.close();
    };
  }, [network]);
  const counts = `${network.nodes.length} nodes and ${network.edges.length} edges`;
  return (
    <figure class="network" data-state={state}>
      <div
        ref={box}
        class="network-canvas"
        role="img"
        aria-label={`Graph of speakers, utterances and outlets with ${counts}. The table below has the same data.`}
        hidden={state === 'impossible'}
      />
      <p role="status">
        {state === 'drawing' && 'Drawing the graph …'}
        {state === 'impossible' && 'This browser cannot draw the graph: it has no WebGL. The table has the same data.'}
      </p>
      <figcaption>
        {KEY.map(([kind, text]) => (
          <span key={kind} class={`network-key ${kind}`}>
            {text}
          </span>
        ))}
        <span>Hover over a node to highlight its connections; click a speaker or an outlet to filter by it.</span>
      </figcaption>
    </figure>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly weigh: (place: RowIndex) => number;
  readonly chosen: RowIndex | null;
  readonly choose: (id: string | null) => void;
}

function Choice({ label, all, rows, weigh, chosen, choose }: ChoiceProps) {
  const places = useMemo(() => {
    const weighed = rows.map((row, place) => ({ row, place, weight: weigh(place) }));
    weighed.sort((a, b) => b.weight - a.weight || a.place - b.place);
    return weighed.filter(({ place }, i) => i < MOST_CHOICES || place === chosen);
  }, [rows, chosen]);
  const id = chosen === null ? '' : (rows[chosen]?.id ?? '');
  return (
    <label>
      <span>{label}</span>
      <select value={id} onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{all}</option>
        {places.map(({ row, weight }) => (
          <option key={row.id} value={row.id}>
            {row.name} ({weight})
          </option>
        ))}
      </select>
    </label>
  );
}

const change = (route: Route, query: Readonly<Record<string, string | null>>) =>
  location.replace(routeWith(route, query));

function Filters({ model, route }: ViewProps) {
  const { speakers, outlets } = model.tables;
  const chosen = (kind: Chosen) => model.find(TABLE_OF[kind], route.query.get(kind) ?? null);
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Filters">
      <Choice
        label="Speaker"
        all="All speakers"
        rows={speakers}
        weigh={(place) => model.quotationsOfSpeaker(place).length}
        chosen={chosen('speaker')}
        choose={(speaker) => change(route, { speaker })}
      />
      <Choice
        label="Outlet"
        all="All outlets"
        rows={outlets}
        weigh={(place) => model.quotationsOfOutlet(place).length}
        chosen={chosen('outlet')}
        choose={(outlet) => change(route, { outlet })}
      />
      <label>
        <span>Text</span>
        <input
          type="search"
          value={route.query.get('q') ?? ''}
          onInput={(event) => change(route, { q: event.currentTarget.value })}
        />
      </label>
      <label class="network-only">
        <input
          type="checkbox"
          checked={route.query.has('reprinted')}
          onChange={(event) => change(route, { reprinted: event.currentTarget.checked ? '1' : null })}
        />
        Reprinted only
      </label>
    </form>
  );
}

interface LinksProps {
  readonly model: Model;
  readonly kind: Chosen;
  readonly places: ReadonlyMap<RowIndex, number>;
}

const namesOf = (model: Model, kind: Chosen, places: ReadonlyMap<RowIndex, number>) =>
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
    value: ({ words }) => words,
    show: ({ words, utterance }) => (
      <a class="network-words" href={routeTo('utterance', model.tables.utterances[utterance]?.id ?? '')}>
        {words}
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

function countText({ shown, all }: Network): string {
  if (all === 0) return 'No utterances match these filters.';
  if (shown.length === all) return `All ${all} matching utterances.`;
  return `The ${shown.length} best connected of ${all} matching utterances. Use the filters to see others.`;
}

function Graph({ model, route }: ViewProps) {
  const said = useMemo(() => saidIn(model), [model]);
  const [speaker, outlet] = [route.query.get('speaker') ?? null, route.query.get('outlet') ?? null];
  const words = (route.query.get('q') ?? '').toLowerCase();
  const reprinted = route.query.has('reprinted');
  const network = useMemo(
    () =>
      networkOf(model, said, {
        speaker: model.find('speakers', speaker),
        outlet: model.find('outlets', outlet),
        words,
        reprinted,
      }),
    [model, said, speaker, outlet, words, reprinted],
  );
  const choose = ({ kind, place }: NetworkNode) => {
    if (kind === 'utterance') return;
    change(route, { [kind]: model.tables[TABLE_OF[kind]][place]?.id ?? null });
  };
  const columns = useMemo(() => columnsOf(model), [model]);
  return (
    <>
      <Title>Speakers, utterances and outlets</Title>
      <Filters model={model} route={route} />
      <p class="standfirst" role="status">
        {countText(network)}
      </p>
      {network.all > 0 && <Canvas network={network} choose={choose} />}
      {network.all > 0 && (
        <section aria-labelledby="as-table">
          <h2 id="as-table">The graph as a table</h2>
          <Table
            name="graph"
            caption={plural(network.shown.length, 'utterance')}
            columns={columns}
            rows={network.shown}
            route={route}
          />
        </section>
      )}
    </>
  );
}

export const graph: View = { label: 'Graph', Component: Graph };
