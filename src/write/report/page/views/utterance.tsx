/** What was said once: every print of it, aligned with the fullest, in order of time. */
import type { UtteranceRow } from '../../data.ts';
import { Disagreements } from '../components/disagreements.tsx';
import { Missing } from '../components/missing.tsx';
import { Prints } from '../components/prints.tsx';
import { QuotationsTable } from '../components/quotations-table.tsx';
import { Title } from '../components/title.tsx';
import { Fullest } from '../components/words.tsx';
import { longDate } from '../dates.ts';
import { type Model, type Print, placeOf } from '../model.ts';
import { papers, titleOfUtterance } from '../telling.ts';
import type { View } from '../view.ts';

export const utterance: View = {
  label: null,
  Component({ model, route }) {
    const place = model.find('utterances', route.id);
    const row = place === null ? undefined : model.tables.utterances[place];
    if (!row) return <Missing what="statement" />;
    const prints = model.printsOf(row);
    return (
      <>
        <Title kicker="One statement">{titleOfUtterance(row, prints)}</Title>
        <blockquote class="large">
          <Fullest text={textOf(row, prints)} alignments={prints.map((print) => print.row.alignment)} />
        </blockquote>
        <p class="standfirst">{provenance(model, row)}</p>
        <Disagreements model={model} utterance={row} />
        <section aria-labelledby="prints">
          <h2 id="prints">Print by print</h2>
          <Prints model={model} prints={prints} whole />
        </section>
        <section aria-labelledby="as-table">
          <h2 id="as-table">As a table</h2>
          <QuotationsTable
            model={model}
            route={route}
            name="prints"
            caption={`${prints.length} prints`}
            prints={prints}
            columns={['date', 'paper', 'speaker', 'role', 'through', 'kind', 'printed', 'words']}
          />
        </section>
      </>
    );
  },
};

const textOf = ({ text }: UtteranceRow, prints: readonly Print[]) => text || (prints[0]?.row.text ?? '');

/** Who was first, and how many sources there are. */
function provenance(model: Model, { first, origins, articles }: UtteranceRow): string {
  const print = model.print(first.quotation);
  const copies =
    articles > origins
      ? ` ${articles} articles, but ${papers(origins).replace(/papers?$/u, origins === 1 ? 'source' : 'sources')}: the others are copies.`
      : '';
  if (!print) return copies.trim();
  const { date } = print.article;
  if (date === null)
    return `No print has a date, so nobody can say who was first; ${placeOf(print)} has the most of it.${copies}`;
  const sure = first.certain ? '' : ', as far as dates tell';
  return `First printed by ${placeOf(print)} on ${longDate(date)}${sure}.${copies}`;
}
