/** URLs of the page: `#/speaker/ID?name=value`. The fragment never leaves the browser. */

export interface Route {
  readonly view: string;
  /** Id of the item; null for the list of all. */
  readonly id: string | null;
  readonly query: ReadonlyMap<string, string>;
}

type Query = Readonly<Record<string, string | null>>;

/** The speaker in a search for quotations without one; ids of speakers are longer. */
export const NO_SPEAKER = 'none';

/** Parses a fragment; an invalid one names a view that does not exist. */
export function parseRoute(hash: string): Route {
  const [path = '', ...rest] = hash.replace(/^#/u, '').split('?');
  const [view = '', ...id] = path.replace(/^\//u, '').split('/');
  return {
    view: decoded(view),
    id: id.length === 0 ? null : decoded(id.join('/')),
    query: new Map(new URLSearchParams(rest.join('?'))),
  };
}

/** The URL of a view; null and empty parameters are omitted. */
export function routeTo(view: string, id: string | null = null, query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  const path = id === null ? encodeURIComponent(view) : `${encodeURIComponent(view)}/${encodeURIComponent(id)}`;
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

/** The URL of the same view with some parameters changed. */
export const routeWith = ({ view, id, query }: Route, changes: Query): string =>
  routeTo(view, id, { ...Object.fromEntries(query), ...changes });

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
