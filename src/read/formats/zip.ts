/** Reads the documents that are ZIP archives: EPUB and DOCX. Other archives are refused. */
import type { Limits } from '../../settings.ts';
import { diagnostic } from '../diagnostic.ts';
import { failed, type ReadResult } from '../result.ts';
import { namesIn } from '../unzip.ts';
import { DOCX } from './docx.ts';
import { EPUB } from './epub.ts';
import type { InputFormat, WholeInput } from './format.ts';

const DOCUMENTS = [EPUB, DOCX] as const;

async function* readArchive(input: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  const names = await namesIn(input.bytes);
  const document = DOCUMENTS.find(({ marker }) => names?.has(marker));
  if (document) yield* document.articles(input, limits);
  else if (names === null) yield failed(input.id, diagnostic('zip-invalid', 'damaged ZIP: truncated, or not valid'));
  else
    yield failed(input.id, diagnostic('format-unsupported', 'a ZIP archive that is neither EPUB nor DOCX: unpack it'));
}

export const ZIP: InputFormat = {
  name: 'EPUB, DOCX',
  recognises: ({ signature }) => signature.startsWith('PK\x03\x04') || signature.startsWith('PK\x05\x06'),
  readBytes: readArchive,
};
