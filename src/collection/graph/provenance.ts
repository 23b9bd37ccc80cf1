/** Where words were printed first, which prints are one source, through whom they came, and on what the prints disagree. */
import type { Disagreement, FirstPrint } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';

/** What a print says of where its words come from. `origin` is the article that stands for all copies of one text. */
export interface PrintProvenance {
  readonly quotation: string;
  readonly article: string;
  readonly origin: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly via: string | null;
}

/** A date that says at least the day; anything else orders nothing. */
const DAY = /^\d{4}-\d{2}-\d{2}/u;

const dayOf = ({ date }: PrintProvenance) => (date === null ? null : (DAY.exec(date)?.[0] ?? null));

const byDate = (a: PrintProvenance, b: PrintProvenance) =>
  byUnits(a.date ?? '', b.date ?? '') || byUnits(a.quotation, b.quotation) || byUnits(a.article, b.article);

/**
 * The dated print with the earliest date; without any date, `otherwise`. It is certain where all prints are dated and no other
 * source printed the words that day: who copied from whom is left open else.
 */
export function firstPrint(prints: readonly PrintProvenance[], otherwise: PrintProvenance | undefined): FirstPrint {
  const [first] = prints.filter((print) => dayOf(print) !== null).sort(byDate);
  const print = first ?? otherwise;
  const rivals = prints.filter((other) => other.origin !== first?.origin);
  return {
    quotation: print?.quotation ?? '',
    article: print?.article ?? '',
    date: first?.date ?? null,
    certain: first !== undefined && rivals.every((other) => (dayOf(other) ?? '') > (dayOf(first) ?? '')),
  };
}

/** How many sources printed the words: copies of one text are one. */
export const originsIn = (prints: readonly PrintProvenance[]) => new Set(prints.map(({ origin }) => origin)).size;

const sameName = (one: string, other: string) => sameNameTokens(nameTokensOf(one), nameTokensOf(other));

/** The words came through another outlet than the one that prints them: "told The Post" in the Post itself is its own reporting. */
const isCiting = ({ outlet, via }: PrintProvenance) => via !== null && (outlet === null || !sameName(outlet, via));

/** The earliest print in the outlet through which a print says that its words came, if that outlet's own is known. */
export function throughWhich(print: PrintProvenance, prints: readonly PrintProvenance[]): string | null {
  const { via } = print;
  if (via === null || !isCiting(print)) return null;
  const cited = prints.filter((other) => other.outlet !== null && sameName(other.outlet, via) && !isCiting(other));
  return cited.sort(byDate)[0]?.quotation ?? null;
}

type Aspect = Disagreement['about'];
const ASPECTS: readonly Aspect[] = ['speaker', 'role', 'via'];

/** Prints by what they say, names of one person together; the shorter of two names may stand for the longer. */
function valuesOf(aspect: Aspect, prints: readonly PrintProvenance[]): Disagreement['values'] {
  const values: { value: string; quotations: string[] }[] = [];
  const said = prints.flatMap((print) => {
    const value = print[aspect];
    return value === null || nameTokensOf(value).length === 0 ? [] : [{ value, quotation: print.quotation }];
  });
  said.sort(
    (a, b) => b.value.length - a.value.length || byUnits(a.value, b.value) || byUnits(a.quotation, b.quotation),
  );
  for (const { value, quotation } of said) {
    const known = values.find((other) => sameName(other.value, value));
    if (known) known.quotations.push(quotation);
    else values.push({ value, quotations: [quotation] });
  }
  return values.map(({ value, quotations }) => ({ value, quotations: quotations.sort() }));
}

/** On what the prints disagree: two speakers, two roles, two outlets that the words came through; each with its prints. */
export function disagreements(prints: readonly PrintProvenance[]): Disagreement[] {
  if (prints.length < 2) return [];
  return ASPECTS.map((about) => ({ about, values: valuesOf(about, prints) })).filter(({ values }) => values.length > 1);
}
