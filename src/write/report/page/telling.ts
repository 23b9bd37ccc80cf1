/** Titles that say what happened, and counts as a person says them. */
import type { Relation } from '../../../schema.ts';
import { plural } from '../../layout.ts';
import type { Totals, UtteranceRow } from '../data.ts';
import { type Print, placeOf } from './model.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers as words. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

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

/** What those papers did that did not print all: `CIO cut them`, `two cut them, one changed them`. */
function edits(best: ReadonlyMap<string, Relation>): string {
  const done = DID.flatMap(([relation, verb]) => {
    const who = [...best].flatMap(([place, its]) => (its === relation ? [place] : []));
    const [only] = who;
    if (only === undefined) return [];
    return [`${who.length === 1 && best.size > 2 ? only : numberWord(who.length)} ${verb} them`];
  });
  return done.join(', ');
}

/** `Five papers printed these words; CIO cut them`. */
export function titleOfUtterance({ disagreements }: UtteranceRow, prints: readonly Print[]): string {
  const best = treatment(prints);
  const who = capital(papers(best.size));
  if (prints.length < 2) return `${who} printed these words`;
  if (disagreements.some(({ about }) => about === 'speaker'))
    return `${who} printed these words, and they name different speakers`;
  const more = edits(best);
  if (more !== '') return `${who} printed these words; ${more}`;
  return best.size === 1
    ? `${who} printed these words ${prints.length === 2 ? 'twice' : `${numberWord(prints.length)} times`}`
    : `${who} printed these words whole`;
}

/** The collection in two sentences. */
export function titleOfCollection({ articles, quotations, reprinted }: Totals): string {
  if (quotations === 0)
    return `Nobody is quoted in ${articles === 1 ? 'this article' : `these ${numberWord(articles)} articles`}`;
  if (reprinted === 0) return `Nothing was printed twice in ${plural(articles, 'article')}`;
  const what = reprinted === 1 ? 'One statement was' : `${capital(numberWord(reprinted))} statements were`;
  return `${what} printed more than once`;
}

export function storyOfCollection({
  articles,
  quotations,
  speakers,
  outlets,
  reprinted,
  cut,
  changed,
  disputed,
}: Totals): string {
  const read = `${plural(articles, 'article')} of ${plural(outlets, 'outlet')} quote ${plural(speakers, 'speaker')} ${plural(quotations, 'time')}.`;
  if (reprinted === 0) return read;
  const all = [
    cut > 0 && `in ${numberWord(cut)} of them words were left out`,
    changed > 0 && `in ${numberWord(changed)} words were changed`,
  ];
  const done = all.filter((part) => part !== false);
  const treated = done.length > 0 ? `${capital(done.join(', '))}.` : 'Nothing was left out or changed.';
  const who =
    disputed > 0
      ? `Of ${numberWord(disputed)} of them, papers name different speakers.`
      : 'No two papers name different speakers for the same words.';
  return `${read} ${treated} ${who}`;
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
