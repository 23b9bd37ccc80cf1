/** Reads plain text: one article, with metadata from its front matter and its sidecar. */
import type { Limits } from '../../settings.ts';
import { makeArticle } from '../article.ts';
import { readFields } from '../fields.ts';
import { readFrontMatter } from '../front-matter.ts';
import { type ReadResult, resultOf } from '../result.ts';
import { readSidecar } from '../sidecar.ts';
import type { DecodedInput, InputFormat } from './format.ts';
import { hasRecords, readNdjsonText } from './json.ts';

async function* readPlainText(input: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const { file, id, aliases, text, noted } = input;
  // On standard input, a text with JSON records in it is NDJSON whose first line is damaged.
  if (file === null && hasRecords(text, limits)) {
    yield* readNdjsonText(text, id, limits);
    return;
  }
  const front = readFrontMatter(text);
  const own = front.record && readFields(front.record, 'front-matter');
  const sidecar = await readSidecar(file, limits);
  yield resultOf(
    id,
    makeArticle({
      id: own?.id ?? sidecar.fields?.id ?? id,
      aliases,
      text: text.slice(front.end),
      given: { ...sidecar.fields?.facts, ...own?.facts },
      extra: { ...sidecar.fields?.extra, ...own?.extra },
      diagnostics: [...noted, ...front.diagnostics, ...(own?.diagnostics ?? []), ...sidecar.diagnostics],
    }),
  );
}

/** Text of no other format. */
export const PLAIN_TEXT: InputFormat = { name: 'plain text', recognises: () => true, readText: readPlainText };
