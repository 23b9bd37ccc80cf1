/** The first answers of the overview, side by side: who is quoted most, and what was reprinted, changed, denied or disputed. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { listed } from '../../../util/listed.ts';
import { attributed } from '../../../write/dispute.ts';
import { plural, shorten } from '../../../write/printable.ts';
import { firstPrintText } from '../../../write/verdict-words.ts';
import type { RowIndex, UtteranceRow } from '../../rows.ts';
import { longDate } from '../dates.ts';
import { type Desk as DeskData, deskOf } from '../desk.ts';
import { countInWords } from '../headlines.ts';
import { type Model, type Print, placeOf } from '../model.ts';
import { NO_SPEAKER, routeTo } from '../router.ts';
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
  /** What is said below the rows. */
  readonly children?: ComponentChildren;
}

function Panel<Row>({ id, title, rows, none, all, show, children }: PanelProps<Row>) {
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
      {children}
    </section>
  );
}

const Words = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <a class="panel-words" href={routeTo('utterance', id)}>
    {shorten(text, LONGEST_WORDS)}
  </a>
);

const SHOWN_PLACES = 2;

/** `Coast Weekly and Island Post`, `five outlets`. */
const placesInShort = (places: readonly string[]) =>
  places.length > SHOWN_PLACES ? countInWords(places.length, 'outlet') : listed(places);

/** An utterance with the speakers that prints name, and the outlets of each. */
function Disputed({ model, utterance }: { readonly model: Model; readonly utterance: UtteranceRow }) {
  const places = new Map(model.printsOf(utterance).map((print) => [print.place, placeOf(print)]));
  const given = attributed(utterance.disagreements, (quotation: RowIndex) => places.get(quotation) ?? null);
  const where = given.map((one) => `${one.speaker} in ${placesInShort([...new Set(one.places)])}`);
  return (
    <>
      <b>{given.map(({ speaker }) => speaker).join(' or ')}</b> <Words id={utterance.id} text={utterance.text} />
      <span class="aside">{where.join('; ')}</span>
    </>
  );
}

/** `first on 4 March 2021, Coast Weekly`, and how sure that is. */
function firstOf(model: Model, { first, prints }: UtteranceRow): string {
  const print = model.print(first.quotation);
  if (!print) return '';
  const firstPrint = {
    quotation: print.row.id,
    article: print.article.id,
    date: print.article.date,
    certain: first.certain,
  };
  const dated = model.prints(prints).map(({ article: { id, date } }) => ({ article: id, date }));
  return firstPrintText({ firstPrint, prints: dated }, () => placeOf(print), longDate);
}

const dateOf = ({ article }: Print) => (article.date === null ? 'no date' : longDate(article.date));
const placeAndDate = (print: Print) => `${placeOf(print)}, ${dateOf(print)}`;

const statedBy = (statements: readonly Print[]) =>
  listed([...new Set(statements.map((print) => `${print.speaker?.name} in ${placeOf(print)}`))]);

/** What to check by hand. */
const Care = ({ desk: { withoutSpeaker, doubtful } }: { readonly desk: DeskData }) => (
  <p class="aside">
    {withoutSpeaker === 0 ? (
      'Every quotation has a speaker'
    ) : (
      <a href={routeTo('search', null, { speaker: NO_SPEAKER })}>
        {plural(withoutSpeaker, 'quotation has', 'quotations have')} no speaker
      </a>
    )}
    {doubtful > 0 && (
      <>
        ;{' '}
        <a href={routeTo('search', null, { confidence: 'doubtful' })}>
          {doubtful} {doubtful === 1 ? 'is' : 'are'} more likely wrong than right
        </a>
      </>
    )}
    .
  </p>
);

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
            <a href={routeTo('speaker', speaker.id)}>{speaker.name}</a>{' '}
            <span class="count">{count === 1 ? 'once' : `${count} times`}</span>
          </>
        )}
      >
        <Care desk={desk} />
      </Panel>
      <Panel
        id="reprinted"
        title="Reprinted"
        rows={desk.reprinted}
        none="No words appear in more than one article."
        all={routeTo('search', null, { prints: 'several' })}
        show={(utterance) => (
          <>
            <Words id={utterance.id} text={utterance.text} />{' '}
            <span class="aside">
              {plural(utterance.prints.length, 'print')}, {firstOf(model, utterance)}
            </span>
          </>
        )}
      />
      <Panel
        id="turned"
        title="Changed in meaning"
        rows={desk.turned}
        none="No print changes the meaning of another."
        all={routeTo('search', null, { prints: 'changed' })}
        show={({ print, texts }) => (
          <>
            <b>{placeOf(print)}</b> <span class="turned-words">{texts.join(', ')}</span>{' '}
            <Words id={utteranceOf(print.row.utterance)} text={print.row.text} />{' '}
            <span class="aside">{dateOf(print)}</span>
          </>
        )}
      />
      <div>
        <Panel
          id="denied"
          title="Denied"
          rows={desk.denied}
          none="No speaker denies anything."
          all={routeTo('search', null, { stance: 'denies' })}
          show={({ print, statements }) => (
            <>
              <b>{print.speaker?.name ?? 'no speaker named'}</b> <span class="stance">{stanceOf(print.row)}</span>{' '}
              <Words id={utteranceOf(print.row.utterance)} text={print.row.text} />{' '}
              <span class="aside">{placeAndDate(print)}</span>
              {statements.length > 0 && <span class="contradicted">stated by {statedBy(statements)}</span>}
            </>
          )}
        />
        <Panel
          id="disputed"
          title="Disputed"
          rows={desk.disputed}
          none="No two prints name different speakers for the same words."
          all={routeTo('search', null, { prints: 'several' })}
          show={(utterance) => <Disputed model={model} utterance={utterance} />}
        />
      </div>
    </div>
  );
}
