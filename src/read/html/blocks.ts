/**
 * Splits a page into its visible paragraphs: block elements, and runs of text between double line breaks.
 *
 * Example: `<div>One<br><br><b>Two</b>fold<ul><li>Three</ul></div>` is `One`, `Twofold`, `Three`.
 */
import { attribute, BLOCKS, type Element, type Node } from './tree.ts';

interface ChildPosition {
  readonly parent: Element;
  readonly index: number;
}

export interface Block {
  readonly text: string;
  /** The innermost block element. */
  readonly host: Element;
  /** Number of characters within links. */
  readonly linked: number;
  /** The child that holds its first words. */
  readonly at: ChildPosition;
  /** Whether it belongs to a `<blockquote>`. */
  readonly isQuoted: boolean;
}

const INVISIBLE: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

/** Marks that a browser puts around `<q>`. */
const Q_MARKS = [
  ['“', '”'],
  ['‘', '’'],
] as const;
const OWN_MARK = /^\s*["“”‘'«„]/;

const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tag) || /display\s?:\s?block/i.test(attribute(element, 'style').slice(0, 500));

/** Removes soft hyphens and zero-width characters; turns no-break spaces into spaces. */
const visibleText = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');

const linesTrimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

class Collector {
  readonly blocks: Block[] = [];
  readonly #leftOut: (element: Element) => boolean;
  #host: Element;
  #at: ChildPosition | null = null;
  #text = '';
  #linked = 0;
  #inLink = 0;
  #inPre = 0;
  #inQ = 0;
  #inBlockquote = 0;

  constructor(root: Element, leftOut: (element: Element) => boolean) {
    this.#host = root;
    this.#leftOut = leftOut;
  }

  visit(node: Node, place: ChildPosition): void {
    if (typeof node === 'string') this.#add(node, place);
    else if (INVISIBLE.has(node.tag) || this.#leftOut(node)) this.#gap();
    else if (node.tag === 'br') this.#break();
    else if (node.tag === 'q') this.#quote(node);
    else if (isBlock(node)) this.#block(node);
    else this.#inline(node);
  }

  /** Ends the open paragraph, if any. */
  end(): void {
    const text = linesTrimmed(this.#text);
    if (text && this.#at) {
      const linked = Math.min(this.#linked, text.length);
      this.blocks.push({ text, host: this.#host, linked, at: this.#at, isQuoted: this.#inBlockquote > 0 });
    }
    this.#at = null;
    this.#text = '';
    this.#linked = 0;
  }

  #inline(element: Element): void {
    const links = element.tag === 'a' ? 1 : 0;
    this.#inLink += links;
    for (const [index, child] of element.children.entries()) this.visit(child, { parent: element, index });
    this.#inLink -= links;
  }

  #block(element: Element): void {
    const outer = this.#host;
    const pre = element.tag === 'pre' ? 1 : 0;
    const blockquote = element.tag === 'blockquote' ? 1 : 0;
    this.end();
    this.#host = element;
    this.#inPre += pre;
    this.#inBlockquote += blockquote;
    this.#inline(element);
    this.end();
    this.#inPre -= pre;
    this.#inBlockquote -= blockquote;
    this.#host = outer;
  }

  #quote(element: Element): void {
    const [left, right] = Q_MARKS[this.#inQ % 2] ?? Q_MARKS[0];
    const first = element.children.find((child) => typeof child === 'string');
    const marked = typeof first === 'string' && OWN_MARK.test(first);
    this.#inQ++;
    if (!marked) this.#text += left;
    this.#inline(element);
    if (!marked) this.#text = this.#text.trimEnd() + right;
    this.#inQ--;
  }

  #add(raw: string, place: ChildPosition): void {
    const clean = visibleText(raw);
    const text = this.#inPre ? clean : clean.replace(/[ \t\n\r\f]{1,}/g, ' ');
    const added = text.startsWith(' ') && /^$|\s/.test(this.#text.slice(-1)) ? text.slice(1) : text;
    if (added.trim()) this.#at ??= place;
    this.#text += added;
    if (this.#inLink) this.#linked += added.length;
  }

  /** One line break starts a line, two start a paragraph. */
  #break(): void {
    if (/\n\s?$/.test(this.#text)) this.end();
    else if (this.#text.trim() !== '') this.#text = `${this.#text.trimEnd()}\n`;
  }

  /** Keeps the words on both sides of an omission apart. */
  #gap(): void {
    if (this.#text !== '' && !/\s$/.test(this.#text)) this.#text += ' ';
  }
}

/** The paragraphs of a page in order, without the elements that `leftOut` matches. */
export function blocksOf(root: Element, leftOut: (element: Element) => boolean): readonly Block[] {
  const collector = new Collector(root, leftOut);
  collector.visit(root, { parent: root, index: 0 });
  collector.end();
  return collector.blocks;
}
