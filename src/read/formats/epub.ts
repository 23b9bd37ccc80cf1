/** Reads an electronic book or magazine (EPUB), one article per document in its reading order. */
import { posix } from 'node:path';
import type { Limits } from '../../settings.ts';
import { decode } from '../decode.ts';
import { diagnostic } from '../diagnostic.ts';
import { type MetadataFacts, readFields } from '../fields.ts';
import { attribute, type Element, lineOf } from '../html/tree.ts';
import { readPageText } from '../page.ts';
import { failed, holdsNothing, type ReadResult } from '../result.ts';
import { unzip } from '../unzip.ts';
import type { WholeInput } from './format.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const NO_PACKAGE = diagnostic('xml-invalid', 'the EPUB has no valid list of its documents');
const ENCRYPTED = diagnostic('format-unsupported', 'the EPUB is encrypted');
const TEXTS = /\.(?:xhtml|html?|xml|opf)$/i;
/** Names of programs that make books from news, and name themselves as publishers. */
const PROGRAMS: ReadonlySet<string> = new Set(['calibre']);
/** Elements without content, whose `/>` HTML ignores as well. */
const VOID: ReadonlySet<string> = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** HTML takes `<title/>` as a start tag, which XHTML does not. */
const withEndTags = (xhtml: string): string =>
  xhtml.replace(/<([a-z][a-z\d]{0,20})((?:\s[^<>]*)?)\/>/gi, (whole: string, tag: string, rest: string) =>
    VOID.has(tag.toLowerCase()) ? whole : `<${tag}${rest}></${tag}>`,
  );

interface Book {
  /** Paths of the documents in reading order. */
  readonly documents: readonly string[];
  readonly publisher: MetadataFacts;
}

async function parsed(files: ReadonlyMap<string, Uint8Array>, name: string, limits: Limits): Promise<Element | null> {
  const { parseXml } = await import('../html/xml.ts');
  const decoded = await decode(files.get(name) ?? new Uint8Array());
  const document = decoded.ok ? parseXml(decoded.text, limits) : null;
  return document?.ok ? document.root : null;
}

function pathOf(folder: string, href: string): string {
  const path = posix.join(folder, href.split('#', 1)[0] ?? '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function readBook(files: ReadonlyMap<string, Uint8Array>, limits: Limits): Promise<Book | null> {
  const { named } = await import('../html/xml.ts');
  const container = await parsed(files, CONTAINER, limits);
  const [rootfile] = container ? named(container, 'rootfile') : [];
  const path = rootfile ? attribute(rootfile, 'full-path') : '';
  const book = await parsed(files, path, limits);
  if (!book || named(book, 'spine').length === 0) return null;
  const items = new Map(named(book, 'item').map((item) => [attribute(item, 'id'), item]));
  const documents = named(book, 'itemref').flatMap((reference) => {
    const item = items.get(attribute(reference, 'idref'));
    const isNavigation = item && attribute(item, 'properties').split(' ').includes('nav');
    if (!item || isNavigation || !/html/.test(attribute(item, 'media-type'))) return [];
    return [pathOf(posix.dirname(path), attribute(item, 'href'))];
  });
  const [publisher] = named(book, 'dc:publisher');
  const name = publisher ? lineOf(publisher) : '';
  return {
    documents,
    publisher: readFields({ publisher: PROGRAMS.has(name.toLowerCase()) ? '' : name }, 'epub').facts,
  };
}

async function* readEpub({ bytes, id }: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  const archive = await unzip(bytes, (name) => TEXTS.test(name), limits);
  if (!archive.ok) {
    yield failed(id, archive.why);
    return;
  }
  const { files } = archive;
  const book = await readBook(files, limits);
  const encrypted = new TextDecoder().decode(files.get(ENCRYPTION));
  const documents = new Set(book?.documents);
  if (!book) yield failed(id, NO_PACKAGE);
  else if ([...documents].some((name) => encrypted.includes(`"${name}"`))) yield failed(id, ENCRYPTED);
  else yield* readDocuments({ ...book, documents: [...documents] }, files, id, limits);
}

async function* readDocuments(
  { documents, publisher }: Book,
  files: ReadonlyMap<string, Uint8Array>,
  id: string,
  limits: Limits,
): AsyncGenerator<ReadResult> {
  let articles = 0;
  for (const [i, name] of documents.entries()) {
    const path = `${id}#${i + 1}`;
    const content = files.get(name);
    const decoded = content ? await decode(content) : null;
    const result = decoded?.ok
      ? await readPageText(withEndTags(decoded.text), { path, fallback: publisher }, limits)
      : failed(path, ...(decoded?.diagnostics ?? [diagnostic('xml-invalid', `the document ${name} is missing`)]));
    // A cover is a picture.
    if (result.article?.text.trim() === '') continue;
    yield result;
    articles++;
  }
  if (articles === 0) yield holdsNothing(id, 'the EPUB has no text');
}

/** A kind of ZIP archive, recognised by a file in it. */
export const EPUB = { marker: CONTAINER, articles: readEpub } as const;
