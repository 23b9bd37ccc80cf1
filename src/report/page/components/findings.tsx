/** Findings of an audit: whether the words were printed before, how they differ, and the prints. */
import { plural } from '../../../write/printable.ts';
import {
  firstPrintText,
  meaningChangeTexts,
  SIMILAR_WORDS,
  sameWordsText,
  shareText,
  verdictText,
} from '../../../write/verdict-words.ts';
import type { Answer, Finding } from '../audit-queries.ts';
import { longDate } from '../dates.ts';
import { type Model, placeOf } from '../model.ts';
import { routeTo } from '../router.ts';
import { Disagreements } from './disagreements.tsx';
import { Prints } from './prints.tsx';
import { Turns } from './turns.tsx';
import { MarkedDifferences } from './words.tsx';

/** Maximum prints here; the view of the utterance has all. */
const SHOWN_PRINTS = 8;

interface FindingProps {
  readonly model: Model;
  readonly answer: Answer;
  readonly finding: Finding;
  /** The words are not proved to be the same utterance. */
  readonly similar?: boolean;
}

function Found({ model, answer, finding, similar = false }: FindingProps) {
  const { relation, alignment, utterance } = finding;
  const verdict = similar ? SIMILAR_WORDS : verdictText(finding);
  const prints = model.prints(finding.prints.map(({ place }) => place));
  const named = (quotation: string) => {
    const print = prints.find(({ row }) => row.id === quotation);
    return print ? placeOf(print) : null;
  };
  const same = sameWordsText(finding, ({ id, article }) => named(id) ?? article, longDate);
  const placeOfId = new Map(finding.prints.map(({ id, place }) => [id, place]));
  const disagreements = finding.disagreements.map(({ about, values }) => ({
    about,
    values: values.map(({ value, quotations }) => ({
      value,
      quotations: quotations.flatMap((id) => placeOfId.get(id) ?? []),
    })),
  }));
  return (
    <section class={similar ? 'finding similar' : 'finding'} aria-label={verdict}>
      {!similar && <Turns turns={meaningChangeTexts(answer, finding)} label="Changes the meaning" />}
      <p class="verdict">
        <b class={similar ? 'relation' : `relation ${relation}`}>{verdict}</b>; {shareText(finding)}
        {firstPrintText(finding, named, longDate)}
      </p>
      {same !== null && <p class="same-words">{same}</p>}
      <blockquote>
        <MarkedDifferences alignment={alignment} />
      </blockquote>
      <Disagreements model={model} utterance={{ disagreements }} />
      <Prints model={model} prints={prints.slice(0, SHOWN_PRINTS)} />
      <p>
        <a href={routeTo('utterance', utterance)}>
          {prints.length > SHOWN_PRINTS ? `All ${plural(prints.length, 'print')}` : 'Compare prints'}
        </a>
      </p>
    </section>
  );
}

export const Findings = ({ model, answer }: { readonly model: Model; readonly answer: Answer }) => (
  <>
    {answer.found.map((finding) => (
      <Found key={finding.utterance} model={model} answer={answer} finding={finding} />
    ))}
    {answer.similar.map((finding) => (
      <Found key={finding.utterance} model={model} answer={answer} finding={finding} similar />
    ))}
  </>
);
