/** An utterance that its speaker denies: who denies it, where that was printed, and who states it. */
import { isDoubtful } from '../../util/confidence.ts';
import { listed } from '../../util/listed.ts';
import { articleLine } from '../article-line.ts';
import type { CitedPrint, CitedUtterance } from '../cited-utterances.ts';
import { confidenceFigure } from '../confidence-text.ts';
import { statementsOf } from '../meaning-changes.ts';
import { stanceHead } from '../stance-text.ts';
import type { TerminalStyle } from '../terminal-style.ts';
import { entryHead, indented, placeAndDate, placeOf } from './print-text.ts';

const isDenial = (print: CitedPrint) => print.stance === 'denies' && !isDoubtful(print);

/** `Tom Okafor in Coast Weekly`: who states what is denied. */
function statements({ prints }: CitedUtterance, denial: CitedPrint): string {
  const places = new Map<string, Set<string>>();
  for (const print of statementsOf(denial, prints)) {
    if (print.linked === null || isDoubtful(print)) continue;
    places.set(print.linked, (places.get(print.linked) ?? new Set()).add(placeOf(print)));
  }
  return listed(Array.from(places, ([speaker, where]) => `${speaker} in ${listed([...where])}`));
}

export function deniedLines(utterance: CitedUtterance, look: TerminalStyle): string[] {
  const denials = utterance.prints.filter(isDenial);
  const [denial] = denials;
  if (!denial) return [];
  const speaker = denial.speaker === null ? 'no speaker named, ' : '';
  const where = denials.map((print) => `${placeAndDate(print)}, ${confidenceFigure(print)}`).join('; ');
  const stated = statements(utterance, denial);
  return [
    ...entryHead(`${speaker}${stanceHead(denial) ?? ''}`, denial.text, look),
    ...indented(where, look, look.colors.dim),
    ...indented(articleLine(denial), look, look.colors.dim),
    ...(stated === '' ? [] : indented(`stated by ${stated}`, look, look.colors.red)),
  ];
}
