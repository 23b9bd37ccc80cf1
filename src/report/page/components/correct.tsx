/** What is wrong with a quotation, as a line for the file of corrections: to be copied, since a page changes no file. */
import { useId, useRef, useState } from 'preact/hooks';
import { correctionOf, DECISIONS, type PrintDecision, presentName } from '../../../write/correction.ts';
import { jsonText } from '../../../write/lines.ts';
import type { Print } from '../model.ts';

const WHAT_IS_WRONG: Readonly<Record<PrintDecision, string>> = {
  speaker: 'Somebody else said it',
  'not-a-quotation': 'It is no quotation',
  via: 'It came through another outlet, or none',
  outlet: 'The article is another outlet’s',
};
const NAME_LABELS: Readonly<Record<PrintDecision, string>> = {
  speaker: 'Who said it (empty where nobody knows)',
  'not-a-quotation': '',
  via: 'Through which outlet (empty where through none)',
  outlet: 'Which outlet (empty where nobody knows)',
};

/**
 * The line for a print. An outlet that goes by several names may have another in this article than the page has for it, so that
 * the article is named instead.
 */
function lineOf({ row, article, outlet }: Print, decision: PrintDecision, name: string): string | null {
  const place = { article: article.url ?? article.id, date: article.date };
  const known = outlet && outlet.aliases.length === 0 ? outlet.name : null;
  const correction = correctionOf(decision, { ...place, text: row.text, outlet: known }, name);
  return correction && jsonText(correction);
}

const presentOf = (decision: PrintDecision, { row, via, outlet }: Print): string =>
  presentName(decision, { speaker: row.named, via: via?.name ?? null, outlet: outlet?.name ?? null }) ?? '';

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
      <label for={`${id}-what`}>What is wrong</label>
      <select
        id={`${id}-what`}
        value={decision}
        onChange={({ currentTarget: { value } }) => change(DECISIONS.find((one) => one === value) ?? 'speaker')}
      >
        {DECISIONS.map((one) => (
          <option key={one} value={one}>
            {WHAT_IS_WRONG[one]}
          </option>
        ))}
      </select>
      {decision !== 'not-a-quotation' && (
        <>
          <label for={`${id}-name`}>{NAME_LABELS[decision]}</label>
          <input
            id={`${id}-name`}
            type="text"
            autocomplete="off"
            value={name}
            onInput={({ currentTarget: { value } }) => {
              write(value);
              say('');
            }}
          />
        </>
      )}
      <label for={`${id}-line`}>The line for your file of corrections</label>
      <textarea id={`${id}-line`} ref={shown} readOnly rows={4} spellcheck={false} value={line} />
      <button type="button" onClick={() => copy(line, shown.current).then(say)}>
        Copy the line
      </button>
      <p class="aside" role="status">
        {said}
      </p>
      <p class="aside">
        The file is what <code>--corrections</code> names; the next build does as it says.
      </p>
    </details>
  );
}

/** Where a browser lets no file copy, what is to be copied is marked instead. */
async function copy(line: string, shown: HTMLTextAreaElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(`${line}\n`);
    return 'Copied.';
  } catch {
    shown?.select();
    return 'This browser does not let a page copy: the line is marked, copy it with your keyboard.';
  }
}
