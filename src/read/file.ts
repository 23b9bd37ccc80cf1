/** One file → its article or articles, by what is in it. */
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { makeArticle } from './article.ts';
import { decode } from './decode.ts';
import { diagnostic } from './diagnostic.ts';
import { readFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseJson } from './json.ts';
import { readNdjson, readNdjsonText, wholeJson } from './ndjson.ts';
import { readChunks, readHead, readWhole } from './open.ts';
import { failed, type ReadResult, resultOf } from './result.ts';
import { readSidecar } from './sidecar.ts';
import { type Format, sniff, sniffText } from './sniff.ts';

export interface FileInput {
  readonly file: string;
  readonly id: string;
  readonly aliases: readonly string[];
}

const NAMES: Readonly<Record<Exclude<Format, 'text' | 'json'>, string>> = {
  html: 'HTML',
  xml: 'XML',
  gzip: 'gzip',
  warc: 'WARC',
  pdf: 'PDF',
  zip: 'ZIP',
  rtf: 'RTF',
  image: 'an image',
};

const unsupported = (format: keyof typeof NAMES): Diagnostic =>
  diagnostic('format-unsupported', `it is ${NAMES[format]}; plain text and NDJSON are read`);

/** True where the first line that is not blank is a JSON object by itself. */
function beginsWithRecord(head: Uint8Array, limits: Limits): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  const newline = text.indexOf('\n');
  return newline > 0 && text.startsWith('{') && parseJson(text.slice(0, newline), limits.jsonDepth).ok;
}

async function* streamNdjson(input: FileInput, limits: Limits): AsyncGenerator<ReadResult> {
  const endings: Diagnostic[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of readChunks(input.file)) {
      if (piece instanceof Uint8Array) yield piece;
      else endings.push(piece);
    }
  }
  yield* readNdjson(bytes(), input.id, limits);
  for (const why of endings) yield failed(input.id, why);
}

async function* readPlainText(
  text: string,
  input: FileInput,
  limits: Limits,
  noted: readonly Diagnostic[],
): AsyncGenerator<ReadResult> {
  const front = readFrontMatter(text);
  const own = front.record && readFields(front.record, 'front-matter');
  const sidecar = await readSidecar(input.file, limits);
  yield resultOf(
    input.id,
    makeArticle({
      id: own?.id ?? sidecar.fields?.id ?? input.id,
      aliases: input.aliases,
      text: text.slice(front.end),
      given: { ...sidecar.fields?.facts, ...own?.facts },
      extra: { ...sidecar.fields?.extra, ...own?.extra },
      diagnostics: [...noted, ...front.diagnostics, ...(own?.diagnostics ?? []), ...sidecar.diagnostics],
    }),
  );
}

/** JSON that is not plainly one record a line: one value over many lines, or lines of which the first is bad. */
async function* readJson(text: string, input: FileInput, limits: Limits): AsyncGenerator<ReadResult> {
  const whole = wholeJson(text, input.id, limits);
  if (whole) yield* whole;
  else if (text.trimStart().startsWith('{')) yield* readNdjsonText(text, input.id, limits);
  else {
    const parsed = parseJson(text, limits.jsonDepth);
    yield failed(input.id, ...parsed.diagnostics);
  }
}

export async function* readFile(input: FileInput, limits: Limits): AsyncGenerator<ReadResult> {
  const head = await readHead(input.file);
  if (!head.ok) {
    yield failed(input.id, head.why);
    return;
  }
  const format = sniff(head.bytes);
  if (format === 'json' && beginsWithRecord(head.bytes, limits)) {
    yield* streamNdjson(input, limits);
    return;
  }
  if (format !== 'json' && format !== 'text') {
    yield failed(input.id, unsupported(format));
    return;
  }
  const whole = await readWhole(input.file, limits.articleBytes);
  if (!whole.ok) {
    // A first line too long to be seen whole: the lines after it may still be read one by one.
    const tooLong = format === 'json' && whole.why.code === 'input-too-large';
    yield* tooLong ? streamNdjson(input, limits) : [failed(input.id, whole.why)];
    return;
  }
  yield* readBytes(whole.bytes, input, limits);
}

async function* readBytes(bytes: Uint8Array, input: FileInput, limits: Limits): AsyncGenerator<ReadResult> {
  const decoded = await decode(bytes);
  if (!decoded.ok) {
    yield failed(input.id, ...decoded.diagnostics);
    return;
  }
  const format = sniffText(decoded.text);
  if (format === 'json') yield* readJson(decoded.text, input, limits);
  else if (format === 'text') yield* readPlainText(decoded.text, input, limits, decoded.diagnostics);
  else yield failed(input.id, unsupported(format));
}
