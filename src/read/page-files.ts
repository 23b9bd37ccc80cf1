/** Files of report.html in the built package: the page without its data, and the article reader. */
import { readFile } from 'node:fs/promises';

/** Two folders up, both from src/read and from dist/read. */
const FOLDER = new URL('../../dist/report/', import.meta.url);

/** @throws if the package is damaged or was not built */
export const readPageFile = (name: 'page.html' | 'reader.txt'): Promise<string> =>
  readFile(new URL(name, FOLDER), 'utf8');
