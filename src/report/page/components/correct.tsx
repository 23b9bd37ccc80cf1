/** Form that turns a correction into a line for the corrections file. The user copies the line: a page cannot write files. */
import { useId, useRef, useState } from 'preact/hooks';
import { STANCES } from '../../../model.ts';
import { correctionOf, DECISIONS, type PrintDecision, presentName } from '../../../write/correction.ts';
import { jsonText } from '../../../write/lines.ts';
import type { Print } from '../model.ts';

const PROBLEMS: Readonly<Record<PrintDecision, string>> = {
  speaker: 'Wrong speaker',
  'not-a-quotation': 'Not a quotation',
  stance: 'Wrong stance',
  via: 'Wrong channel (via)',
  outlet: 'Wrong outlet of the article',
};
const NAME_LABELS: Readonly<Record<PrintDecision, string>> = {
  speaker: 'Correct speaker (empty if unknown)',
  'not-a-quotation': '',
  stance: 'Correct stance',
  via: 'Correct channel (empty if the words came directly)',
  outlet: 'Correct outlet (empty if unknown)',
};

/**
 * The correction of a print as a line of JSON; null if the print has no words to find it by. An outlet with aliases may have
 * another name in this article, so the line names the article instead.
 */
function lineOf({ row, article, outlet }: Print, decision: PrintDecision, name: string): string | null {
  const place = { article: article.url ?? article.id, date: article.date };
  const known = outlet && outlet.aliases.length === 0 ? outlet.name : null;
  const correction = correctionOf(decision, { ...place, text: row.text, outlet: known }, name);
  return correction && jsonText(correction);
}

const presentOf = (decision: PrintDecision, { row, via, outlet }: Print): string =>
  presentName(decision, {
    speaker: row.named,
    stance: row.stance,
    via: via?.name ?? null,
    outlet: outlet?.name ?? null,
  }) ?? '';

interface ValueProps {
  readonly id: string;
  readonly value: string;
  /** The possible values; null if any text will do. */
  readonly choices: readonly string[] | null;
  readonly onChange: (value: string) => void;
}

/** The field for the correct value. */
function Value({ id, value, choices, onChange }: ValueProps) {
  if (choices === null)
    return (
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return (
    <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

export function Correct({ print }: { readonly print: Print }) {
  const [decision, decide] = useState<PrintDecision>('speaker');
  const [name, write] = useState(presentOf('speaker', print));
  const [said, say] = useState('');
  const id = useId();
  const shown = useRef<HTMLTextAreaElement>(null);
  const line = lineOf(print, decision, name);
  if (line === null) return null;
  const change = (next: PrintDecision) => {
    decide(next);
    write(presentOf(next, print));
    say('');
  };
  return (
    <details class="correct">
      <summary>Correct this</summary>
      <label for={`${id}-what`}>Problem</label>
      <select
        id={`${id}-what`}
        value={decision}
        onChange={({ currentTarget: { value } }) => change(DECISIONS.find((one) => one === value) ?? 'speaker')}
      >
        {DECISIONS.map((one) => (
          <option key={one} value={one}>
            {PROBLEMS[one]}
          </option>
        ))}
      </select>
      {decision !== 'not-a-quotation' && (
        <>
          <label for={`${id}-name`}>{NAME_LABELS[decision]}</label>
          <Value
            id={`${id}-name`}
            value={name}
            choices={decision === 'stance' ? STANCES : null}
            onChange={(value) => {
              write(value);
              say('');
            }}
          />
        </>
      )}
      <label for={`${id}-line`}>Line for your corrections file</label>
      <textarea id={`${id}-line`} ref={shown} readOnly rows={4} spellcheck={false} value={line} />
      <button type="button" onClick={() => copy(line, shown.current).then(say)}>
        Copy line
      </button>
      <p class="aside" role="status">
        {said}
      </p>
      <p class="aside">
        Add the line to the file that you pass to <code>--corrections</code>. The next build applies it.
      </p>
    </details>
  );
}

/** Selects the line if the browser denies access to the clipboard. @returns the message for the user */
async function copy(line: string, shown: HTMLTextAreaElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(`${line}\n`);
    return 'Copied.';
  } catch {
    shown?.select();
    return 'The browser blocked copying. The line is selected: copy it with the keyboard.';
  }
}
