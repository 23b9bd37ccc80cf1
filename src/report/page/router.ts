/** Addresses of the page: `#/speaker/ID?name=value`. What is after the number sign never leaves the browser. */

export interface Route {
  readonly view: string;
  /** What the view is of; null for the view of all. */
  readonly id: string | null;
  readonly query: ReadonlyMap<string, string>;
}

type Query = Readonly<Record<string, string | null>>;

/** Anything that is no address of ours reads as one of a view that does not exist. */
export function parseRoute(hash: string): Route {
  const [path = '', ...rest] = hash.replace(/^#/u, '').split('?');
  const [view = '', ...id] = path.replace(/^\//u, '').split('/');
  return {
    view: decoded(view),
    id: id.length === 0 ? null : decoded(id.join('/')),
    query: new Map(new URLSearchParams(rest.join('?'))),
  };
}

/** The address of a view; what is null or empty in the query is left out. */
export function routeTo(view: string, id: string | null = null, query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  const path = id === null ? encodeURIComponent(view) : `${encodeURIComponent(view)}/${encodeURIComponent(id)}`;
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

/** The address of the same view with some of its query changed. */
export const routeWith = ({ view, id, query }: Route, changes: Query): string =>
  routeTo(view, id, { ...Object.fromEntries(query), ...changes });

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
