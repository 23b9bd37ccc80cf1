/** Outlets that give the same words to different speakers, in words. */
import type { Disagreement } from '../schema.ts';
import { listed } from '../util/listed.ts';

/** A speaker with the outlets that give the words to that speaker, one for each print. */
export interface Attributed {
  readonly speaker: string;
  readonly places: readonly string[];
}

const placesOf = (all: readonly Attributed[]): ReadonlySet<string> => new Set(all.flatMap(({ places }) => places));

/** The speaker whom every outlet names that names any; with several, the one of most prints. Null if outlets contradict each other. */
function namedByAll(all: readonly Attributed[]): Attributed | null {
  const { size } = placesOf(all);
  const common = all.filter(({ places }) => new Set(places).size === size);
  return common.reduce<Attributed | null>(
    (most, one) => (most === null || one.places.length > most.places.length ? one : most),
    null,
  );
}

/**
 * The outlets that name another speaker too, if all agree on one: `Bay Tribune also names Tom Calder as the speaker`. Null if
 * outlets contradict each other.
 */
export function alsoGiven(all: readonly Attributed[]): string | null {
  const agreed = namedByAll(all);
  if (agreed === null) return null;
  const others = all.filter((one) => one !== agreed);
  if (others.length === 0) return null;
  const places = [...placesOf(others)];
  const speakers = listed(others.map(({ speaker }) => speaker));
  return `${listed(places)} also ${places.length === 1 ? 'names' : 'name'} ${speakers} as ${others.length === 1 ? 'the speaker' : 'speakers'}`;
}

/** Speakers in disagreements with their outlets; empty if there is no dispute. `placeOf` returns null for a print that is not listed. */
export const attributed = <Quotation>(
  disagreements: readonly {
    readonly about: Disagreement['about'];
    readonly values: readonly { readonly value: string; readonly quotations: readonly Quotation[] }[];
  }[],
  placeOf: (quotation: Quotation) => string | null,
): readonly Attributed[] =>
  disagreements
    .filter(({ about }) => about === 'speaker')
    .flatMap(({ values }) =>
      values.map(({ value, quotations }) => ({
        speaker: value,
        places: quotations.flatMap((quotation) => placeOf(quotation) ?? []),
      })),
    );
