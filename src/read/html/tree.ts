/** A page as a tree of its own: what a rule asks of an element, and nothing that could run. */

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly parent: Element | null;
}
export type Node = Element | string;

export const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? '';

/** The element, and then all below it, in document order. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

export function find(element: Element, fits: (one: Element) => boolean): Element | null {
  for (const one of elementsIn(element)) if (fits(one)) return one;
  return null;
}

/** The element and all that it stands in, from the inside out. */
export function* upwards(element: Element | null): Generator<Element> {
  for (let at = element; at; at = at.parent) yield at;
}

export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** One line of plain words. */
export const lineOf = (node: Node): string =>
  textOf(node)
    .replace(/\s{1,}/g, ' ')
    .trim();
