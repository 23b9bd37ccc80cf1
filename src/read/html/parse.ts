/** Parses HTML into a tree. Limits are enforced during parsing, so that no excessive tree is built. */
import { Parser } from 'htmlparser2';
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { diagnostic } from '../diagnostic.ts';
import { openBefore } from './implied-ends.ts';
import type { Element, Node } from './tree.ts';

export type ParsedPage =
  | { readonly ok: true; readonly root: Element }
  | { readonly ok: false; readonly why: Diagnostic };

/** A long live blog has about ten thousand elements, few with more than twenty attributes. */
const MOST = { elements: 100_000, attributes: 500_000, attributesOfOne: 1_000, unclosed: 10_000 };
/** Limits stop the parser between chunks of this size; the rest of a chunk beyond a limit is discarded. */
const PIECE = 16 * 1024;

/** Elements whose content is not part of the page's text. JSON-LD is kept. */
const WITHOUT_CONTENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'iframe']);

const isData = (tag: string, type: string): boolean =>
  tag === 'script' && /^application\/ld\+json\b/i.test(type.trim());

interface OpenElement extends Element {
  readonly attributes: Map<string, string>;
}

function open(tag: string, attributes: Readonly<Record<string, string>>, parent: Element | null): OpenElement {
  const children: Node[] = [];
  const depth = parent ? parent.depth + 1 : 0;
  const element = { tag, attributes: new Map(Object.entries(attributes)), children, parent, depth };
  parent?.children.push(element);
  return element;
}

/** Merges adjacent text. */
function addText(children: Node[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

export function parseHtml(html: string, limits: Pick<Limits, 'htmlDepth'>): ParsedPage {
  const root = open('#page', {}, null);
  const stack: Element[] = [root];
  /** Elements that the parser has not closed. A superset of the open ones, because it knows fewer implied end tags. */
  const unclosed: Element[] = [];
  /** Number of open elements with ignored content. */
  let muted = 0;
  let elements = 0;
  let attributes = 0;
  let ofOne = 0;
  let why: Diagnostic | null = null;
  const refuse = (code: 'html-too-deep' | 'html-too-large', message: string): void => {
    why ??= diagnostic(code, message);
  };
  const isMuted = (tag: string, type: string): boolean => WITHOUT_CONTENT.has(tag) && !isData(tag, type);
  const closeTo = (length: number): void => {
    for (const { tag, attributes: given } of stack.splice(length)) if (isMuted(tag, given.get('type') ?? '')) muted--;
  };

  const parser = new Parser({
    onopentagname() {
      ofOne = 0;
      if (++elements > MOST.elements) refuse('html-too-large', `more than ${MOST.elements} elements`);
    },
    onattribute() {
      if (++ofOne > MOST.attributesOfOne || ++attributes > MOST.attributes)
        refuse('html-too-large', 'too many attributes');
    },
    onopentag(name, given) {
      if (muted === 0) closeTo(openBefore(name, stack));
      if (stack.length > limits.htmlDepth) refuse('html-too-deep', `nested deeper than ${limits.htmlDepth} levels`);
      if (unclosed.length > MOST.unclosed) refuse('html-too-deep', `more than ${MOST.unclosed} elements left open`);
      if (why) return;
      const element = open(name, given, muted > 0 ? null : (stack.at(-1) ?? root));
      stack.push(element);
      unclosed.push(element);
      if (isMuted(name, given['type'] ?? '')) muted++;
    },
    ontext(text) {
      if (muted === 0 && !why) addText((stack.at(-1) ?? root).children, text);
    },
    onclosetag() {
      const closed = why ? undefined : unclosed.pop();
      const at = closed ? stack.lastIndexOf(closed) : -1;
      if (at > 0) closeTo(at);
    },
  });
  for (let start = 0; start < html.length && !why; start += PIECE) parser.write(html.slice(start, start + PIECE));
  if (!why) parser.end();
  return why ? { ok: false, why } : { ok: true, root };
}
