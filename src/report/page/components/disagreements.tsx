/** Attributes on which the prints of an utterance disagree, with the outlets behind each value. */
import type { UtteranceRow } from '../../rows.ts';
import { type Model, placeOf } from '../model.ts';

const ABOUT = { speaker: 'the speaker', role: 'the speaker’s role', via: 'the channel' };

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
          <dt>Prints disagree on {ABOUT[about]}</dt>
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
