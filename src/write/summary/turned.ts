/** An utterance that a print changes in its meaning: the words, their first print, and who changed what. */
import { isDoubtful } from '../../util/confidence.ts';
import type { CitedUtterance } from '../cited-utterances.ts';
import { changesIn, mergedChanges } from '../meaning-changes.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { editText } from '../verdict-words.ts';
import { entryHead, firstPrintLines, indented, placeAndDate } from './print-text.ts';

export function turnedLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  const { prints, firstPrint, speakers, text } = utterance;
  const first = prints.find(({ id }) => id === firstPrint.quotation);
  const fullest = prints.find(({ relation }) => relation === 'fullest');
  const sure = prints.filter((print) => !isDoubtful(print));
  const changes = mergedChanges(sure.flatMap((print) => changesIn(print, first, fullest)));
  return [
    ...entryHead(speakers[0] ?? 'no speaker named', text, look),
    ...firstPrintLines(utterance, look),
    ...changes.flatMap(({ print, edits }) =>
      indented(`${placeAndDate(print)}: ${edits.map(editText).join(', ')}`, look, look.colors.red),
    ),
  ];
}
