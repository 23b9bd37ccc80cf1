/** Details of one quotation: speaker, channel, confidence, evidence, corrections and other prints. */
import type { ComponentChildren } from 'preact';
import type { Span } from '../../../model.ts';
import { evidenceWords } from '../../../write/evidence-words.ts';
import { turnTexts } from '../../../write/verdict-words.ts';
import { sureness } from '../headlines.ts';
import { fullestOf, type Model, type Print, placeOf } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { type Route, routeTo, routeWith } from '../router.ts';
import { Correct } from './correct.tsx';
import { OutletLink } from './links.tsx';
import { Given, Prints } from './prints.tsx';
import { Turns } from './turns.tsx';

const KIND_WORDS = {
  direct: 'Direct: fully in quotation marks, or a block quotation',
  mixed: 'Mixed: a paraphrase with words in quotation marks',
  indirect: 'Indirect: a paraphrase without quotation marks',
};
const ACT_WORDS = { speech: '', thought: ', a thought', intention: ', an intention' };

const STANCE_WORDS = {
  asserts: 'States this',
  denies: 'Denies this',
  asks: 'Asks this',
  demands: 'Demands this',
  promises: 'Promises this',
};

interface DetailsProps {
  readonly model: Model;
  readonly print: Print;
  readonly text: string | null;
  readonly route: Route;
}

export function Details({ model, print, text, route }: DetailsProps) {
  const { row, via } = print;
  const [inQuotation, inSpeaker, inVia] = row.confidence;
  const words = (spans: readonly Span[]) =>
    text === null ? '' : spans.map((span) => oneLine(text.slice(...span))).join(' … ');
  const [source, cue] = [words(row.source), words(row.cue) || oneLine(row.cueText ?? '')];
  return (
    <>
      <p class="close">
        <a href={routeWith(route, { q: null })}>← All speakers in this article</a>
      </p>
      <h2>
        <Given print={print} />
      </h2>
      <TurnsHere model={model} print={print} />
      <dl class="details">
        {source !== '' && <Field name="Source">“{source}”</Field>}
        {cue !== '' && <Field name="Cue">“{cue}”</Field>}
        {via && (
          <Field name="Via">
            <OutletLink outlet={via} /> <InWords of={inVia} />
          </Field>
        )}
        <Field name="Kind">
          {KIND_WORDS[row.kind]}
          {ACT_WORDS[row.act]}
        </Field>
        <Field name="Stance">
          {STANCE_WORDS[row.stance]}
          {row.stanceWords !== null && `: “${oneLine(row.stanceWords)}”`}
        </Field>
        <Field name="Confidence in the quotation">
          <InWords of={inQuotation} />
        </Field>
        {print.speaker && (
          <Field name="Confidence in the speaker">
            <InWords of={inSpeaker} />
          </Field>
        )}
        <Field name="Evidence">
          <ul>
            {row.evidence.map((rule) => (
              <li key={rule} title={rule}>
                {evidenceWords(rule)}
              </li>
            ))}
          </ul>
        </Field>
        {row.corrections.map(({ id, decision, editor, note }) => (
          <Field key={id} name="Corrected">
            {decision}
            {editor !== null && ` by ${editor}`}
            {note !== null && `: ${note}`}
          </Field>
        ))}
      </dl>
      <Correct key={row.id} print={print} />
      <Elsewhere model={model} print={print} />
    </>
  );
}

/** How this print changes the meaning of the fullest one. */
function TurnsHere({ model, print: { row } }: Pick<DetailsProps, 'model' | 'print'>) {
  const utterance = model.tables.utterances[row.utterance];
  const fullest = utterance && fullestOf(model.printsOf(utterance));
  return fullest ? (
    <Turns turns={turnTexts(row.alignment)} label={`Differs in meaning from ${placeOf(fullest)}`} />
  ) : null;
}

const Field = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const InWords = ({ of }: { readonly of: number }) => (
  <span class="sure">
    {sureness(of)}, {(of / 1000).toFixed(2)}
  </span>
);

/** Other prints of the utterance. */
function Elsewhere({ model, print }: { readonly model: Model; readonly print: Print }) {
  const utterance = model.tables.utterances[print.row.utterance];
  if (!utterance) return null;
  const others = model.printsOf(utterance).filter(({ place }) => place !== print.place);
  return (
    <>
      <h3>Other prints</h3>
      {others.length === 0 ? (
        <p class="empty">These words have no other print.</p>
      ) : (
        <>
          <Prints model={model} prints={others.slice(0, 6)} />
          <p>
            <a href={routeTo('utterance', utterance.id)}>Compare all {others.length + 1} prints</a>
          </p>
        </>
      )}
    </>
  );
}
