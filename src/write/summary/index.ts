/** Summary of `build` for the terminal: counts, the first answers of a newsroom, the files. */
import type { FirstUtterances, Overview } from '../../schema.ts';
import { OFFSETS_NOTE } from '../article-line.ts';
import { type CitedUtterance, citedUtterances } from '../cited-utterances.ts';
import { CONFIDENCE_NOTE } from '../confidence-text.ts';
import { plural } from '../printable.ts';
import { plainWords, wrapWords } from '../terminal-lines.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { deniedLines } from './denied.ts';
import { disputedLines } from './disputed.ts';
import { fileLines, type WrittenFile } from './files.ts';
import { quotedLines } from './quoted.ts';
import { reprintLines } from './reprint.ts';
import { turnedLines } from './turned.ts';

export type { WrittenFile } from './files.ts';

export interface Counts {
  readonly articles: number;
  readonly quotations: number;
  readonly speakers: number;
  readonly outlets: number;
  readonly reprinted: number;
}

function table(counts: Counts, { colors }: TerminalStyle): string[] {
  const cells: readonly (readonly [string, number])[] = [
    ['articles', counts.articles],
    ['quotations', counts.quotations],
    ['speakers', counts.speakers],
    ['outlets', counts.outlets],
    ['printed more than once', counts.reprinted],
  ];
  const width = (name: string, count: number) => Math.max(name.length, String(count).length);
  return [
    `  ${cells.map(([name, count]) => colors.dim(name.padStart(width(name, count)))).join('   ')}`,
    `  ${cells.map(([name, count]) => colors.bold(String(count).padStart(width(name, count)))).join('   ')}`,
  ];
}

/** What to check by hand. */
function careLines({ withoutSpeaker, doubtful }: Overview, { quotations }: Counts, { width }: TerminalStyle): string[] {
  if (quotations === 0) return [];
  const without =
    withoutSpeaker === 0
      ? 'Every quotation has a speaker'
      : `${plural(withoutSpeaker, 'quotation has', 'quotations have')} no speaker`;
  const wrong =
    doubtful === 0
      ? ''
      : `; ${doubtful} of ${quotations} ${doubtful === 1 ? 'is' : 'are'} more likely wrong than right`;
  return [...wrapWords(plainWords(`${without}${wrong}.`), width - 2).map((line) => `  ${line}`), ''];
}

/** A heading with how many are shown of how many; `none` without any. */
function headed(
  title: string,
  shown: number,
  of: number,
  lines: readonly string[],
  { colors }: TerminalStyle,
): string[] {
  const count = of === 0 ? 'none' : shown < of ? `${shown} of ${of}` : '';
  const heading = `${colors.underline(title)}${count === '' ? '' : `  ${colors.dim(count)}`}`;
  return lines.length === 0 ? [heading, ''] : [heading, '', ...lines, ''];
}

type Lines = (utterance: CitedUtterance, look: TerminalStyle, number: number) => readonly string[];

export function summary(
  counts: Counts,
  overview: Overview,
  files: readonly WrittenFile[],
  look: TerminalStyle,
): string {
  const { excerpt, quoted } = overview;
  const cited = citedUtterances(excerpt.graph, excerpt.quotations);
  const section = (title: string, { utterances, of }: FirstUtterances, linesOf: Lines, gap: readonly string[] = []) => {
    const shown = utterances.flatMap((id) => cited.get(id) ?? []);
    const lines = shown.flatMap((utterance, i) => [...(i > 0 ? gap : []), ...linesOf(utterance, look, i + 1)]);
    return headed(title, shown.length, of, lines, look);
  };
  return [
    '',
    ...table(counts, look),
    '',
    ...careLines(overview, counts, look),
    ...headed('Most quoted', quoted.length, counts.speakers, quotedLines(quoted), look),
    ...section('Most reprinted', overview.reprinted, reprintLines, ['']),
    ...section('Changed in meaning', overview.turned, turnedLines),
    ...section('Denied', overview.denied, deniedLines),
    ...section('Disputed', overview.disputed, disputedLines),
    look.colors.dim(`  (${CONFIDENCE_NOTE})`),
    look.colors.dim(`  (${OFFSETS_NOTE})`),
    '',
    ...headed('Files', files.length, files.length, fileLines(files, look), look),
  ].join('\n');
}
