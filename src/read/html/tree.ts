/** A minimal tree of a page: tags, attributes, children, and nothing executable. */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent: Element | null;
  /** Number of ancestors. */
  readonly depth: number;
}
export type Node = Element | string;

/** Elements that start a new line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul #page'
  ).split(' '),
);

export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** The element and its descendants in document order. */
export function* elementsIn(element: Element): Generator<Element> {
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined && typeof child !== 'string') open.push(child);
    }
  }
}

export function find(element: Element, fits: (one: Element) => boolean): Element | null {
  for (const one of elementsIn(element)) if (fits(one)) return one;
  return null;
}

/** The element and its ancestors, from the inside out. */
export function* upwards(element: Element | null): Generator<Element> {
  for (let at = element; at; at = at.parent) yield at;
}

/** Memoizes a function of elements. */
export function once<T>(answer: (element: Element) => T): (element: Element) => T {
  const answers = new Map<Element, T>();
  return (element) => {
    const known = answers.get(element);
    if (known !== undefined) return known;
    const found = answer(element);
    answers.set(element, found);
    return found;
  };
}

/** Adds the counts of elements to all their ancestors. */
export function summedUp(counts: ReadonlyMap<Element, number>): ReadonlyMap<Element, number> {
  const sums = new Map(counts);
  const levels: Set<Element>[] = [];
  const place = (element: Element): void => {
    levels[element.depth] ??= new Set();
    levels[element.depth]?.add(element);
  };
  for (const element of counts.keys()) place(element);
  for (let depth = levels.length - 1; depth > 0; depth--) {
    for (const element of levels[depth] ?? []) {
      if (!element.parent) continue;
      sums.set(element.parent, (sums.get(element.parent) ?? 0) + (sums.get(element) ?? 0));
      place(element.parent);
    }
  }
  return sums;
}

export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The text on one line. */
export const lineOf = (node: Node): string =>
  textOf(node)
    .replace(/\s{1,}/g, ' ')
    .trim();
