/** Titles that say what happened, and counts as a person says them. */
import type { Relation } from '../../schema.ts';
import type { Totals, UtteranceRow } from '../rows.ts';
import { type Print, placeOf } from './model.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers as words. */
const numberWord = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `Three papers`, `one paper`. */
export const papers = (count: number): string => `${numberWord(count)} ${count === 1 ? 'paper' : 'papers'}`;

/** The more a print has of the words, the earlier. */
const BEST: readonly Relation[] = ['only', 'fullest', 'verbatim', 'partial', 'altered', 'retold'];

const DID: readonly (readonly [Relation, string])[] = [
  ['partial', 'cut'],
  ['altered', 'changed'],
  ['retold', 'retold'],
];

/** Each paper with what it did to the words: the best of its prints counts. */
function treatment(prints: readonly Print[]): ReadonlyMap<string, Relation> {
  const best = new Map<string, Relation>();
  for (const print of prints) {
    const place = placeOf(print);
    const known = best.get(place);
    const { relation } = print.row;
    if (known === undefined || BEST.indexOf(relation) < BEST.indexOf(known)) best.set(place, relation);
  }
  return best;
}

const having = (best: ReadonlyMap<string, Relation>, relation: Relation) =>
  [...best].flatMap(([place, its]) => (its === relation ? [place] : []));

/** What those papers did that did not print all: `CIO cut them`, `two cut them, one changed them`. */
function edits(best: ReadonlyMap<string, Relation>): string {
  const done = DID.flatMap(([relation, verb]) => {
    const who = having(best, relation);
    return who.length === 0 ? [] : [`${who.length === 1 ? who.join() : numberWord(who.length)} ${verb} them`];
  });
  return done.join(', ');
}

const times = (count: number) => (count === 2 ? 'twice' : `${numberWord(count)} times`);

/** `Five papers printed these words; CIO cut them`, `Coast Weekly printed these words; Northgate Herald changed them`. */
export function titleOfUtterance({ disagreements }: UtteranceRow, prints: readonly Print[]): string {
  const best = treatment(prints);
  const [paper = ''] = best.keys();
  if (prints.length < 2) return `Only ${paper} printed these words`;
  if (best.size === 1) return `${paper} printed these words ${times(prints.length)}`;
  const who = capital(papers(best.size));
  if (disagreements.some(({ about }) => about === 'speaker')) return `${who} name different speakers for these words`;
  const more = edits(best);
  const all = having(best, 'fullest').concat(having(best, 'verbatim'));
  if (best.size > 2) return `${who} printed these words${more === '' ? ' whole' : `; ${more}`}`;
  return more === '' ? `${all.join(' and ')} printed the same words` : `${all.join()} printed these words; ${more}`;
}

const articlesIn = (count: number) => (count === 1 ? 'this article' : `these ${numberWord(count)} articles`);

/** `Four statements were printed more than once, three of them cut`. */
export function titleOfCollection({ articles, quotations, reprinted, cut, changed }: Totals): string {
  if (quotations === 0) return `Nobody is quoted in ${articlesIn(articles)}`;
  if (reprinted === 0) return `No quotation was printed twice in ${articlesIn(articles)}`;
  const what = reprinted === 1 ? 'One statement was' : `${capital(numberWord(reprinted))} statements were`;
  const done = [shareOf(cut, reprinted, 'cut'), shareOf(changed, reprinted, 'changed')].filter(Boolean).join(' and ');
  return `${what} printed more than once${done === '' ? '' : `, ${done}`}`;
}

/** `three of them cut`, `cut` where there is but one; nothing where it was done to none. */
function shareOf(count: number, all: number, verb: string): string {
  if (count === 0) return '';
  if (all === 1) return verb;
  return `${count === all ? 'all' : numberWord(count)} of them ${verb}`;
}

/** Whether anybody is contradicted. */
export function storyOfCollection({ reprinted, disputed }: Totals): string {
  if (reprinted === 0) return 'Every paper here chose words of its own, or there is only one.';
  if (disputed === 0) return 'No two papers name different speakers for the same words.';
  const which = disputed === 1 ? 'one of them' : `${numberWord(disputed)} of them`;
  return `Papers name different speakers for ${reprinted === 1 ? 'it' : which}.`;
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
