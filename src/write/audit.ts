/** The answer of an audit for the terminal: the words, their prints, and the differences. */
import type { AlignmentStep, AuditAnswer, AuditFinding } from '../schema.ts';
import { placeOf as wholePlaceOf } from './among-prints.ts';
import { articleLine, OFFSETS_NOTE } from './article-line.ts';
import { CONFIDENCE_NOTE, confidenceText } from './confidence-text.ts';
import { dateText, endsOf, plural, printable } from './printable.ts';
import { RELATION_WIDTH, RELATION_WORDS } from './relation-words.ts';
import { speakerAndCue, speakerWithStance } from './stance-text.ts';
import {
  columnsOf,
  hang,
  padToColumns,
  plainWords,
  shortenToColumns,
  type TerminalWord,
  wrapWords,
} from './terminal-lines.ts';
import type { TerminalStyle } from './terminal-style.ts';
import {
  contradictionText,
  firstPrintText,
  meaningChangeTexts,
  SIMILAR_WORDS,
  sameWordsText,
  shareText,
  verdictText,
} from './verdict-words.ts';

type AuditedPrint = AuditFinding['prints'][number];

const INDENT = '     ';
const SHOWN_PRINTS = 8;
const LONGEST_NAME = 28;

function marked(text: string, open: string, close: string, paint: (text: string) => string): TerminalWord[] {
  const words = endsOf(printable(text).split(' ').filter(Boolean));
  return words.map((word, i) => {
    const shown = `${i === 0 ? open : ''}${word}${i === words.length - 1 ? close : ''}`;
    return { shown: paint(shown), width: columnsOf(shown) };
  });
}

/** The fullest print with its edits: [-cut-], {+added+}. */
function markedDifferences(alignment: readonly AlignmentStep[], { colors }: TerminalStyle): TerminalWord[] {
  return alignment.flatMap(({ op, print, fullest }) => {
    if (op === 'kept') return marked(print, '', '', (text) => text);
    return [...marked(fullest, '[-', '-]', colors.red), ...marked(print, '{+', '+}', colors.green)];
  });
}

function turnLines(answer: AuditAnswer, finding: AuditFinding, { colors, width }: TerminalStyle): string[] {
  return meaningChangeTexts(answer, finding).flatMap((turn) =>
    hang(`${INDENT}${colors.red('changes the meaning: ')}`, turn, width, INDENT.length + 21),
  );
}

const placeOf = (print: Pick<AuditedPrint, 'outlet' | 'title' | 'article'>) =>
  shortenToColumns(wholePlaceOf(print), LONGEST_NAME);

function sameWordsLines(finding: AuditFinding, { colors, width }: TerminalStyle): string[] {
  const text = sameWordsText(finding, placeOf);
  if (text === null) return [];
  return wrapWords(marked(text, '', '', colors.yellow), width - INDENT.length).map((line) => INDENT + line);
}

function firstLine(finding: AuditFinding): string {
  return firstPrintText(finding, (quotation) => {
    const print = finding.prints.find(({ id }) => id === quotation);
    return print ? placeOf(print) : null;
  });
}

const BELOW = `${INDENT}    `;

const indentedBelow = (text: string, { width }: TerminalStyle): string[] =>
  wrapWords(plainWords(text), width - BELOW.length).map((line) => BELOW + line);

/** Differences from the fullest print; empty if there are none. */
function printAlignment({ alignment }: AuditedPrint, look: TerminalStyle): string[] {
  if (alignment.every(({ op }) => op === 'kept')) return [];
  return wrapWords(markedDifferences(alignment, look), look.width - BELOW.length).map((line) => BELOW + line);
}

