/** The files of report.html as they lie in the built package: the page without its data, and the code that reads an article in it. */
import { readFile } from 'node:fs/promises';

/** The built package: from the sources and from dist alike it is two folders up. */
const FOLDER = new URL('../../dist/report/', import.meta.url);

/** @throws where the package is damaged or was never built */
export const readPageFile = (name: 'page.html' | 'reader.txt'): Promise<string> =>
  readFile(new URL(name, FOLDER), 'utf8');
