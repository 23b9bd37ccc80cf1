/** The first answers of the overview, side by side: who is quoted most, and what was reprinted, changed, denied or disputed. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { plural, shorten } from '../../../write/layout.ts';
import type { UtteranceRow } from '../../rows.ts';
import { type Desk as DeskData, deskOf } from '../desk.ts';
import { type Model, placeOf } from '../model.ts';
import { routeTo } from '../router.ts';
import { stanceOf } from './stance.tsx';

/** Rows of a panel; a link leads to the others. */
const SHOWN = 4;
const LONGEST_WORDS = 70;

interface PanelProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** Said if there are no rows. */
  readonly none: string;
  /** Where all rows are. */
  readonly all: string;
  readonly show: (row: Row) => ComponentChildren;
}

function Panel<Row>({ id, title, rows, none, all, show }: PanelProps<Row>) {
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 && <p class="empty">{none}</p>}
      <ul class="quiet">
        {rows.slice(0, SHOWN).map((row, i) => (
          <li key={i}>{show(row)}</li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p>
          <a href={all}>All {rows.length.toLocaleString('en')}</a>
        </p>
      )}
    </section>
  );
}

const Words = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <a class="panel-words" href={routeTo('utterance', id)}>
    {shorten(text, LONGEST_WORDS)}
  </a>
);

const speakersOf = ({ disagreements }: UtteranceRow) =>
  disagreements
    .filter(({ about }) => about === 'speaker')
    .flatMap(({ values }) => values.map(({ value }) => value))
    .join(' or ');

export function Desk({ model }: { readonly model: Model }) {
  const desk: DeskData | null = useMemo(() => (model.complete ? deskOf(model) : null), [model]);
  if (!desk) return <div class="desk" />;
  const utteranceOf = (place: number) => model.tables.utterances[place]?.id ?? '';
  return (
    <div class="desk">
      <Panel
        id="most-quoted"
        title="Most quoted"
        rows={desk.quoted}
        none="No quotation names its speaker."
        all={routeTo('speaker')}
        show={({ speaker, count }) => (
          <>
            <a href={routeTo('speaker', speaker.id)}>{speaker.name}</a> <span class="count">{count}</span>
          </>
        )}
      />
      <Panel
        id="reprinted"
        title="Reprinted"
        rows={desk.reprinted}
        none="No words appear in more than one article."
        all={routeTo('search', null, { prints: 'several' })}
        show={(utterance) => (
          <>
            <Words id={utterance.id} text={utterance.text} />{' '}
            <span class="count">{plural(utterance.prints.length, 'print')}</span>
          </>
        )}
      />
      <div>
        <Panel
          id="turned"
          title="Changed in meaning"
          rows={desk.turned}
          none="No print changes the meaning of another."
          all={routeTo('search', null, { prints: 'changed' })}
          show={({ print, texts }) => (
            <>
              <b>{placeOf(print)}</b> <span class="turned-words">{texts.join(', ')}</span>{' '}
              <Words id={utteranceOf(print.row.utterance)} text={print.row.text} />
            </>
          )}
        />
        <Panel
          id="disputed"
          title="Disputed"
          rows={desk.disputed}
          none="No words are given to different speakers."
          all={routeTo('search', null, { prints: 'several' })}
          show={(utterance) => (
            <>
              <b>{speakersOf(utterance)}</b> <Words id={utterance.id} text={utterance.text} />
            </>
          )}
        />
      </div>
      <Panel
        id="denied"
        title="Denied"
        rows={desk.denied}
        none="No speaker denies anything."
        all={routeTo('search', null, { stance: 'denies' })}
        show={(print) => (
          <>
            <b>{print.speaker?.name ?? 'no speaker named'}</b> <span class="stance">{stanceOf(print.row)}</span>{' '}
            <Words id={utteranceOf(print.row.utterance)} text={print.row.text} />
          </>
        )}
      />
    </div>
  );
}
