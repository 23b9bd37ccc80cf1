/** The entry of the thread that reads one PDF: a damaged or hostile file can take any time and memory, and a thread can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfReading, PdfRequest, TextRun } from './content.ts';

/** The part of the library that is used; its own types need a package that is not installed. */
interface Document {
  readonly numPages: number;
  getPage(page: number): Promise<{ getTextContent(): Promise<{ readonly items: readonly (TextItem | Mark)[] }> }>;
  getMetadata(): Promise<{ readonly info: object }>;
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  /** Two rows and the position: scaling and slope of the text. */
  readonly transform: readonly number[];
}

/** The beginning or end of a part of the page. */
interface Mark {
  readonly type: string;
}

/** No code of the file is run, no font of the system is read, and nothing is fetched. */
const OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  verbosity: 0,
};

/** Level text alone: watermarks and stamps are at an angle. */
async function runsOfPage(document: Document, page: number): Promise<readonly TextRun[]> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [across, slope, , size, x, y] = item.transform;
    if (slope !== 0 || !across || !size || x === undefined || y === undefined) return [];
    return [{ text: item.str, x, y, width: item.width, size: Math.abs(size) }];
  });
}

async function readContent(document: Document, { mostPages, mostCharacters }: PdfRequest): Promise<PdfReading> {
  const pages: (readonly TextRun[])[] = [];
  let characters = 0;
  for (let page = 1; page <= Math.min(document.numPages, mostPages); page++) {
    const runs = await runsOfPage(document, page);
    characters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) return { status: 'too-large' };
    pages.push(runs);
  }
  const { info } = await document.getMetadata();
  return { status: 'read', pages, pageCount: document.numPages, info: { ...info } };
}

const isEncrypted = (error: unknown) => error instanceof Error && error.name === 'PasswordException';

async function read(request: PdfRequest): Promise<PdfReading> {
  try {
    const document: Document = await getDocumentProxy(request.bytes, OPTIONS);
    return await readContent(document, request);
  } catch (error) {
    return { status: isEncrypted(error) ? 'encrypted' : 'damaged' };
  }
}

parentPort?.postMessage(await read(workerData));