function printLines(prints: readonly AuditedPrint[], look: TerminalStyle): string[] {
  const { colors } = look;
  const shown = prints.slice(0, SHOWN_PRINTS);
  const width = Math.max(...shown.map((print) => columnsOf(placeOf(print))));
  const lines = shown.flatMap((print) => {
    const said = printable(speakerAndCue(print.speaker ?? 'no speaker named', print));
    const speaker = print.speaker === null ? colors.dim(said) : said;
    const via = print.via === null ? '' : colors.dim(`, via ${printable(print.via)}`);
    const date = dateText(print).padEnd(10);
    const how = RELATION_WORDS[print.relation].padEnd(RELATION_WIDTH);
    return [
      `${INDENT}${padToColumns(placeOf(print), width)}  ${date}  ${how}  ${confidenceText(print, look)}  ${speaker}${via}`,
      ...indentedBelow(articleLine(print), look).map(colors.dim),
      ...printAlignment(print, look),
    ];
  });
  const rest = prints.length - shown.length;
  if (rest > 0) lines.push(colors.dim(`${INDENT}and ${plural(rest, 'more print')}`));
  return lines;
}

function disputeLines({ disagreements, prints }: AuditFinding, { colors, width }: TerminalStyle): string[] {
  const places = new Map(prints.map((print) => [print.id, placeOf(print)]));
  return disagreements.flatMap(({ about, values }) => {
    const said = values.map(({ value, quotations }) => {
      const where = [...new Set(quotations.flatMap((id) => places.get(id) ?? []))];
      return `${printable(value)} (${where.join(', ')})`;
    });
    const label = `prints disagree on the ${about === 'via' ? 'channel' : about}: `;
    return hang(`${INDENT}${colors.yellow(label)}`, said.join(' or '), width, INDENT.length + label.length);
  });
}

function findingLines(answer: AuditAnswer, finding: AuditFinding, look: TerminalStyle, verdict: string): string[] {
  const { colors, width } = look;
  const mood = finding.relation === 'altered' || verdict === SIMILAR_WORDS ? colors.yellow : colors.green;
  const paint = meaningChangeTexts(answer, finding).length > 0 ? colors.red : mood;
  const where = [...marked(`${verdict};`, '', '', paint), ...plainWords(shareText(finding) + firstLine(finding))];
  return [
    ...wrapWords(where, width - INDENT.length - 2).map((line, i) => `${INDENT}${i === 0 ? '' : '  '}${line}`),
    ...turnLines(answer, finding, look),
    ...wrapWords(markedDifferences(finding.alignment, look), width - INDENT.length - 2).map(
      (line) => `${INDENT}  ${line}`,
    ),
    ...sameWordsLines(finding, look),
    ...disputeLines(finding, look),
    ...printLines(finding.prints, look),
  ];
}

export function answerText(answer: AuditAnswer, look: TerminalStyle): string {
  const { text, speaker, stance, stanceWords, found, similar, elsewhere } = answer;
  const { colors, width } = look;
  const said = speaker !== null && stance !== null ? speakerWithStance(speaker, { stance, stanceWords }) : speaker;
  const who = said === null ? '' : colors.cyan(`  ${shortenToColumns(said, LONGEST_NAME)}`);
  const contradiction = contradictionText(answer);
  const given = `${INDENT}${colors.red('attributed elsewhere to')} ${elsewhere.map(printable).join(', ')}`;
  return [
    `${colors.bold(shortenToColumns(text, speaker === null ? width : width - LONGEST_NAME - 2))}${who}`,
    ...(found.length === 0 ? [colors.dim(`${INDENT}not printed before`)] : []),
    ...(elsewhere.length > 0 ? [given] : []),
    ...(contradiction === null
      ? []
      : wrapWords(plainWords(contradiction), width - INDENT.length).map((line) => INDENT + colors.red(line))),
    ...found.flatMap((finding, i) => [
      ...(i > 0 ? [''] : []),
      ...findingLines(answer, finding, look, verdictText(finding)),
    ]),
    ...similar.flatMap((finding) => ['', ...findingLines(answer, finding, look, SIMILAR_WORDS)]),
    ...(found.length + similar.length > 0
      ? [colors.dim(`${INDENT}(${CONFIDENCE_NOTE})`), colors.dim(`${INDENT}(${OFFSETS_NOTE})`)]
      : []),
    '',
    '',
  ].join('\n');
}
