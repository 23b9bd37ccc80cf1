/**
 * Reads a page that a browser saved as one file (MHTML, RFC 2557): the first HTML part is the page, the others belong to it.
 *
 * Example: `Content-Type: multipart/related; boundary="…"`, and below it the parts
 */
import type { Diagnostic } from '../../model.ts';
import type { Limits } from '../../settings.ts';
import { latin1 } from '../bytes.ts';
import { diagnostic } from '../diagnostic.ts';
import { type HeaderBlock, parameterOf, readHeaderBlock } from '../mail-headers.ts';
import { readPageBytes } from '../page.ts';
import { failed, type ReadResult } from '../result.ts';
import { readSidecar } from '../sidecar.ts';
import type { InputFormat, WholeInput } from './format.ts';

/** A page lies in few parts within parts. */
const DEEPEST = 4;
/** Makes the library decode the bytes of a part and not its characters, because a page declares its encoding itself. */
const AS_BYTES = 'Content-Disposition: attachment\r\n';

const typeOf = ({ headers }: HeaderBlock): string => headers.get('content-type') ?? '';

/** Browsers write no recipient and no path of delivery. */
function isSavedPage(text: string): boolean {
  const block = readHeaderBlock(text);
  if (!block || !/^multipart\/(?:related|alternative)\b/i.test(typeOf(block))) return false;
  const { headers } = block;
  if (headers.has('snapshot-content-location') || headers.get('from')?.startsWith('<Saved by')) return true;
  return !['to', 'received', 'return-path', 'delivered-to'].some((name) => headers.has(name));
}

interface Part {
  readonly text: string;
  readonly isCut: boolean;
}

/** The parts between the boundaries of a multipart, as Latin-1. */
function* partsOf(text: string, boundary: string): Generator<Part> {
  const mark = `--${boundary}`;
  let start = text.startsWith(mark) ? 0 : text.indexOf(`\n${mark}`) + 1;
  while (start > 0 || text.startsWith(mark)) {
    const from = text.indexOf('\n', start) + 1;
    if (from === 0 || text.startsWith('--', start + mark.length)) return;
    const next = text.indexOf(`\n${mark}`, from - 1);
    yield { text: text.slice(from, next < 0 ? text.length : next), isCut: next < 0 };
    if (next < 0) return;
    start = next + 1;
  }
}

/** The first HTML part, without a search in more than the first branch of parts within parts. */
function pagePart(text: string, depth = 0): Part | null {
  const block = readHeaderBlock(text);
  const boundary = block && parameterOf(typeOf(block), 'boundary');
  if (!block || !boundary || depth > DEEPEST) return null;
  for (const part of partsOf(text.slice(block.end), boundary)) {
    const inner = readHeaderBlock(part.text);
    const type = inner ? typeOf(inner).toLowerCase() : '';
    if (/^(?:text\/html|application\/xhtml\+xml)/.test(type)) return part;
    if (type.startsWith('multipart/')) return pagePart(part.text, depth + 1);
  }
  return null;
}

async function bytesOf(part: Part): Promise<Uint8Array> {
  const { default: PostalMime } = await import('postal-mime');
  const { attachments } = await PostalMime.parse(Buffer.from(AS_BYTES + part.text, 'latin1'));
  const content = attachments[0]?.content ?? new Uint8Array();
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

const NO_PAGE = diagnostic('mail-invalid', 'the saved page has no HTML part', 0);

async function* readSavedPage({ bytes, file, id, aliases }: WholeInput, limits: Limits): AsyncGenerator<ReadResult> {
  const text = latin1(bytes);
  const part = pagePart(text);
  const block = part && readHeaderBlock(part.text);
  if (!block) {
    yield failed(id, NO_PAGE);
    return;
  }
  const address =
    readHeaderBlock(text)?.headers.get('snapshot-content-location') ?? block.headers.get('content-location');
  const sidecar = await readSidecar(file, limits);
  const cut: Diagnostic[] = part.isCut
    ? [diagnostic('text-partial', 'the file ends within the page', bytes.length)]
    : [];
  yield readPageBytes(
    await bytesOf(part),
    {
      path: id,
      aliases,
      charset: parameterOf(typeOf(block), 'charset'),
      fallback: /^https?:\/\//i.test(address ?? '')
        ? { url: { value: address ?? '', evidence: { rule: 'mhtml.content-location', span: null } } }
        : {},
      sidecar: sidecar.fields,
      noted: [...cut, ...sidecar.diagnostics],
    },
    limits,
  );
}

export const MHTML: InputFormat = {
  name: 'MHTML',
  recognises: ({ text }) => isSavedPage(text),
  readBytes: readSavedPage,
};
