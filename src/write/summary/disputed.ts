/** An utterance that prints give to different speakers: each with its outlets. */
import { listed } from '../../util/listed.ts';
import type { CitedUtterance } from '../cited-utterances.ts';
import { attributed } from '../dispute.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { entryHead, firstPrintLines, indented, placesOf } from './print-text.ts';

export function disputedLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  const places = placesOf(utterance);
  const given = attributed(utterance.disagreements, (quotation) => places.get(quotation) ?? null);
  const who = given.map(({ speaker, places: where }) => `${speaker} in ${listed([...new Set(where)])}`);
  return [
    ...entryHead(given.map(({ speaker }) => speaker).join(' or '), utterance.text, look),
    ...indented(who.join('; '), look, look.colors.red),
    ...firstPrintLines(utterance, look),
  ];
}
