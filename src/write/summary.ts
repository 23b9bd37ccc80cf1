/** Summary of `build` for the terminal: counts, the most reprinted utterances, the files. */
import type { AlignmentStep } from '../schema.ts';
import { CONFIDENCE_NOTE, CONFIDENCE_WIDTH, confidenceText } from './confidence.ts';
import { alsoGiven, attributed } from './dispute.ts';
import { plural, printable, shorten } from './layout.ts';
import { RELATION_WIDTH, RELATION_WORDS } from './relation-words.ts';
import type { Reprint, ReprintedPrint } from './reprints.ts';
import { speakerAndCue, stanceHead } from './stance-text.ts';
import { columnsOf, hang, padToColumns, plainWords, wrapWords } from './terminal-lines.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { firstPrintText, TURN_WORDS } from './verdict-words.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly about: string;
}

export const SHOWN_UTTERANCES = 3;
const SHOWN_PRINTS = 8;
const SHOWN_LINES_OF_WORDS = 4;
const SHOWN_DIFFERENCES = 3;
const LONGEST_NAME = 28;
const INDENT_OF_DIFFERENCES = ' '.repeat(9);

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

function difference(step: AlignmentStep, look: TerminalStyle): string {
  if (!step.turns) return edit(step, look);
  const turned = `differs in meaning (${TURN_WORDS[step.turns]}): `;
  return look.colors.red(turned) + edit(step, { ...look, width: look.width - turned.length });
}

function edit({ op, print, fullest }: AlignmentStep, { colors, width }: TerminalStyle): string {
  const half = (text: string) => shorten(text, Math.floor((width - 3) / 2));
  if (op === 'cut') return colors.red(`− ${shorten(fullest, width - 2)}`);
  if (op === 'added') return colors.green(`+ ${shorten(print, width - 2)}`);
  return `${colors.red(half(fullest))} → ${colors.green(half(print))}`;
}

const placeOf = ({ outlet, article }: ReprintedPrint) => shorten(outlet ?? article, LONGEST_NAME);

function printLines(print: ReprintedPrint, nameWidth: number, look: TerminalStyle): string[] {
  const { colors, width } = look;
  const where = placeOf(print);
  const how = RELATION_WORDS[print.relation].padEnd(RELATION_WIDTH);
  const named = nameWidth + RELATION_WIDTH + CONFIDENCE_WIDTH + 14;
  const who = shorten(speakerAndCue(print.speaker ?? 'no speaker named', print), Math.max(width - named, 16));
  const edits = print.alignment.filter(({ op }) => op !== 'kept');
  const changes = [...edits.filter(({ turns }) => turns), ...edits.filter(({ turns }) => !turns)];
  const shown = changes.slice(0, SHOWN_DIFFERENCES).map((step) => {
    return INDENT_OF_DIFFERENCES + difference(step, { ...look, width: width - INDENT_OF_DIFFERENCES.length });
  });
  if (changes.length > SHOWN_DIFFERENCES) {
    shown.push(
      INDENT_OF_DIFFERENCES + colors.dim(`and ${plural(changes.length - SHOWN_DIFFERENCES, 'more difference')}`),
    );
  }
  const mood = print.relation === 'fullest' || print.relation === 'verbatim' ? colors.green : colors.yellow;
  const speaker = print.speaker === null ? colors.dim(who) : who;
  return [`     ${padToColumns(where, nameWidth)}  ${mood(how)}  ${confidenceText(print, look)}  ${speaker}`, ...shown];
}

/** Prints → their outlets, or articles of unknown outlet. */
const placesOf = ({ prints }: Reprint): ReadonlyMap<string, string> =>
  new Map(prints.map(({ id, outlet, article }) => [id, printable(outlet ?? article)]));

/** A note that outlets name other speakers; null if they do not. */
function disputeLines(reprint: Reprint, { colors, width }: TerminalStyle): string[] {
  if (!reprint.disputed) return [];
  const places = placesOf(reprint);
  const also = alsoGiven(attributed(reprint.disagreements, (quotation) => places.get(quotation) ?? null));
  const text = plainWords(also ?? 'outlets disagree on the speaker');
  return wrapWords(text, width - 5).map((line) => `     ${colors.red(line)}`);
}

/** The first speaker, and the number of others. */
function speakersOf({ speakers }: Reprint, { colors, width }: TerminalStyle): string {
  const [first, ...others] = speakers;
  if (first === undefined) return colors.dim('no speaker named');
  const rest = others.length > 0 ? ` and ${plural(others.length, 'other')}` : '';
  return colors.cyan(`${shorten(first, Math.floor(width / 2))}${rest}`);
}

/** When and where the words were first printed. */
function firstLines(reprint: Reprint, { colors, width }: TerminalStyle): string[] {
  const places = placesOf(reprint);
  const first = firstPrintText(reprint, (quotation) => places.get(quotation) ?? null);
  return wrapWords(plainWords(first), width - 5).map((line) => `     ${colors.dim(line)}`);
}

function reprintLines(reprint: Reprint, number: number, look: TerminalStyle): string[] {
  const { colors, width } = look;
  const [fullest] = reprint.prints;
  const head = fullest ? stanceHead(fullest) : null;
  const words = wrapWords(plainWords(head === null ? reprint.text : `${head}: ${reprint.text}`), width - 5);
  const shown = words.slice(0, SHOWN_LINES_OF_WORDS);
  if (words.length > shown.length) shown.push(`${shown.pop() ?? ''} …`);
  const counts = `${plural(reprint.prints.length, 'print')} in ${plural(reprint.articles, 'article')}`;
  const nameWidth = Math.max(...reprint.prints.map((print) => columnsOf(placeOf(print))));
  const prints = reprint.prints.slice(0, SHOWN_PRINTS).flatMap((print) => printLines(print, nameWidth, look));
  const rest = reprint.prints.length - SHOWN_PRINTS;
  return [
    ...shown.map((line, i) => `${i === 0 ? `  ${colors.bold(String(number))}  ` : '     '}${colors.bold(line)}`),
    `     ${colors.dim(`${counts}, `)}${speakersOf(reprint, look)}`,
    ...disputeLines(reprint, look),
    ...firstLines(reprint, look),
    '',
    ...prints,
    ...(rest > 0 ? [`     ${colors.dim(`and ${plural(rest, 'more print')}`)}`] : []),
  ];
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function fileLines(files: readonly WrittenFile[], { colors, width }: TerminalStyle): string[] {
  const pathWidth = Math.max(...files.map(({ path }) => columnsOf(path)));
  return files.flatMap(({ path, bytes, about }) => {
    const first = `  ${padToColumns(path, pathWidth)}  ${size(bytes).padStart(7)}  `;
    return hang(colors.bold(first), about, width, columnsOf(first));
  });
}

export function summary(
  counts: Counts,
  most: readonly Reprint[],
  files: readonly WrittenFile[],
  look: TerminalStyle,
): string {
  const heading = (text: string) => look.colors.underline(text);
  return [
    '',
    ...table(counts, look),
    '',
    ...(most.length > 0 ? [heading('Most reprinted'), ''] : []),
    ...most.flatMap((reprint, i) => [...reprintLines(reprint, i + 1, look), '']),
    ...(most.length > 0 ? [look.colors.dim(`  (${CONFIDENCE_NOTE})`), ''] : []),
    heading('Files'),
    '',
    ...fileLines(files, look),
    '',
  ].join('\n');
}
