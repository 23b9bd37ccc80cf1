/** Reads an HTML page as one article, with the metadata of the page and its sidecar. */
import type { Limits } from '../../settings.ts';
import { declaredCharset } from '../html/charset.ts';
import { isHtml } from '../html/recognise.ts';
import { readPageText } from '../page.ts';
import type { ReadResult } from '../result.ts';
import { readSidecar } from '../sidecar.ts';
import type { DecodedInput, InputFormat } from './format.ts';

async function* readPage(input: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const { file, id, aliases, text, noted } = input;
  const sidecar = await readSidecar(file, limits);
  const page = { path: id, aliases, sidecar: sidecar.fields, noted: [...noted, ...sidecar.diagnostics] };
  yield readPageText(text, page, limits);
}

export const HTML: InputFormat = {
  name: 'HTML',
  recognises: ({ start }) => isHtml(start),
  declaredEncoding: declaredCharset,
  readText: readPage,
};
