/** Audit: whether words, or the quotations of a pasted article, were printed before. */
import './audit.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { STANCES } from '../../../model.ts';
import { plural } from '../../../write/printable.ts';
import { contradictionText, meaningChangeTexts, verdictText } from '../../../write/verdict-words.ts';
import { type Answer, type AskedAs, askArticle, askText, type Finding } from '../audit-queries.ts';
import { hasReader, loadReader } from '../code.ts';
import { Empty } from '../components/empty.tsx';
import { Findings } from '../components/findings.tsx';
import { CueTail } from '../components/stance.tsx';
import { Title } from '../components/title.tsx';
import { Turns } from '../components/turns.tsx';
import { capital } from '../headlines.ts';
import type { Model } from '../model.ts';
import { oneLine } from '../one-line.ts';
import { routeTo } from '../router.ts';
import type { View, ViewProps } from '../view.ts';

/** State of a question and its answer. */
type Asked<Value> =
  | { readonly state: 'nothing' | 'asking' }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'failed'; readonly why: string };

/** Asks again when one of `inputs` changes; ignores answers to earlier questions. */
function useAnswer<Value>(ask: (() => Promise<Value>) | null, inputs: readonly unknown[]): Asked<Value> {
  const [asked, turn] = useState<Asked<Value>>({ state: 'nothing' });
  useEffect(() => {
    let late = false;
    const say = (next: Asked<Value>) => {
      if (!late) turn(next);
    };
    say({ state: ask ? 'asking' : 'nothing' });
    ask?.().then(
      (value) => say({ state: 'answered', value }),
      (error: unknown) => say({ state: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      late = true;
    };
  }, inputs);
  return asked;
}

interface QuestionProps {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  readonly rows: number;
  readonly given: string;
  readonly ask: (text: string, form: FormData) => void;
  /** More fields of the form. */
  readonly children?: ComponentChildren;
}

function Question({ label, hint, button, rows, given, ask, children }: QuestionProps) {
  const [text, write] = useState(given);
  useEffect(() => write(given), [given]);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim(), new FormData(event.currentTarget));
      }}
    >
      <label for="question">{label}</label>
      <p id="question-hint">{hint}</p>
      <textarea
        id="question"
        aria-describedby="question-hint"
        rows={rows}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {children}
      <button type="submit">{button}</button>
    </form>
  );
}

/** Progress and summary, announced to screen readers. */
const Status = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="answer-status" role="status">
    {children}
  </p>
);

function Words({ model, route }: ViewProps) {
  const words = route.query.get('q') ?? '';
  const speaker = route.query.get('speaker') ?? null;
  const stance = STANCES.find((one) => one === route.query.get('stance')) ?? null;
  const asked = useAnswer(words === '' ? null : () => askText(model, words, { speaker, stance }), [
    model,
    words,
    speaker,
    stance,
  ]);
  return (
    <>
      <Question
        label="Words to look up"
        hint="The wording may be approximate. The result has a link of its own that you can save or share."
        button="Look up"
        rows={3}
        given={words}
        ask={(text, form) => {
          location.hash = routeTo('audit', null, {
            q: text,
            speaker: String(form.get('speaker') ?? '').trim(),
            stance: String(form.get('stance') ?? ''),
          });
        }}
      >
        <SaidBy key={`${speaker} ${stance}`} speaker={speaker} stance={stance} />
      </Question>
      <Status>
        {asked.state === 'asking' && 'Looking up …'}
        {asked.state === 'failed' && `The lookup failed: ${asked.why}`}
        {asked.state === 'answered' && summaryOfWords(asked.value)}
      </Status>
      {asked.state === 'answered' && (
        <>
          <Elsewhere answer={asked.value} />
          <Findings model={model} answer={asked.value} />
        </>
      )}
    </>
  );
}

