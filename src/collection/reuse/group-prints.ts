/** Groups the prints of each utterance, from wordings and their roots, and finds the fullest print. */
import { dayIn } from '../../util/day.ts';
import { byUnits } from '../../util/order.ts';
import type { Occurrence } from '../types.ts';
import type { PrintedWording } from './wordings.ts';

/** The prints of one utterance: the fullest, then the others sorted by id. */
export interface GroupedPrints {
  readonly id: string;
  readonly fullest: Occurrence;
  readonly others: readonly Occurrence[];
}

/** Orders prints by id; copies of an article may share the ids of their quotations. */
export const byId = (a: Occurrence, b: Occurrence): number =>
  byUnits(a.quotation.id, b.quotation.id) || byUnits(a.article.id, b.article.id);

/** Sorts after all dates. */
const NO_DATE = '~';

function dateOf({ article: { facts } }: Occurrence): string {
  return dayIn(facts.date) === null ? NO_DATE : (facts.date ?? NO_DATE);
}

const byDate = (a: Occurrence, b: Occurrence) => byUnits(dateOf(a), dateOf(b));

/** Verbatim before indirect prints, then most words of the speaker, then the earlier, which others may have copied. */
const byFullness = (a: Occurrence, b: Occurrence) =>
  Number(b.quotation.verbatim) - Number(a.quotation.verbatim) ||
  b.quotation.own - a.quotation.own ||
  byDate(a, b) ||
  byId(a, b);

const idOf = ({ quotation }: Occurrence) => `u${quotation.id.replace(/^q/, '')}`;

const NO_OTHERS: readonly Occurrence[] = [];
const alone = (print: Occurrence): GroupedPrints => ({ id: idOf(print), fullest: print, others: NO_OTHERS });

function toGroup(prints: readonly Occurrence[]): readonly GroupedPrints[] {
  const [fullest, ...others] = [...prints].sort(byFullness);
  return fullest ? [{ id: idOf(fullest), fullest, others: others.sort(byId) }] : [];
}

/**
 * Groups sorted by id. The id of an utterance is that of its fullest print, with `u` for `q`. Every print of a formulaic phrase is
 * a separate utterance.
 *
 * @param roots indices of wordings → index of the fullest wording
 * @param formulaic indices of slogans and idioms
 */
export function groupPrints(
  wordings: readonly PrintedWording[],
  roots: ReadonlyMap<number, number>,
  formulaic: ReadonlySet<number>,
): readonly GroupedPrints[] {
  const shared = new Set(roots.values());
  const groups = new Map<number, Occurrence[]>();
  const utterances: GroupedPrints[] = [];
  wordings.forEach(({ prints }, index) => {
    const root = roots.get(index) ?? index;
    const [first] = prints;
    const group = groups.get(root);
    if (formulaic.has(index) && root === index) utterances.push(...prints.map(alone));
    else if (first && prints.length === 1 && root === index && !shared.has(index)) utterances.push(alone(first));
    else if (group) group.push(...prints);
    else groups.set(root, [...prints]);
  });
  for (const group of groups.values()) utterances.push(...toGroup(group));
  return utterances.sort((a, b) => byUnits(a.id, b.id));
}
