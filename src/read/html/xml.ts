/** Parses XML into the tree of pages, with tags as written. References to entities of the document itself are not expanded. */
import { Parser } from 'htmlparser2';
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { diagnostic } from '../diagnostic.ts';
import { type Element, elementsIn, type Node } from './tree.ts';

/** `cutIn` is the innermost element that the end of the document leaves open. */
export type ParsedXml =
  | { readonly ok: true; readonly root: Element; readonly cutIn: Element | null }
  | { readonly ok: false; readonly why: Diagnostic };

/** A document of 300 pages has about a hundred thousand elements. */
const MOST = { elements: 500_000, attributes: 2_000_000 };
/** Limits stop the parser between chunks of this size. */
const PIECE = 16 * 1024;

const open = (tag: string, given: Readonly<Record<string, string>>, parent: Element | null): Element => {
  const children: Node[] = [];
  return { tag, attributes: new Map(Object.entries(given)), children, parent, depth: parent ? parent.depth + 1 : 0 };
};

export function parseXml(xml: string, { htmlDepth }: Pick<Limits, 'htmlDepth'>): ParsedXml {
  const root = open('#document', {}, null);
  let at = root;
  let elements = 0;
  let attributes = 0;
  let why: Diagnostic | null = null;
  const parser = new Parser(
    {
      onopentag(tag, given) {
        attributes += Object.keys(given).length;
        if (++elements > MOST.elements || attributes > MOST.attributes)
          why ??= diagnostic('xml-invalid', `more than ${MOST.elements} elements or ${MOST.attributes} attributes`);
        if (at.depth >= htmlDepth) why ??= diagnostic('xml-invalid', `nested deeper than ${htmlDepth} levels`);
        if (why) return;
        const element = open(tag, given, at);
        at.children.push(element);
        at = element;
      },
      ontext(text) {
        if (!why) at.children.push(text);
      },
      onclosetag() {
        if (!why) at = at.parent ?? root;
      },
    },
    { xmlMode: true },
  );
  for (let start = 0; start < xml.length && !why; start += PIECE) parser.write(xml.slice(start, start + PIECE));
  if (why) return { ok: false, why };
  const cutIn = at === root ? null : at;
  parser.end();
  return { ok: true, root, cutIn };
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

const fits = ({ tag }: Element, name: string): boolean => name === (name.includes(':') ? tag : localName(tag));

/** The descendants with one of the tags, with a prefix or without one. */
export const named = (element: Element, ...names: readonly string[]): readonly Element[] =>
  [...elementsIn(element)].filter((one) => one !== element && names.some((name) => fits(one, name)));

/** The children with a tag, with a prefix or without one. */
export const childrenNamed = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((one) => (typeof one !== 'string' && fits(one, name) ? [one] : []));
