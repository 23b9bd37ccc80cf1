/** One utterance: its prints in chronological order, each aligned with the fullest. */
import { plural } from '../../../write/printable.ts';
import { firstPrintCaveat } from '../../../write/verdict-words.ts';
import type { OutletRow, SpeakerRow, UtteranceRow } from '../../rows.ts';
import { Disagreements } from '../components/disagreements.tsx';
import { ArticleLink, OutletLink, SpeakerLink } from '../components/links.tsx';
import { Missing } from '../components/missing.tsx';
import { Prints } from '../components/prints.tsx';
import { QuotationsTable } from '../components/quotations-table.tsx';
import { StanceHead } from '../components/stance.tsx';
import { Title } from '../components/title.tsx';
import { Turns } from '../components/turns.tsx';
import { Fullest } from '../components/words.tsx';
import { longDate } from '../dates.ts';
import { changesOf } from '../desk.ts';
import { countInWords, titleOfUtterance } from '../headlines.ts';
import { fullestOf, type Model, type Print, placeOf } from '../model.ts';
import type { View } from '../view.ts';

export const utterance: View = {
  label: null,
  Component({ model, route }) {
    const place = model.find('utterances', route.id);
    const row = place === null ? undefined : model.tables.utterances[place];
    if (!row) return <Missing what="utterance" />;
    const prints = model.printsOf(row);
    return (
      <>
        <Title kicker="Utterance">{titleOfUtterance(row, prints)}</Title>
        <blockquote class="large">
          <StanceHead print={fullestOf(prints)} />
          <Fullest text={textOf(row, prints)} alignments={prints.map((print) => print.row.alignment)} />
        </blockquote>
        <p class="standfirst">{provenance(model, row)}</p>
        {changesOf(model, row).map(({ print, texts }) => (
          <Turns key={print.place} turns={[texts.join(', ')]} label={`${placeOf(print)} changes the meaning`} />
        ))}
        <Disagreements model={model} utterance={row} />
        <Speakers prints={prints} />
        <Chains model={model} prints={prints} />
        <section aria-labelledby="prints">
          <h2 id="prints">Prints</h2>
          <Prints model={model} prints={prints} whole />
        </section>
        <section aria-labelledby="as-table">
          <h2 id="as-table">Prints as a table</h2>
          <QuotationsTable
            model={model}
            route={route}
            name="prints"
            caption={plural(prints.length, 'print')}
            prints={prints}
            columns={['date', 'outlet', 'speaker', 'role', 'via', 'kind', 'stance', 'confidence', 'relation', 'text']}
          />
        </section>
      </>
    );
  },
};

/** Where a speaker says the words, and where the speaker denies them. */
interface Given {
  readonly said: Set<string>;
  readonly denied: Set<string>;
}

function givenIn(prints: readonly Print[]): ReadonlyMap<SpeakerRow, Given> {
  const given = new Map<SpeakerRow, Given>();
  for (const print of prints) {
    if (!print.speaker) continue;
    const where = given.get(print.speaker) ?? { said: new Set(), denied: new Set() };
    (print.row.stance === 'denies' ? where.denied : where.said).add(placeOf(print));
    given.set(print.speaker, where);
  }
  return given;
}

/** The speakers of an utterance that several say or deny, with the outlets that name them. */
function Speakers({ prints }: { readonly prints: readonly Print[] }) {
  const given = givenIn(prints);
  if (given.size < 2) return null;
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">Attributed to</h2>
      <ul>
        {[...given].map(([speaker, { said, denied }]) => (
          <li key={speaker.id}>
            <SpeakerLink speaker={speaker} />{' '}
            <span class="aside">
              {[
                ...(said.size > 0 ? [`in ${[...said].join(', ')}`] : []),
                ...(denied.size > 0 ? [`denies it in ${[...denied].join(', ')}`] : []),
              ].join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The chain of outlets that a print cites, directly and indirectly. Stops at a cycle. */
function sourcesOf(model: Model, print: Print): readonly OutletRow[] {
  const sources: OutletRow[] = [];
  const seen = new Set<Print['place']>();
  let at: Print | null = print;
  while (at?.via && !seen.has(at.place)) {
    seen.add(at.place);
    sources.push(at.via);
    at = at.row.through === null ? null : model.print(at.row.through);
  }
  return sources;
}

interface Chain {
  readonly print: Print;
  readonly sources: readonly OutletRow[];
}

/** Several prints in one article have one chain. */
const keyOfChain = ({ print, sources }: Chain) => [print.article.id, ...sources.map(({ id }) => id)].join(' ');

/** Prints that came via other outlets, with the chains of these. */
function Chains({ model, prints }: { readonly model: Model; readonly prints: readonly Print[] }) {
  const chains = prints.flatMap((print) => {
    const sources = sourcesOf(model, print).filter((source, i) => i > 0 || source !== print.outlet);
    return sources.length === 0 ? [] : [{ print, sources }];
  });
  const each = [...new Map(chains.map((chain) => [keyOfChain(chain), chain])).values()];
  if (each.length === 0) return null;
  return (
    <section aria-labelledby="chains">
      <h2 id="chains">Citation chains</h2>
      <ul>
        {each.map(({ print, sources }) => (
          <li key={print.place}>
            <ArticleLink article={print.article} at={print.row.id}>
              {placeOf(print)}
            </ArticleLink>
            {sources.map((source) => (
              <>
                <span class="aside"> via </span>
                <OutletLink outlet={source} />
              </>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const textOf = ({ text }: UtteranceRow, prints: readonly Print[]) => text || (prints[0]?.row.text ?? '');

/** The first print and the number of independent origins. */
function provenance(model: Model, { first, origins, articles, prints }: UtteranceRow): string {
  const print = model.print(first.quotation);
  const copies =
    articles > origins ? ` ${articles} articles have ${countInWords(origins, 'origin')}; the others are copies.` : '';
  if (!print) return copies.trim();
  const { date } = print.article;
  if (date === null && prints.length === 1) return `Printed by ${placeOf(print)}, without a date.`;
  if (date === null)
    return `No print has a date, so the first is unknown; the fullest is in ${placeOf(print)}.${copies}`;
  if (prints.length === 1) return `Printed by ${placeOf(print)} on ${longDate(date)}.${copies}`;
  const firstPrint = { quotation: print.row.id, article: print.article.id, date, certain: first.certain };
  const dated = model.prints(prints).map(({ article }) => ({ article: article.id, date: article.date }));
  return `First printed by ${placeOf(print)} on ${longDate(date)}${firstPrintCaveat(firstPrint, dated)}.${copies}`;
}
