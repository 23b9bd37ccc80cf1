/** First print, independent origins, citations and disagreements among the prints of an utterance. */
import type { Disagreement, FirstPrint } from '../../schema.ts';
import { dayIn } from '../../util/day.ts';
import { byUnits } from '../../util/order.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import { sameRole } from './same-role.ts';

/** The source of the words of a print. `origin` is the article that represents all copies of one text. */
export interface PrintProvenance {
  readonly quotation: string;
  readonly article: string;
  readonly origin: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly via: string | null;
  /** True if the speaker denies the words, which somebody else may have said. */
  readonly denies: boolean;
}

const dayOf = ({ date }: PrintProvenance) => dayIn(date);

const byDate = (a: PrintProvenance, b: PrintProvenance) =>
  byUnits(a.date ?? '', b.date ?? '') || byUnits(a.quotation, b.quotation) || byUnits(a.article, b.article);

/**
 * The print with the earliest date, the fullest if it shares that date; the fullest if no print is dated. It is certain if all prints
 * are dated and no other source printed the words that day.
 */
export function firstPrint(prints: readonly PrintProvenance[], fullest: PrintProvenance | undefined): FirstPrint {
  const [earliest] = prints.filter((print) => dayOf(print) !== null).sort(byDate);
  const first = earliest?.date === fullest?.date ? (fullest ?? earliest) : earliest;
  const print = first ?? fullest;
  const rivals = prints.filter((other) => other.origin !== first?.origin);
  return {
    quotation: print?.quotation ?? '',
    article: print?.article ?? '',
    date: first?.date ?? null,
    certain: first !== undefined && rivals.every((other) => (dayOf(other) ?? '') > (dayOf(first) ?? '')),
  };
}

/** The number of independent origins: copies of one text count once. */
export const originsIn = (prints: readonly PrintProvenance[]) => new Set(prints.map(({ origin }) => origin)).size;

const sameName = (one: string, other: string) => sameNameTokens(nameTokensOf(one), nameTokensOf(other));

/** True if the print cites another outlet; "told The Post" in the Post itself is original reporting. */
const isCiting = ({ outlet, via }: PrintProvenance) => via !== null && (outlet === null || !sameName(outlet, via));

/** The earliest original print in the outlet that a print cites. */
export function citedPrint(print: PrintProvenance, prints: readonly PrintProvenance[]): string | null {
  const { via } = print;
  if (via === null || !isCiting(print)) return null;
  const cited = prints.filter((other) => other.outlet !== null && sameName(other.outlet, via) && !isCiting(other));
  return cited.sort(byDate)[0]?.quotation ?? null;
}

type Value = Disagreement['values'][number];

/** Values with their prints. A value that is the `same` as a longer one counts as that one. */
function valuesOf(
  prints: readonly PrintProvenance[],
  aspect: Disagreement['about'],
  same: (one: string, other: string) => boolean,
): readonly Value[] {
  const values: { value: string; quotations: string[] }[] = [];
  const said = prints.flatMap((print) => {
    const value = print[aspect];
    return value === null || nameTokensOf(value).length === 0 ? [] : [{ value, quotation: print.quotation }];
  });
  said.sort(
    (a, b) => b.value.length - a.value.length || byUnits(a.value, b.value) || byUnits(a.quotation, b.quotation),
  );
  for (const { value, quotation } of said) {
    const known = values.find((other) => same(other.value, value));
    if (known) known.quotations.push(quotation);
    else values.push({ value, quotations: [quotation] });
  }
  return values.map(({ value, quotations }) => ({ value, quotations: quotations.sort() }));
}

/** Different roles of one speaker; that two speakers have different roles is no disagreement. */
function rolesIn(prints: readonly PrintProvenance[], speakers: readonly Value[]): readonly Value[] {
  return speakers.flatMap(({ value }) => {
    const own = prints.filter(({ speaker }) => speaker !== null && sameName(speaker, value));
    const roles = valuesOf(own, 'role', sameRole);
    return roles.length > 1 ? roles : [];
  });
}

/** Aspects with several values, each value with its prints. Whoever denies the words did not say them. */
export function disagreements(prints: readonly PrintProvenance[]): Disagreement[] {
  if (prints.length < 2) return [];
  const speakers = valuesOf(
    prints.filter(({ denies }) => !denies),
    'speaker',
    sameName,
  );
  const found: readonly (readonly [Disagreement['about'], readonly Value[]])[] = [
    ['speaker', speakers],
    ['role', rolesIn(prints, speakers)],
    ['via', valuesOf(prints, 'via', sameName)],
  ];
  return found.flatMap(([about, values]) => (values.length > 1 ? [{ about, values: [...values] }] : []));
}
