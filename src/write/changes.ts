/** Summarises changes for the terminal; changes.ndjson has all of them. */
import type { Change } from '../schema.ts';
import { plural, printable } from './printable.ts';
import { stanceHead } from './stance-text.ts';
import { hang, shortenToColumns } from './terminal-lines.ts';
import type { TerminalStyle } from './terminal-style.ts';

type Kind = Change['change'];
export type CountOfChanges = Readonly<Record<Kind, number>>;

/** Number of changes of each kind, and examples. */
export interface ChangeSummary {
  readonly counts: CountOfChanges;
  readonly examples: readonly Change[];
}

/** Kinds of changes shown with examples, most important first. */
export const EXAMPLE_KINDS: readonly Kind[] = ['new-disagreement', 'new-print', 'new-quotation'];
const LONGEST_VALUE = 30;
const LABELS: Readonly<Partial<Record<Kind, string>>> = {
  'new-disagreement': 'disputed',
  'new-print': 'printed again',
  'new-quotation': 'new',
};
const LABEL_WIDTH = 13;

const NAMES: readonly (readonly [kind: Kind, one: string, many: string])[] = [
  ['new-quotation', 'new quotation', 'new quotations'],
  ['new-print', 'new print of earlier words', 'new prints of earlier words'],
  ['new-disagreement', 'new disagreement', 'new disagreements'],
  ['article-added', 'article added', 'articles added'],
  ['article-changed', 'article changed', 'articles changed'],
  ['article-removed', 'article removed', 'articles removed'],
];

function countLine(counts: CountOfChanges): string {
  const told = NAMES.filter(([kind]) => counts[kind] > 0).map(([kind, one, many]) => plural(counts[kind], one, many));
  return told.length > 0 ? told.join(', ') : 'nothing';
}

function about(change: Change): string {
  if (change.change === 'new-disagreement') {
    const values = change.values.map(({ value }) => shortenToColumns(value, LONGEST_VALUE)).join(' or ');
    return `${change.about === 'via' ? 'via' : change.about} ${values}`;
  }
  return 'speakerId' in change ? `${change.outlet ?? change.article}, ${change.speaker ?? 'no speaker named'}` : '';
}

function changeLines(change: Change, { colors, width }: TerminalStyle): string[] {
  const first = `  ${(LABELS[change.change] ?? '').padEnd(LABEL_WIDTH)}  `;
  const head = 'stance' in change ? stanceHead(change) : null;
  const words = 'text' in change ? change.text : '';
  const text = shortenToColumns(head === null ? words : `${head}: ${words}`, width - first.length);
  return [`${colors.cyan(first)}${text}`, ...hang(' '.repeat(first.length), printable(about(change)), width)];
}

/** Shows only counts for the first run of a store, since everything is new. */
export function changeSummaryText({ counts, examples }: ChangeSummary, isFirst: boolean, look: TerminalStyle): string {
  const shown = isFirst ? [] : examples.flatMap((change) => changeLines(change, look));
  return [
    look.colors.underline('Changes in the store'),
    '',
    ...hang('  ', countLine(counts), look.width),
    ...(shown.length > 0 ? ['', ...shown] : []),
    '',
  ].join('\n');
}