/** Whom the words are given to, and how, so that they are compared with what the prints say of that. */
function SaidBy({ speaker, stance }: AskedAs) {
  return (
    <div class="said-by">
      <label>
        Speaker, if known <input name="speaker" autocomplete="off" defaultValue={speaker ?? ''} />
      </label>
      <label>
        Stance{' '}
        <select name="stance" defaultValue={stance ?? ''}>
          <option value="">any</option>
          {STANCES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Speakers whom prints name instead, or who contradict the words. */
function Elsewhere({ answer }: { readonly answer: Answer }) {
  const contradiction = contradictionText(answer);
  return (
    <>
      {answer.elsewhere.length > 0 && <p class="elsewhere">Attributed elsewhere to {answer.elsewhere.join(', ')}</p>}
      {contradiction !== null && <p class="elsewhere">{capital(contradiction)}</p>}
    </>
  );
}

function summaryOfWords({ found, similar }: Answer): string {
  if (found.length === 0)
    return `Not printed before in these articles${similar.length > 0 ? '; some words are similar' : ''}.`;
  return found.length === 1 ? 'One utterance matches.' : `${found.length} utterances match, the closest first.`;
}

interface Checked {
  readonly english: boolean;
  readonly answers: readonly Answer[];
}

async function check(model: Model, text: string): Promise<Checked> {
  const { read, isClearlyEnglish } = await loadReader();
  return { english: isClearlyEnglish(text), answers: await askArticle(model, read(text)) };
}

function Article({ model }: { readonly model: Model }) {
  const [text, give] = useState('');
  const asked = useAnswer(text === '' ? null : () => check(model, text), [model, text]);
  if (!hasReader()) {
    return (
      <Empty>
        This page was built without the article reader. <code>quotegraph audit --draft</code> checks an article on the
        command line; <code>quotegraph serve</code> and pages built with <code>--page-reader</code> check it in this
        view.
      </Empty>
    );
  }
  return (
    <>
      <Question
        label="Article in English"
        hint="The text is analysed in your browser and is not sent anywhere."
        button="Check quotations"
        rows={12}
        given={text}
        ask={give}
      />
      <Status>
        {asked.state === 'asking' && 'Reading …'}
        {asked.state === 'failed' && `Reading failed: ${asked.why}`}
        {asked.state === 'answered' && summaryOfArticle(asked.value)}
      </Status>
      {asked.state === 'answered' && <Turned answers={asked.value.answers} />}
      {asked.state === 'answered' && (
        <ol class="checked">
          {asked.value.answers.map((answer, i) => (
            <CheckedQuotation key={i} model={model} answer={answer} number={i} />
          ))}
        </ol>
      )}
    </>
  );
}

function summaryOfArticle({ english, answers }: Checked): string {
  const foreign = english ? '' : ' The text does not look like English, the only supported language.';
  if (answers.length === 0) return `No quotations found.${foreign}`;
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(resultOf(answer), (counts.get(resultOf(answer)) ?? 0) + 1);
  const results = RESULTS.flatMap((result) => (counts.has(result) ? [`${counts.get(result)} ${result}`] : []));
  return `${plural(answers.length, 'quotation')}: ${results.join(', ')}.${foreign}`;
}

const turnsMeaning = ({ alignment, stanceChange }: Finding): boolean =>
  stanceChange !== null || alignment.some(({ turns }) => turns !== undefined);

/** What an audit can say of a quotation, the gravest first; each quotation counts for one. */
const RESULTS = [
  'changed in meaning',
  'attributed to another speaker',
  'contradicted by another speaker',
  'in other words',
  'cut here',
  'printed before',
  'not printed before',
] as const;

function resultOf({ found: [best], elsewhere, contradictedBy }: Answer): (typeof RESULTS)[number] {
  if (!best) return 'not printed before';
  if (turnsMeaning(best)) return 'changed in meaning';
  if (elsewhere.length > 0) return 'attributed to another speaker';
  if (contradictedBy.length > 0) return 'contradicted by another speaker';
  if (best.relation === 'partial') return 'cut here';
  return best.relation === 'altered' || best.relation === 'retold' ? 'in other words' : 'printed before';
}

/** The quotations whose meaning the draft changes, before all others. */
function Turned({ answers }: { readonly answers: readonly Answer[] }) {
  const turned = answers.flatMap((answer, number) => {
    const [best] = answer.found;
    return best && turnsMeaning(best) ? [{ answer, number, best }] : [];
  });
  if (turned.length === 0) return null;
  return (
    <section class="turned-list" aria-labelledby="turned">
      <h2 id="turned">Changed in meaning</h2>
      <ul>
        {turned.map(({ answer, number, best }) => (
          <li key={number}>
            <Turns turns={meaningChangeTexts(answer, best)} label="Changes the meaning" />
            <button
              type="button"
              class="to-checked"
              onClick={() => document.getElementById(idOf(number))?.scrollIntoView()}
            >
              {answer.speaker ?? 'no speaker named'}: {oneLine(answer.text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CheckedQuotationProps {
  readonly model: Model;
  readonly answer: Answer;
  /** Its number in the draft, from 0. */
  readonly number: number;
}

const idOf = (number: number) => `checked-${number}`;

function CheckedQuotation({ model, answer, number }: CheckedQuotationProps) {
  const { text, speaker, stance, stanceWords, found } = answer;
  const [best] = found;
  const row = { stance: stance ?? 'asserts', stanceWords: stanceWords?.text ?? null, cueText: null };
  return (
    <li id={idOf(number)} class={best ? 'printed' : 'new'}>
      {best && <Turns turns={meaningChangeTexts(answer, best)} label="Changes the meaning" />}
      <q>{oneLine(text)}</q>
      <p class="who">
        {speaker ?? <span class="nobody">no speaker named</span>}
        <CueTail row={row} />
      </p>
      <Elsewhere answer={answer} />
      {best ? (
        <details open={turnsMeaning(best)}>
          <summary class={`relation ${best.relation}`}>{verdictText(best)}</summary>
          <Findings model={model} answer={answer} />
        </details>
      ) : (
        <p class="relation">not printed before</p>
      )}
    </li>
  );
}

const MODES = [
  ['words', 'Words'],
  ['article', 'Article'],
] as const;

export const audit: View = {
  label: 'Audit',
  Component({ model, route }) {
    const mode = route.id === 'article' ? 'article' : 'words';
    return (
      <>
        <Title>Were these words printed before?</Title>
        <nav class="modes" aria-label="Input">
          <ul>
            {MODES.map(([name, label]) => (
              <li key={name}>
                <a
                  href={routeTo('audit', name === 'words' ? null : name)}
                  aria-current={name === mode ? 'page' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {model.head.pageText === 'none' ? (
          <Empty>This page includes no text of the articles, so there is nothing to compare the words with.</Empty>
        ) : mode === 'article' ? (
          <Article model={model} />
        ) : (
          <Words model={model} route={route} />
        )}
      </>
    );
  },
};
