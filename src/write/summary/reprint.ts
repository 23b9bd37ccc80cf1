/** A reprinted utterance: the words, their first print, and each print with its differences. */
import type { AlignmentStep } from '../../schema.ts';
import { listed } from '../../util/listed.ts';
import { articleLine } from '../article-line.ts';
import type { CitedPrint, CitedUtterance } from '../cited-utterances.ts';
import { CONFIDENCE_WIDTH, confidenceText } from '../confidence-text.ts';
import { alsoGiven, attributed } from '../dispute.ts';
import { dateText, plural, printable } from '../printable.ts';
import { RELATION_WORDS } from '../relation-words.ts';
import { speakerAndCue, stanceHead } from '../stance-text.ts';
import { columnsOf, padToColumns, plainWords, shortenToColumns, wrapWords } from '../terminal-lines.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { TURN_WORDS } from '../verdict-words.ts';
import { firstLines, firstPrintLines, INDENT, indented, placeOf, placesOf } from './print-text.ts';

const SHOWN_PRINTS = 8;
const SHOWN_LINES_OF_WORDS = 4;
const SHOWN_DIFFERENCES = 3;
const INDENT_OF_DIFFERENCES = ' '.repeat(9);

const DATE_WIDTH = 10;

function difference(step: AlignmentStep, look: TerminalStyle): string {
  if (!step.turns) return edit(step, look);
  const turned = `differs in meaning (${TURN_WORDS[step.turns]}): `;
  return look.colors.red(turned) + edit(step, { ...look, width: look.width - turned.length });
}

function edit({ op, print, fullest }: AlignmentStep, { colors, width }: TerminalStyle): string {
  const half = (text: string) => shortenToColumns(text, Math.floor((width - 3) / 2));
  if (op === 'cut') return colors.red(`− ${shortenToColumns(fullest, width - 2)}`);
  if (op === 'added') return colors.green(`+ ${shortenToColumns(print, width - 2)}`);
  return `${colors.red(half(fullest))} → ${colors.green(half(print))}`;
}

/** Widths of the columns before the speaker; without dates, there is no column for them. */
interface Columns {
  readonly place: number;
  readonly date: number;
  readonly relation: number;
}

function columnsFor(prints: readonly CitedPrint[]): Columns {
  const place = Math.max(...prints.map((print) => columnsOf(placeOf(print))));
  const relation = Math.max(...prints.map((print) => RELATION_WORDS[print.relation].length));
  return { place, date: prints.some(({ date }) => date !== null) ? DATE_WIDTH + 2 : 0, relation };
}

/** The speaker with the stance or cue; a plain cue is left out where it does not fit. */
function speakerOf(print: CitedPrint, width: number): string {
  const name = print.speaker ?? 'no speaker named';
  const withCue = printable(speakerAndCue(name, print));
  return shortenToColumns(print.stance === 'asserts' && columnsOf(withCue) > width ? name : withCue, width);
}

function printLines(print: CitedPrint, columns: Columns, look: TerminalStyle): string[] {
  const { colors, width } = look;
  const where = padToColumns(placeOf(print), columns.place);
  const when = dateText(print).padEnd(columns.date).slice(0, columns.date);
  const how = RELATION_WORDS[print.relation].padEnd(columns.relation);
  const before = INDENT.length + columns.place + 2 + columns.date + columns.relation + 2 + CONFIDENCE_WIDTH + 2;
  const who = speakerOf(print, Math.max(width - before, 16));
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
  return [
    `${INDENT}${where}  ${colors.dim(when)}${mood(how)}  ${confidenceText(print, look)}  ${speaker}`,
    ...wrapWords(plainWords(articleLine(print)), width - INDENT_OF_DIFFERENCES.length).map(
      (line) => INDENT_OF_DIFFERENCES + colors.dim(line),
    ),
    ...shown,
  ];
}

/** A note that outlets name other speakers; null if they do not. */
function disputeLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  if (!utterance.disputed) return [];
  const places = placesOf(utterance);
  const also = alsoGiven(attributed(utterance.disagreements, (quotation) => places.get(quotation) ?? null));
  return indented(also ?? 'outlets disagree on the speaker', look, look.colors.red);
}

/** One or two speakers; the first and the number of others, if there are more or two do not fit. */
function speakersOf({ speakers }: CitedUtterance, room: number): string | null {
  const [first, ...others] = speakers;
  if (first === undefined) return null;
  const both = printable(listed(speakers));
  if (others.length < 2 && columnsOf(both) <= room) return both;
  const rest = others.length > 0 ? ` and ${plural(others.length, 'other')}` : '';
  return shortenToColumns(first, Math.max(room - columnsOf(rest), 1)) + rest;
}

export function reprintLines(utterance: CitedUtterance, look: TerminalStyle, number: number): string[] {
  const { colors, width } = look;
  const { prints, articles, text } = utterance;
  const head = prints[0] ? stanceHead(prints[0]) : null;
  const shown = firstLines(head === null ? text : `${head}: ${text}`, SHOWN_LINES_OF_WORDS, width - INDENT.length);
  const counts = `${plural(prints.length, 'print')} in ${plural(articles, 'article')}, `;
  const speakers = speakersOf(utterance, Math.max(width - INDENT.length - counts.length, Math.floor(width / 2)));
  const columns = columnsFor(prints);
  const rest = prints.length - SHOWN_PRINTS;
  return [
    ...shown.map((line, i) => `${i === 0 ? `  ${colors.bold(String(number))}  ` : INDENT}${colors.bold(line)}`),
    `${INDENT}${colors.dim(counts)}${speakers === null ? colors.dim('no speaker named') : colors.cyan(speakers)}`,
    ...disputeLines(utterance, look),
    ...firstPrintLines(utterance, look),
    '',
    ...prints.slice(0, SHOWN_PRINTS).flatMap((print) => printLines(print, columns, look)),
    ...(rest > 0 ? [`${INDENT}${colors.dim(`and ${plural(rest, 'more print')}`)}`] : []),
  ];
}
