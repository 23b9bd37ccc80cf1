/** View of one speaker (names, roles, quotations by several outlets or by one) or of all speakers. */
import { byUnits } from '../../../util/order.ts';
import { linkWords } from '../../../write/evidence-words.ts';
import { plural } from '../../../write/printable.ts';
import type { RowIndex, SpeakerRow } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { Kinds } from '../components/kinds.tsx';
import { SpeakerLink } from '../components/links.tsx';
import { Missing } from '../components/missing.tsx';
import { QuotationsSection } from '../components/quotations-table.tsx';
import { Story } from '../components/story.tsx';
import { Table, type TableColumn } from '../components/table.tsx';
import { Title } from '../components/title.tsx';
import { outletsInWords, placesInWords } from '../headlines.ts';
import { type Model, outletsOf, type Print, placeOf } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { routeTo } from '../router.ts';
import { surestFirst } from '../row-confidence.ts';
import type { View, ViewProps } from '../view.ts';

export const speaker: View = {
  label: 'Speakers',
  Component({ model, route }) {
    if (route.id === null) return <Speakers model={model} route={route} />;
    const place = model.find('speakers', route.id);
    const row = place === null ? undefined : model.tables.speakers[place];
    if (place === null || !row) return <Missing what="speaker" />;
    return <Speaker model={model} route={route} place={place} row={row} />;
  },
};

/** Maximum number of stories; a link leads to the others. */
const SHOWN_STORIES = 6;

interface SpeakerProps extends ViewProps {
  readonly place: RowIndex;
  readonly row: SpeakerRow;
}

function Speaker({ model, route, place, row }: SpeakerProps) {
  const prints = model.quotationsOfSpeaker(place);
  const several = reprintedBy(model, prints);
  const alone = prints.filter((print) => (model.tables.utterances[print.row.utterance]?.prints.length ?? 1) === 1);
  return (
    <>
      <Title kicker={row.type === 'unknown' ? 'Speaker' : row.type}>{row.name}</Title>
      <p class="standfirst">
        Quoted {prints.length === 1 ? 'once' : `${prints.length} times`}, in {placesInWords(prints)}
        {outletsOf(prints).size > 1 && `: ${outletsInWords(prints)}`}.
      </p>
      <Issuer model={model} row={row} />
      <Kinds prints={prints} />
      <Names model={model} row={row} />
      <Roles prints={prints} />
      <section aria-labelledby="several">
        <h2 id="several">Printed by several outlets</h2>
        {several.length === 0 && <Empty>No two outlets printed the same words by {row.name}.</Empty>}
        <div class="stories">
          {several.slice(0, SHOWN_STORIES).map((utterance) => (
            <Story key={utterance} model={model} place={utterance} />
          ))}
        </div>
        {several.length > SHOWN_STORIES && (
          <p>
            <a href={routeTo('search', null, { speaker: row.id, prints: 'several' })}>
              All {several.length} utterances
            </a>
          </p>
        )}
      </section>
      <QuotationsSection
        model={model}
        route={route}
        name="alone"
        title="Printed only once"
        prints={surestFirst(alone)}
        columns={['outlet', 'date', 'text', 'cue', 'stance', 'confidence', 'kind', 'via']}
        empty={`All quotations of ${row.name} were printed more than once.`}
      />
      <QuotationsSection
        model={model}
        route={route}
        name="quotations"
        title="All quotations"
        caption={`${plural(prints.length, 'quotation')}, the surest first`}
        prints={surestFirst(prints)}
        columns={['outlet', 'date', 'text', 'cue', 'stance', 'confidence', 'kind', 'role', 'via', 'relation', 'prints']}
      />
    </>
  );
}

/** Utterances of this speaker with several prints, the most reprinted first. */
function reprintedBy(model: Model, prints: readonly Print[]): RowIndex[] {
  const all = [...new Set(prints.map(({ row }) => row.utterance))];
  const size = (utterance: RowIndex) => model.tables.utterances[utterance]?.articles ?? 0;
  return all.filter((utterance) => size(utterance) > 1).sort((a, b) => size(b) - size(a));
}

/** The organisation behind a description: "the motion" of the European Parliament. */
function Issuer({ model, row }: { readonly model: Model; readonly row: SpeakerRow }) {
  const issuer = row.issuer === null ? undefined : model.tables.speakers[row.issuer];
  if (!issuer) return null;
  return (
    <p>
      Issued by <SpeakerLink speaker={issuer} />, to which other prints attribute the same words.
    </p>
  );
}

/** Names of the speaker, the rules that link them, and speakers kept apart. */
function Names({ model, row }: { readonly model: Model; readonly row: SpeakerRow }) {
  if (row.aliases.length + row.links.length + row.distinctions.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">Names</h2>
      {row.aliases.length > 0 && <p>Also known as {row.aliases.join(', ')}.</p>}
      <ul>
        {row.links.map(({ rule, names, evidence }) => (
          <li key={names.join()}>
            {names.join(' = ')}: {linkWords(rule)}
            {evidence.length > 0 && ` (${evidence.map(({ kind, text }) => `${kind} “${text}”`).join('; ')})`}
          </li>
        ))}
        {row.distinctions.map(({ speaker: other, rule, evidence }) => {
          const somebody = model.tables.speakers[other];
          return (
            somebody && (
              <li key={somebody.id}>
                Different from <SpeakerLink speaker={somebody} />: {linkWords(rule)}
                {evidence.length > 0 && ` (${evidence.map(({ text }) => `“${text}”`).join('; ')})`}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

/** Roles of the speaker, with the outlets that give them. */
function Roles({ prints }: { readonly prints: readonly Print[] }) {
  const roles = new Map<string, Set<string>>();
  for (const print of prints) {
    if (print.row.role === null) continue;
    const where = roles.get(print.row.role) ?? new Set();
    roles.set(print.row.role, where.add(placeOf(print)));
  }
  if (roles.size === 0) return null;
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <ul>
        {[...roles].map(([role, where]) => (
          <li key={role}>
            {oneLine(role)} <span class="aside">in {[...where].join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Listed {
  readonly row: SpeakerRow;
  readonly prints: readonly Print[];
}

const COLUMNS: readonly TableColumn<Listed>[] = [
  { name: 'speaker', value: ({ row }) => row.name, show: ({ row }) => <SpeakerLink speaker={row} /> },
  { name: 'type', value: ({ row }) => row.type },
  { name: 'quotations', kind: 'number', value: ({ prints }) => prints.length },
  { name: 'outlets', kind: 'number', value: ({ prints }) => outletsOf(prints).size },
  { name: 'also known as', value: ({ row }) => row.aliases.join(', ') || null },
];

function Speakers({ model, route }: ViewProps) {
  const rows = model.tables.speakers
    .map((row, place) => ({ row, prints: model.quotationsOfSpeaker(place) }))
    .sort((a, b) => b.prints.length - a.prints.length || byUnits(a.row.name, b.row.name));
  return (
    <>
      <Title>Speakers</Title>
      {rows.length === 0 ? (
        <Empty>No speakers.</Empty>
      ) : (
        <Table name="speakers" caption={plural(rows.length, 'speaker')} columns={COLUMNS} rows={rows} route={route} />
      )}
    </>
  );
}
