/** The drawing of a neighbourhood in three columns: speakers, utterances, outlets. Labels have rows of their own. */
import { useState } from 'preact/hooks';
import type { RowIndex } from '../../rows.ts';
import type { Neighbour, Network, NodeKind, Start } from '../network.ts';
import { spread } from '../network.ts';
import { oneLine } from '../one-line.ts';

/** Heights of labels in rem. */
const UTTERANCE = 4.75;
const NAME = 2.75;
/** Edges begin and end at these percentages of the width, at the edges of the columns. */
const COLUMNS = { speakers: 22, left: 30, right: 74, outlets: 82 } as const;

interface Placed extends Neighbour {
  readonly centre: number;
}

const utteranceAt = (i: number) => (i + 0.5) * UTTERANCE;

function placed(neighbours: readonly Neighbour[], height: number): readonly Placed[] {
  const wishes = neighbours.map(({ of }) => of.reduce((sum, i) => sum + utteranceAt(i), 0) / of.length);
  const centres = spread(wishes, NAME, height);
  return neighbours.map((neighbour, i) => ({ ...neighbour, centre: centres[i] ?? 0 }));
}

function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

interface NetworkDrawingProps {
  readonly network: Network;
  readonly start: Start;
  /** The address of the neighbourhood of a node. */
  readonly addressOf: (kind: NodeKind, place: RowIndex) => string;
}

export function NetworkDrawing({ network, start, addressOf }: NetworkDrawingProps) {
  const { shown } = network;
  /** The utterances of the node that is pointed at. */
  const [near, point] = useState<readonly number[] | null>(null);
  const height = Math.max(shown.length * UTTERANCE, NAME * Math.max(network.speakers.length, network.outlets.length));
  const [speakers, outlets] = [placed(network.speakers, height), placed(network.outlets, height)];
  const isFar = (utterances: readonly number[]) => near !== null && !utterances.some((i) => near.includes(i));
  const lineClass = (i: number) => `${shown[i]?.disputed ? 'disputed' : ''} ${isFar([i]) ? 'far' : ''}`;
  const pointing = (utterances: readonly number[]) => ({
    onMouseEnter: () => point(utterances),
    onMouseLeave: () => point(null),
    onFocus: () => point(utterances),
    onBlur: () => point(null),
  });
  const isStart = (kind: NodeKind, place: RowIndex) => start.kind === kind && start.place === place;

  const name = (kind: 'speaker' | 'outlet', { key, place, name: words, named, of, centre }: Placed) => (
    <li
      key={key}
      class={`name ${isFar(of) ? 'far' : ''}`}
      style={{ top: `${centre - NAME / 2}rem`, height: `${NAME}rem` }}
      {...pointing(of)}
    >
      {named ? (
        <a href={addressOf(kind, place)} aria-current={isStart(kind, place) ? 'true' : undefined}>
          {words}
        </a>
      ) : (
        <span class="unnamed">{words}</span>
      )}
    </li>
  );

  return (
    <div class="network" style={{ height: `${height}rem` }}>
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {speakers.flatMap(({ key, of, centre }) =>
          of.map((i) => (
            <path
              key={`${key} ${i}`}
              class={lineClass(i)}
              d={curve([COLUMNS.speakers, centre], [COLUMNS.left, utteranceAt(i)])}
            />
          )),
        )}
        {outlets.flatMap(({ key, of, centre }) =>
          of.map((i) => (
            <path
              key={`${key} ${i}`}
              class={lineClass(i)}
              d={curve([COLUMNS.right, utteranceAt(i)], [COLUMNS.outlets, centre])}
            />
          )),
        )}
      </svg>
      <ul class="speakers" aria-label="Speakers">
        {speakers.map((one) => name('speaker', one))}
      </ul>
      <ul class="utterances" aria-label="Utterances">
        {shown.map(({ utterance, words, disputed }, i) => (
          <li
            key={utterance}
            class={`words ${disputed ? 'disputed' : ''} ${isFar([i]) ? 'far' : ''}`}
            style={{ top: `${utteranceAt(i) - UTTERANCE / 2}rem`, height: `${UTTERANCE}rem` }}
            {...pointing([i])}
          >
            <a
              href={addressOf('utterance', utterance)}
              aria-current={isStart('utterance', utterance) ? 'true' : undefined}
            >
              {oneLine(words)}
            </a>
          </li>
        ))}
      </ul>
      <ul class="outlets" aria-label="Outlets">
        {outlets.map((one) => name('outlet', one))}
      </ul>
    </div>
  );
}
