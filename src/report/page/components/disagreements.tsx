/** On what the prints of an utterance disagree, and which papers say what. */
import type { UtteranceRow } from '../../rows.ts';
import { type Model, placeOf } from '../model.ts';

const ABOUT = { speaker: 'Who said it', role: 'What the speaker is', via: 'How the words came' };

interface DisagreementsProps {
  readonly model: Model;
  readonly utterance: Pick<UtteranceRow, 'disagreements'>;
}

export function Disagreements({ model, utterance: { disagreements } }: DisagreementsProps) {
  if (disagreements.length === 0) return null;
  return (
    <dl class="disagreements">
      {disagreements.map(({ about, values }) => (
        <div key={about} class={about}>
          <dt>{ABOUT[about]}: prints differ</dt>
          {values.map(({ value, quotations }) => (
            <dd key={value}>
              <b>{value}</b> <span>{[...new Set(model.prints(quotations).map(placeOf))].join(', ')}</span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
