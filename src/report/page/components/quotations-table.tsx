/** Table of quotations, with columns for all views. */
import { useMemo } from 'preact/hooks';
import { plural } from '../../../write/printable.ts';
import { RELATION_WORDS } from '../../../write/relation-words.ts';
import type { SearchQuery } from '../../../write/search.ts';
import { shortDate } from '../dates.ts';
import { type Model, type Print, placeOf } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { type Route, routeTo } from '../router.ts';
import { confidenceOf } from '../row-confidence.ts';
import { Empty } from './empty.tsx';
import { ArticleLink, OutletLink, SpeakerLink } from './links.tsx';
import { CueTail, StanceLead } from './stance.tsx';
import { Sure } from './sure.tsx';
import { Table, type TableColumn } from './table.tsx';
import { Quoted } from './words.tsx';

type Name =
  | 'date'
  | 'outlet'
  | 'speaker'
  | 'text'
  | 'kind'
  | 'stance'
  | 'cue'
  | 'confidence'
  | 'relation'
  | 'via'
  | 'role'
  | 'prints';

function columnsOf(model: Model, asked: SearchQuery | undefined): Readonly<Record<Name, TableColumn<Print>>> {
  const { utterances } = model.tables;
  const printsOf = ({ row }: Print) => utterances[row.utterance]?.prints.length ?? 1;
  return {
    date: { name: 'date', value: ({ article }) => article.date && shortDate(article.date) },
    outlet: {
      name: 'outlet',
      value: placeOf,
      show: (print) => (
        <ArticleLink article={print.article} at={print.row.id}>
          {placeOf(print)}
        </ArticleLink>
      ),
    },
    speaker: {
      name: 'speaker',
      value: ({ speaker, row }) => speaker?.name ?? row.named,
      show: ({ speaker, row }) => (
        <>
          {speaker ? <SpeakerLink speaker={speaker} /> : <span class="nobody">no speaker named</span>}
          <CueTail row={row} />
        </>
      ),
    },
    role: { name: 'role', value: ({ row }) => row.role && oneLine(row.role) },
    text: {
      name: 'text',
      kind: 'words',
      value: ({ row }) => oneLine(row.text),
      show: ({ row }) => (
        <>
          <StanceLead row={row} />
          <q>
            <Quoted text={row.text} {...(asked ? { asked } : {})} />
          </q>
        </>
      ),
    },
    kind: { name: 'kind', value: ({ row }) => row.kind },
    stance: { name: 'stance', value: ({ row }) => row.stance },
    cue: { name: 'cue', value: ({ row }) => row.cueText && oneLine(row.cueText) },
    confidence: {
      name: 'confidence',
      kind: 'number',
      value: ({ row }) => confidenceOf(row),
      show: ({ row }) => <Sure row={row} />,
    },
    relation: {
      name: 'relation',
      value: ({ row }) => RELATION_WORDS[row.relation],
      show: ({ row }) => <span class={`relation ${row.relation}`}>{RELATION_WORDS[row.relation]}</span>,
    },
    via: {
      name: 'via',
      value: ({ via }) => via?.name ?? null,
      show: ({ via }) => via && <OutletLink outlet={via} />,
    },
    prints: {
      name: 'prints',
      kind: 'number',
      value: printsOf,
      show: (print) => {
        const utterance = utterances[print.row.utterance];
        return utterance && <a href={routeTo('utterance', utterance.id)}>{printsOf(print)}</a>;
      },
    },
  };
}

interface QuotationsTableProps {
  readonly model: Model;
  readonly route: Route;
  readonly name: string;
  readonly caption: string;
  readonly prints: readonly Print[];
  readonly columns: readonly Name[];
  readonly asked?: SearchQuery;
}

const ID: TableColumn<Print> = { name: 'id', value: ({ row }) => row.id, unseen: true };

/** Columns that every CSV has, whether the table shows them or not. */
const IN_CSV = ['stance', 'cue', 'confidence'] as const;

export function QuotationsTable({ model, asked, prints, columns, ...rest }: QuotationsTableProps) {
  const shown = columns.join();
  const described = useMemo(() => {
    const all = columnsOf(model, asked);
    const unseen = IN_CSV.filter((name) => !columns.includes(name)).map((name) => ({
      ...all[name],
      unseen: true as const,
    }));
    return [...columns.map((name) => all[name]), ...unseen, ID];
  }, [model, asked, shown]);
  return <Table {...rest} rows={prints} columns={described} />;
}

interface QuotationsSectionProps extends Omit<QuotationsTableProps, 'caption'> {
  readonly title: string;
  /** Default: the number of quotations. */
  readonly caption?: string;
  /** Message if there are no quotations. Default: no section. */
  readonly empty?: string;
}

export function QuotationsSection({ title, empty, ...table }: QuotationsSectionProps) {
  const { name, prints, caption = plural(prints.length, 'quotation') } = table;
  if (prints.length === 0 && empty === undefined) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {prints.length === 0 ? <Empty>{empty}</Empty> : <QuotationsTable {...table} caption={caption} />}
    </section>
  );
}
