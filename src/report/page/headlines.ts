/** Headlines of utterances and collections, and counts and confidences in words. */
import type { Relation } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { BY_FULLNESS } from '../../write/cited-utterances.ts';
import { alsoGiven, attributed } from '../../write/dispute.ts';
import { plural } from '../../write/printable.ts';
import type { RowIndex, Totals, UtteranceRow } from '../rows.ts';
import { outletsOf, type Print, placeOf } from './model.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers in words. */
const numberWord = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en');

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `three outlets`, `one outlet`. */
export const countInWords = (count: number, one: string): string =>
  `${numberWord(count)} ${count === 1 ? one : `${one}s`}`;

/** `three outlets`, `two outlets and one article whose outlet is not given`. */
export function placesInWords(prints: readonly Print[]): string {
  const outlets = outletsOf(prints).size;
  const loose = new Set(prints.filter(({ outlet }) => outlet === null).map(({ article }) => article)).size;
  if (loose === 0) return countInWords(outlets, 'outlet');
  const articles = `${countInWords(loose, 'article')} whose outlet is not given`;
  return outlets === 0 ? articles : `${countInWords(outlets, 'outlet')} and ${articles}`;
}

const SHOWN_OUTLETS = 5;

/** The outlets of most prints first: `Coast Weekly 3, Island Post 1`. */
export function outletsInWords(prints: readonly Print[]): string {
  const counts = new Map<string, number>();
  for (const { outlet } of prints) if (outlet) counts.set(outlet.name, (counts.get(outlet.name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, some], [b, others]) => others - some || byUnits(a, b));
  const shown = sorted.slice(0, SHOWN_OUTLETS).map(([name, count]) => `${name} ${count.toLocaleString('en')}`);
  return [
    ...shown,
    ...(sorted.length > SHOWN_OUTLETS ? [plural(sorted.length - SHOWN_OUTLETS, 'more outlet')] : []),
  ].join(', ');
}

const DID: readonly (readonly [Relation, string])[] = [
  ['partial', 'printed only a part'],
  ['altered', 'changed the wording'],
  ['retold', 'retold the words'],
];

/** The fullest relation of each outlet's prints. */
function relationsByOutlet(prints: readonly Print[]): ReadonlyMap<string, Relation> {
  const best = new Map<string, Relation>();
  for (const print of prints) {
    const place = placeOf(print);
    const known = best.get(place);
    const { relation } = print.row;
    if (known === undefined || BY_FULLNESS.indexOf(relation) < BY_FULLNESS.indexOf(known)) best.set(place, relation);
  }
  return best;
}

const having = (best: ReadonlyMap<string, Relation>, relation: Relation) =>
  [...best].flatMap(([place, its]) => (its === relation ? [place] : []));

/** Edits of the outlets that did not print the full text: `CIO printed only a part`, `two printed only a part, one changed the wording`. */
function edits(best: ReadonlyMap<string, Relation>): string {
  const done = DID.flatMap(([relation, verb]) => {
    const who = having(best, relation);
    return who.length === 0 ? [] : [`${who.length === 1 ? who.join() : numberWord(who.length)} ${verb}`];
  });
  return done.join(', ');
}

const times = (count: number) => (count === 2 ? 'twice' : `${numberWord(count)} times`);

/** The prints that say who said the words: not those in which somebody denies them. */
function namedIn(disagreements: UtteranceRow['disagreements'], prints: readonly Print[]): readonly Print[] {
  const named = new Set(
    disagreements
      .filter(({ about }) => about === 'speaker')
      .flatMap(({ values }) => values.flatMap(({ quotations }) => quotations)),
  );
  return prints.filter(({ place }) => named.has(place));
}

/** `Five outlets printed these words; CIO printed only a part`. */
export function titleOfUtterance({ disagreements }: UtteranceRow, prints: readonly Print[]): string {
  const best = relationsByOutlet(prints);
  const [outlet = ''] = best.keys();
  if (prints.length < 2) return `Only ${outlet} printed these words`;
  const places = new Map(prints.map((print) => [print.place, placeOf(print)]));
  const given = attributed(disagreements, (quotation: RowIndex) => places.get(quotation) ?? null);
  if (best.size === 1) {
    return given.length > 1
      ? `${outlet} attributes these words to ${given.map(({ speaker }) => speaker).join(' and to ')}`
      : `${outlet} printed these words ${times(prints.length)}`;
  }
  const also = alsoGiven(given);
  const who = capital(placesInWords(prints));
  if (also !== null) return `${who} printed these words; ${also}`;
  if (given.length > 1)
    return `${capital(placesInWords(namedIn(disagreements, prints)))} name different speakers for these words`;
  const more = edits(best);
  const all = having(best, 'fullest').concat(having(best, 'verbatim'));
  if (best.size > 2) return `${who} printed these words${more === '' ? ' verbatim' : `; ${more}`}`;
  return more === '' ? `${all.join(' and ')} printed the same words` : `${all.join()} printed these words; ${more}`;
}

/** `Four utterances were printed more than once, three of them cut`. */
export function titleOfCollection({ articles, quotations, reprinted, cut, changed }: Totals): string {
  const where = countInWords(articles, 'article');
  if (quotations === 0) return `No quotations in ${where}`;
  if (reprinted === 0) return `No reprinted quotations in ${where}`;
  const what = `${capital(countInWords(reprinted, 'utterance'))} ${reprinted === 1 ? 'was' : 'were'}`;
  const done = [shareOf(cut, reprinted, 'cut'), shareOf(changed, reprinted, 'changed')].filter(Boolean).join(' and ');
  return `${what} printed more than once${done === '' ? '' : `, ${done}`}`;
}

/** `three of them cut`; `cut` for a single one; empty for none. */
function shareOf(count: number, all: number, verb: string): string {
  if (count === 0) return '';
  if (all === 1) return verb;
  const those = count === all ? (all === 2 ? 'both' : 'all') : numberWord(count);
  return `${those} of them ${verb}`;
}

const SURENESS: readonly (readonly [number, string])[] = [
  [950, 'almost certain'],
  [800, 'likely'],
  [600, 'more likely than not'],
  [0, 'uncertain'],
];

/** @param confidence in thousandths */
export const sureness = (confidence: number): string =>
  SURENESS.find(([from]) => confidence >= from)?.[1] ?? 'uncertain';
