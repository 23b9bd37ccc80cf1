/** Reads a document of a word processor (Office Open XML) as one article: its paragraphs, without deleted and hidden text. */
import type { Limits } from '../../settings.ts';
import { makeArticle } from '../article.ts';
import { decode } from '../decode.ts';
import { diagnostic } from '../diagnostic.ts';
import type { Element } from '../html/tree.ts';
import { failed, type ReadResult, resultOf } from '../result.ts';
import { readSidecar } from '../sidecar.ts';
import { unzip } from '../unzip.ts';
import type { WholeInput } from './format.ts';

const DOCUMENT = 'word/document.xml';
const NO_DOCUMENT = diagnostic('xml-invalid', 'the document has no valid text');
/** The same text for old programs. */
const COPY = 'mc:Fallback';
/** Text before a move, copies for old programs, and paragraphs in a text box, which are listed by themselves. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:moveFrom', 'w:del', COPY, 'w:p']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

const isHidden = (run: Element): boolean =>
  run.children.some(
    (one) =>
      typeof one !== 'string' &&
      one.tag === 'w:rPr' &&
      one.children.some((property) => typeof property !== 'string' && property.tag === 'w:vanish'),
  );

function textOfParagraph(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.tag === 'w:t' ? child : '';
      if (LEFT_OUT.has(child.tag) || (child.tag === 'w:r' && isHidden(child))) return '';
      return SIGNS.get(child.tag) ?? textOfParagraph(child);
    })
    .join('');
}

/** The paragraphs in document order, those in tables and text boxes included. */
function paragraphsIn(root: Element): readonly Element[] {
  const paragraphs: Element[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.tag === 'w:p') paragraphs.push(next);
    for (const child of next.children.toReversed())
      if (typeof child !== 'string' && child.tag !== COPY) open.push(child);
  }
  return paragraphs;
}

async function* readDocument(input: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  const { bytes, id, aliases, file } = input;
  const archive = await unzip(bytes, (name) => name === DOCUMENT, limits);
  const decoded = archive.ok ? await decode(archive.files.get(DOCUMENT) ?? new Uint8Array()) : null;
  if (!archive.ok || !decoded?.ok) {
    yield failed(id, archive.ok ? NO_DOCUMENT : archive.why);
    return;
  }
  const { parseXml } = await import('../html/xml.ts');
  const parsed = parseXml(decoded.text, limits);
  if (!parsed.ok || parsed.cutIn) {
    yield failed(id, parsed.ok ? NO_DOCUMENT : parsed.why);
    return;
  }
  const paragraphs = paragraphsIn(parsed.root).map((one) => textOfParagraph(one).trim());
  const text = paragraphs.filter((one) => one !== '');
  const { fields, diagnostics } = await readSidecar(file, limits);
  yield resultOf(
    id,
    makeArticle({
      id: fields?.id ?? id,
      aliases,
      text: text.join('\n\n'),
      given: fields?.facts ?? {},
      extra: fields?.extra ?? {},
      diagnostics,
      carriesText: true,
    }),
  );
}

/** A kind of ZIP archive, recognised by a file in it. */
export const DOCX = { marker: DOCUMENT, articles: readDocument } as const;
