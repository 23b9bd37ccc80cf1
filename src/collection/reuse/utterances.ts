/** Wordings and their roots → utterances, with the relation of every print to the fullest one. */

import { byUnits } from '../ids.ts';
import type { Print, Utterance } from '../types.ts';
import { compare } from './compare.ts';
import type { SpelledPassage } from './relation.ts';
import { ownWords } from './steps.ts';
import type { PrintedWording, WordedPrint } from './wordings.ts';
import { wordsOf } from './words.ts';

interface SpelledPrint extends WordedPrint, SpelledPassage {}

/** The fullest print: one that prints the words as somebody's own, then most of the speaker's words, then the smaller id. */
function byFullness(a: SpelledPrint, b: SpelledPrint): number {
  return (
    Number(b.verbatim) - Number(a.verbatim) ||
    ownWords(b) - ownWords(a) ||
    byUnits(a.occurrence.quotation.id, b.occurrence.quotation.id)
  );
}

const byId = (a: Print, b: Print) =>
  byUnits(a.occurrence.quotation.id, b.occurrence.quotation.id) ||
  byUnits(a.occurrence.article.id, b.occurrence.article.id);

const idOf = ({ occurrence }: WordedPrint) => `u${occurrence.quotation.id.replace(/^q/, '')}`;

function alone(print: WordedPrint): Utterance {
  const { occurrence, text } = print;
  return { id: idOf(print), text: text.trim(), prints: [{ occurrence, relation: 'only', score: 100, alignment: [] }] };
}

function together(prints: readonly WordedPrint[]): readonly Utterance[] {
  const spelled = prints.map(({ occurrence, text, verbatim, seams, embedded }) => {
    return { occurrence, text, verbatim, seams, embedded, words: wordsOf(text) };
  });
  const [fullest, ...others] = spelled.sort(byFullness);
  if (!fullest) return [];
  const first: Print = { occurrence: fullest.occurrence, relation: 'fullest', score: 100, alignment: [] };
  const compared = others.map((print) => ({ occurrence: print.occurrence, ...compare(print, fullest) }));
  return [{ id: idOf(fullest), text: fullest.text.trim(), prints: [first, ...compared].sort(byId) }];
}

function toUtterance(prints: readonly WordedPrint[]): readonly Utterance[] {
  const [print, ...others] = prints;
  if (!print) return [];
  return others.length === 0 ? [alone(print)] : together(prints);
}

/**
 * Every print in exactly one utterance; utterances sorted by id. Roots and stock phrases are places among the wordings. An utterance is called after its fullest print, `u`
 * for `q`. Prints of stock phrases stay apart, each an utterance of its own.
 */
export function toUtterances(
  wordings: readonly PrintedWording[],
  roots: ReadonlyMap<number, number>,
  stock: ReadonlySet<number>,
): readonly Utterance[] {
  const groups = new Map<number, readonly WordedPrint[]>();
  const utterances: Utterance[] = [];
  wordings.forEach(({ prints }, place) => {
    const root = roots.get(place) ?? place;
    const group = groups.get(root);
    if (stock.has(place) && root === place) utterances.push(...prints.map(alone));
    else groups.set(root, group ? [...group, ...prints] : prints);
  });
  for (const prints of groups.values()) utterances.push(...toUtterance(prints));
  return utterances.sort((a, b) => byUnits(a.id, b.id));
}
