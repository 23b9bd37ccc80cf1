/** An utterance that a print changes in its meaning: the words, their first print, and who changed what. */
import { isDoubtful } from '../../util/confidence.ts';
import { articleLine } from '../article-line.ts';
import type { CitedUtterance } from '../cited-utterances.ts';
import { meaningChanges } from '../meaning-changes.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { entryHead, firstPrintLines, indented, placeAndDate } from './print-text.ts';

export function turnedLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  const { prints, firstPrint, speakers, text } = utterance;
  const first = prints.find(({ id }) => id === firstPrint.quotation);
  const changes = meaningChanges(
    prints.filter((print) => print === first || print.relation === 'fullest' || !isDoubtful(print)),
    first,
  );
  return [
    ...entryHead(speakers[0] ?? 'no speaker named', text, look),
    ...firstPrintLines(utterance, look),
    ...changes.flatMap(({ print, texts }) => [
      ...indented(`${placeAndDate(print)}: ${texts.join(', ')}`, look, look.colors.red),
      ...indented(articleLine(print), look, look.colors.dim),
    ]),
  ];
}
