/** What the prints of an utterance say of one of them: which was first, who changed the meaning, who names another speaker, who denies it. */
import type { QuotationCells, SharedPrint, SharedUtterance } from '../schema.ts';
import { attributed } from './dispute.ts';
import { denialsOf, meaningChanges, statementsOf } from './meaning-changes.ts';
import { AS_DATED, doubtAboutFirst } from './verdict-words.ts';

type InUtterance = Pick<QuotationCells, 'id' | 'shared'>;

/** The outlet of a print, or the title of its article, or its id. */
export const placeOf = ({ outlet, title, article }: Pick<SharedPrint, 'outlet' | 'title' | 'article'>): string =>
  outlet ?? title ?? article;

/** `Ada Brandt in Coast Weekly`. */
const speakerAndPlace = (print: SharedPrint): string => `${print.linked ?? 'no speaker named'} in ${placeOf(print)}`;

const ownPrint = ({ id, shared }: InUtterance): SharedPrint | null =>
  shared?.prints.find((print) => print.id === id) ?? null;

/** The first print of words that were printed more than once, if a date tells. */
export function firstPrintOf({ shared }: Pick<InUtterance, 'shared'>): SharedPrint | null {
  if (shared === null || shared.firstPrint.date === null) return null;
  const { quotation, article } = shared.firstPrint;
  return shared.prints.find((print) => print.id === quotation && print.article === article) ?? null;
}

/** Whether this is the first print, and how sure that is; a print alone is the first. */
export function firstPrintCell({ id, shared }: InUtterance): string | null {
  if (shared === null) return 'yes';
  if (firstPrintOf({ shared })?.id !== id) return null;
  return shared.firstPrint.certain ? 'yes' : AS_DATED;
}

/** How sure the first print of words is that were printed more than once. */
export function surenessOfFirst({ shared }: Pick<InUtterance, 'shared'>): string | null {
  if (shared === null) return null;
  if (shared.firstPrint.date === null) return 'no print has a date';
  return doubtAboutFirst(shared.firstPrint, shared.prints) ?? 'certain';
}

/** The print that the others are compared with. */
export const fullestPrintOf = ({ shared }: Pick<InUtterance, 'shared'>): SharedPrint | null =>
  shared?.prints.find(({ relation }) => relation === 'fullest') ?? null;

export const isDisputed = ({ shared }: Pick<InUtterance, 'shared'>): boolean =>
  shared?.disagreements.some(({ about }) => about === 'speaker') ?? false;

/** Computed once for all prints of an utterance. */
const changes = new WeakMap<SharedUtterance, ReadonlyMap<string, readonly string[]>>();

function changesIn(shared: SharedUtterance): ReadonlyMap<string, readonly string[]> {
  const known = changes.get(shared);
  if (known) return known;
  const first = shared.prints.find(({ id }) => id === shared.firstPrint.quotation);
  const found = new Map(meaningChanges(shared.prints, first).map(({ print, texts }) => [print.id, texts]));
  changes.set(shared, found);
  return found;
}

/** How this print changes the meaning of the first one, in words. */
export const changesOfMeaning = ({ id, shared }: InUtterance): readonly string[] =>
  (shared && changesIn(shared).get(id)) ?? [];

/** The speakers whom other prints name instead, each with its outlets. */
export function otherSpeakers({ id, shared }: InUtterance): readonly string[] {
  if (shared === null) return [];
  const places = new Map(shared.prints.map((print) => [print.id, placeOf(print)]));
  const others = shared.disagreements.map(({ about, values }) => ({
    about,
    values: values.filter(({ quotations }) => !quotations.includes(id)),
  }));
  return attributed(others, (quotation) => places.get(quotation) ?? null).map(
    ({ speaker, places: where }) => `${speaker} in ${[...new Set(where)].join(', ')}`,
  );
}

/** Who denies what this print states. */
export function deniedBy(quotation: InUtterance): readonly string[] {
  const own = ownPrint(quotation);
  return own && quotation.shared ? denialsOf(own, quotation.shared.prints).map(speakerAndPlace) : [];
}

/** Who states what this print denies. */
export function statedBy(quotation: InUtterance): readonly string[] {
  const own = ownPrint(quotation);
  if (own?.stance !== 'denies' || !quotation.shared) return [];
  return statementsOf(own, quotation.shared.prints).map(speakerAndPlace);
}
