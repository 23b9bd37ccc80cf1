/** Reads the articles of a web archive (WARC, ISO 28500): HTML responses with status 200, and plain-text conversions. */
import type { Fact } from '../../../model.ts';
import type { Limits } from '../../../settings.ts';
import { makeArticle } from '../../article.ts';
import type { Pieces } from '../../bytes.ts';
import { decode } from '../../decode.ts';
import { diagnostic } from '../../diagnostic.ts';
import type { MetadataFacts } from '../../fields.ts';
import { isHtml, withoutProlog } from '../../html/recognise.ts';
import { siteOf } from '../../outlet-of.ts';
import { readPageBytes } from '../../page.ts';
import { failed, type ReadResult, resultOf } from '../../result.ts';
import type { InputFormat } from '../format.ts';
import { bodyOf, readResponse } from './http.ts';
import { invalid, recordsIn, type WarcRecord } from './records.ts';

type Headers = ReadonlyMap<string, string>;
type SoundRecord = Extract<WarcRecord, { ok: true }>;

/** By content, or by the declared media type. */
const isPage = (type: string | undefined, body: Uint8Array): boolean =>
  isHtml(withoutProlog(new TextDecoder().decode(body.subarray(0, 4096)))) ||
  /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type?.trim() ?? '');

const noResponse = ({ start }: SoundRecord) => invalid('has a response that does not begin with an HTTP head', start);
const CUT = diagnostic('warc-invalid', 'the crawl truncated the page');

function factsOf(headers: Headers): MetadataFacts {
  const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  const url: Fact = { value: address, evidence: { rule: 'warc.target-uri', span: null } };
  return /^https?:\/\//i.test(address) ? { url } : {};
}

const kindOf = (headers: Headers): string => (headers.get('warc-type') ?? '').toLowerCase();

/** Responses of other protocols, such as DNS, hold no page. */
const isHttp = (headers: Headers): boolean =>
  /^application\/http\b/i.test(headers.get('content-type') ?? 'application/http') &&
  !/^<?(?!https?:)[a-z][a-z\d+.-]{0,20}:/i.test(headers.get('warc-target-uri') ?? '');

/** Tells from the start of its block whether a record holds an article. */
function isWanted(headers: Headers, beginning: Uint8Array): boolean {
  const kind = kindOf(headers);
  if (kind === 'conversion') return /^text\/plain\b/i.test(headers.get('content-type') ?? '');
  if (kind === 'resource') return isPage(headers.get('content-type'), beginning);
  if (kind !== 'response' || !isHttp(headers)) return false;
  const response = readResponse(beginning);
  return !response || (response.status === 200 && isPage(response.headers.get('content-type'), response.body));
}

async function readPage(
  body: Uint8Array,
  charset: string | null,
  record: SoundRecord,
  path: string,
  limits: Limits,
): Promise<ReadResult> {
  const noted = record.headers.has('warc-truncated') ? [CUT] : [];
  return readPageBytes(body, { path, charset, fallback: factsOf(record.headers), noted }, limits);
}

async function readText(record: SoundRecord, path: string): Promise<ReadResult> {
  const decoded = await decode(record.block);
  if (!decoded.ok) return failed(path, ...decoded.diagnostics);
  const given = factsOf(record.headers);
  const outlet = siteOf(given.url);
  const { text, diagnostics } = decoded;
  return resultOf(
    path,
    makeArticle({ id: path, text, given, likely: outlet ? { outlet } : {}, diagnostics, carriesText: true }),
  );
}

async function readResponsePage(record: SoundRecord, path: string, limits: Limits): Promise<ReadResult | null> {
  const response = readResponse(record.block);
  if (!response) return isHttp(record.headers) ? failed(path, noResponse(record)) : null;
  if (response.status !== 200) return null;
  const type = response.headers.get('content-type');
  const body = bodyOf(response, limits);
  if (!body.ok) return failed(path, body.why);
  if (!isPage(type, body.bytes)) return null;
  return readPage(
    body.bytes,
    /charset\s?=\s?["']?([\w:.-]{1,40})/i.exec(type ?? '')?.[1] ?? null,
    record,
    path,
    limits,
  );
}

async function readRecord(record: SoundRecord, path: string, limits: Limits): Promise<ReadResult | null> {
  const kind = kindOf(record.headers);
  if (kind === 'response') return readResponsePage(record, path, limits);
  if (!isWanted(record.headers, record.block)) return null;
  return kind === 'resource' ? readPage(record.block, null, record, path, limits) : readText(record, path);
}

async function* readWarc(pieces: Pieces, name: string, limits: Limits): AsyncGenerator<ReadResult> {
  for await (const record of recordsIn(pieces, limits, { isWanted })) {
    const path = `${name}#${record.number}`;
    const result = record.ok ? await readRecord(record, path, limits) : failed(path, record.why);
    if (result) yield result;
  }
}

export const WARC: InputFormat = {
  name: 'WARC',
  recognises: ({ signature }) => signature.startsWith('WARC/'),
  readStream: readWarc,
};
