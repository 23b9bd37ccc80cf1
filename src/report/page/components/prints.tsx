/** The prints of one utterance in chronological order. */
import { RELATION_WORDS } from '../../../write/relation-words.ts';
import { turnTexts } from '../../../write/verdict-words.ts';
import { longDate } from '../dates.ts';
import { type Model, type Print, placeOf } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { ArticleLink, OutletLink, SpeakerLink } from './links.tsx';
import { CueTail } from './stance.tsx';
import { Sure } from './sure.tsx';
import { Turns } from './turns.tsx';
import { Bar, MarkedDifferences } from './words.tsx';

interface PrintsProps {
  readonly model: Model;
  readonly prints: readonly Print[];
  /** Shows the full text, the title of the article and the channel. */
  readonly whole?: boolean;
}

export const Prints = ({ model, prints, whole = false }: PrintsProps) => (
  <ol class="prints">
    {prints.map((print) => (
      <PrintItem key={print.place} model={model} print={print} whole={whole} />
    ))}
  </ol>
);

interface PrintItemProps {
  readonly model: Model;
  readonly print: Print;
  readonly whole: boolean;
}

function PrintItem({ model, print, whole }: PrintItemProps) {
  const { row, article, outlet } = print;
  const edited = row.alignment.some(({ op }) => op !== 'kept');
  return (
    <li class={`print ${row.relation}`}>
      <p class={`where quiet ${outlet ? 'by-name' : 'by-title'}`}>
        <ArticleLink article={article} at={row.id}>
          {placeOf(print)}
        </ArticleLink>
        <span class="when">
          {outlet === null && 'outlet not given, '}
          {article.date === null ? 'no date' : <time dateTime={article.date}>{longDate(article.date)}</time>}
          {whole && outlet && article.title !== null && `, “${article.title}”`}
        </span>
      </p>
      <p class="how">
        <span class={`relation ${row.relation}`}>{RELATION_WORDS[row.relation]}</span>
        <Bar alignment={row.alignment} />
      </p>
      <p class="who quiet">
        <Given print={print} />
        {whole && <Via model={model} print={print} />} <Sure row={row} />
      </p>
      {edited && (
        <div class="penned">
          <Turns turns={turnTexts(row.alignment)} label="Differs in meaning" />
          <p>
            <MarkedDifferences alignment={row.alignment} whole={whole} />
          </p>
        </div>
      )}
    </li>
  );
}

/** The speaker, with the name, role and stance that the article gives. */
export function Given({ print: { row, speaker } }: { readonly print: Print }) {
  if (!speaker)
    return (
      <>
        <span class="nobody">no speaker named</span>
        <CueTail row={row} />
      </>
    );
  return (
    <>
      <SpeakerLink speaker={speaker} />
      {row.named !== null && row.named !== speaker.name && <span>, named as “{row.named}”</span>}
      {row.role !== null && <span class="role">, {oneLine(row.role)}</span>}
      <CueTail row={row} />
    </>
  );
}

/** The channel, and its own print if that is known. */
function Via({ model, print: { row, via } }: { readonly model: Model; readonly print: Print }) {
  if (!via) return null;
  const cited = row.through === null ? null : model.print(row.through);
  return (
    <span class="via">
      {' '}
      via <OutletLink outlet={via} />
      {cited && (
        <>
          , which{' '}
          <ArticleLink article={cited.article} at={cited.row.id}>
            printed it
          </ArticleLink>
          {cited.article.date !== null && ` on ${longDate(cited.article.date)}`}
        </>
      )}
    </span>
  );
}
