/** Reads a PDF, such as a press release, as one article: its paragraphs without headers, footers and page numbers. */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { makeArticle } from '../article.ts';
import { latin1 } from '../bytes.ts';
import { diagnostic } from '../diagnostic.ts';
import { type MetadataFacts, readFields } from '../fields.ts';
import { toWellFormed } from '../json.ts';
import type { PdfContent } from '../pdf/content.ts';
import { linesOfPage } from '../pdf/lines.ts';
import { paragraphsOf } from '../pdf/paragraphs.ts';
import { pdfSeconds, type ReadInTime, readPdfContent } from '../pdf/thread.ts';
import { failed, type ReadResult, resultOf } from '../result.ts';
import { readSidecar } from '../sidecar.ts';
import type { InputFormat, WholeInput } from './format.ts';

const NO_TEXT = diagnostic('format-unsupported', 'the PDF has no text; if it is a scan, recognise its text first');

function whyUnread({ status }: Exclude<ReadInTime, PdfContent>, limits: Limits): Diagnostic {
  switch (status) {
    case 'encrypted':
      return diagnostic('format-unsupported', 'the PDF is encrypted: it opens only with a password');
    case 'damaged':
      return diagnostic('pdf-invalid', 'damaged PDF: it is truncated, or not valid');
    case 'too-large':
      return diagnostic(
        'input-too-large',
        `the text of the PDF has more than ${limits.articleBytes} characters (--article-mb)`,
      );
    case 'out-of-time':
      return diagnostic('article-timeout', `reading the PDF took more than ${pdfSeconds(limits)} seconds`);
    case 'out-of-memory':
      return diagnostic('input-too-large', 'the PDF takes more than 512 MB of memory');
  }
}

const END = '%%EOF';
const LONGEST_END = 1024;

const pagesNamed = (pages: readonly number[]) =>
  pages.length === 1 ? `page ${pages[0]} ` : `pages ${pages.slice(0, 10).join(', ')}${pages.length > 10 ? ' …' : ''} `;

const having = (pages: readonly number[], one: string, several: string) =>
  `${pagesNamed(pages)}${pages.length === 1 ? one : several}`;

function* limitsOf({ pages, pageCount }: PdfContent, bytes: Uint8Array): Generator<Diagnostic> {
  if (!latin1(bytes.subarray(-LONGEST_END)).includes(END))
    yield diagnostic('text-partial', 'the file ends within the document', null);
  if (pageCount > pages.length)
    yield diagnostic('text-partial', `the first ${pages.length} of ${pageCount} pages are read`);
  const empty = pages.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  if (empty.length > 0) yield diagnostic('text-partial', having(empty, 'has no text', 'have no text'));
}

/** What programs write for documents without a title: the name of a file, "(anonymous)". */
const NO_TITLE = /\.(?:docx?|pdf|odt|rtf|indd|qxp|pages)$|^microsoft word\b|^untitled\b|^\(/iu;
const DATE = /^D:(\d{4})(\d{2})(\d{2})/u;
const FULL_NAME = /^\p{Lu}\S* (?:\S+ ){0,5}\S+$/u;

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The author may be the clerk who made the file, and the day that of a later copy, so what the text says comes first. */
function factsOf({ Title, Author, CreationDate }: PdfContent['info']): { given: MetadataFacts; likely: MetadataFacts } {
  const [title, author] = [textIn(Title), textIn(Author)];
  const [, year, month, day] = DATE.exec(textIn(CreationDate)) ?? [];
  const named = {
    ...(FULL_NAME.test(author) ? { author } : {}),
    ...(year ? { date: `${year}-${month}-${day}` } : {}),
  };
  return {
    given: title === '' || NO_TITLE.test(title) ? {} : readFields({ title }, 'pdf').facts,
    likely: readFields(named, 'pdf').facts,
  };
}

async function* readDocument({ bytes, id, aliases, file }: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  const content = await readPdfContent(bytes, limits);
  if (content.status !== 'read') {
    yield failed(id, whyUnread(content, limits));
    return;
  }
  const pages = content.pages.map(linesOfPage);
  const text = toWellFormed(paragraphsOf(pages.map(({ lines }) => lines)).join('\n\n')).replaceAll('\0', '');
  if (text === '') {
    yield failed(id, NO_TEXT);
    return;
  }
  const columns = pages.flatMap(({ hasColumns }, i) => (hasColumns ? [i + 1] : []));
  const guessed = having(
    columns,
    'is set in columns: their order is a guess',
    'are set in columns: their order is a guess',
  );
  const { fields, diagnostics } = await readSidecar(file, limits);
  const { given, likely } = factsOf(content.info);
  yield resultOf(
    id,
    makeArticle({
      id: fields?.id ?? id,
      aliases,
      text,
      given: { ...given, ...fields?.facts },
      likely,
      extra: fields?.extra ?? {},
      diagnostics: [
        ...diagnostics,
        ...limitsOf(content, bytes),
        ...(columns.length > 0 ? [diagnostic('columns-guessed', guessed)] : []),
      ],
      carriesText: true,
    }),
  );
}

export const PDF: InputFormat = {
  name: 'PDF',
  recognises: ({ signature }) => signature.startsWith('%PDF-'),
  readBytes: readDocument,
};
