import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../rounds.ts';
import { chunksOf, codes, makeFolder, readAll } from '../helpers.ts';

type Headers = Readonly<Record<string, string>>;
const concat = (...parts: readonly (Uint8Array | string)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

function record(kind: string, block: Uint8Array | string, headers: Headers = {}): Buffer {
  const lines = Object.entries({ 'WARC-Type': kind, 'Content-Length': String(Buffer.byteLength(block)), ...headers });
  return concat(`WARC/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`, block, '\r\n\r\n');
}

const http = (body: Uint8Array | string, headers: Headers = {}, status = '200 OK') =>
  concat(
    `HTTP/1.1 ${status}\r\n${Object.entries({ 'Content-Type': 'text/html', ...headers })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
    body,
  );

const page = (speaker: string) =>
  `<!doctype html><html><head><title>The ferry</title></head><body><article><p>The ferry to the island will not run before Monday, the harbour office said.</p>
<p>“We had no choice, the pier is gone,” said ${speaker}, who has run the line for twenty years and seen many storms.</p></article></body></html>`;

const response = (speaker: string, headers: Headers = {}) =>
  record('response', http(page(speaker)), {
    'WARC-Target-URI': `https://${speaker.toLowerCase().replace(' ', '-')}.example/ferry`,
    ...headers,
  });

const CRAWL = [
  record('warcinfo', 'software: none\r\n'),
  record('request', 'GET / HTTP/1.1\r\n\r\n'),
  response('Ana Ruiz'),
  record('response', http('PNG', { 'Content-Type': 'image/png' })),
  record('response', http(page('Nobody'), {}, '404 Not Found')),
  record('response', http('User-agent: *', { 'Content-Type': 'text/plain' })),
  response('Tom Reed'),
  record('metadata', 'fetchTimeMs: 4\r\n'),
];

async function crawl(...parts: readonly Uint8Array[]) {
  const cwd = await makeFolder({ 'crawl.warc': concat(...parts) });
  return readAll(['crawl.warc'], { cwd });
}
type Results = Awaited<ReturnType<typeof crawl>>;
const speakers = (results: Results) =>
  results.flatMap(({ article }) => /said (\w+ \w+)/.exec(article?.text.split('\n\n')[1] ?? '')?.[1] ?? []);
const summary = (results: Results) => results.map((result) => [result.path, result.status, ...codes(result)]);

describe('a web archive', () => {
  it('yields one article per successful page, with its URL and outlet', async () => {
    const results = await crawl(...CRAWL);
    expect(summary(results)).toEqual([
      ['crawl.warc#3', 'ok'],
      ['crawl.warc#7', 'ok'],
    ]);
    expect(results[0]?.article).toMatchObject({
      id: 'crawl.warc#3',
      carriesText: true,
      title: { value: 'The ferry' },
      url: { value: 'https://ana-ruiz.example/ferry', evidence: { rule: 'warc.target-uri' } },
      outlet: { value: 'ana-ruiz.example', evidence: { rule: 'url.host' } },
    });
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Tom Reed']);
  });

  it('yields the same compressed per record or as a whole', async () => {
    const expected = (await crawl(...CRAWL)).map(({ article }) => ({ ...article, id: '', aliases: [] }));
    const packed = concat(...CRAWL.map((one) => gzipSync(one)));
    const cwd = await makeFolder({ 'a.warc.gz': packed, 'b.gz': gzipSync(concat(...CRAWL)) });
    for (const name of ['a.warc.gz', 'b.gz']) {
      const results = await readAll([name], { cwd });
      expect(results.map(({ article }) => ({ ...article, id: '', aliases: [] }))).toEqual(expected);
    }
    const chunks = Array.from({ length: Math.ceil(packed.length / 33) }, (_, i) =>
      packed.subarray(i * 33, (i + 1) * 33),
    );
    expect(speakers(await readAll(['-'], { stdin: chunksOf(...chunks) }))).toEqual(['Ana Ruiz', 'Tom Reed']);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('holds pages as they came over the wire: %s', async (name, pack) => {
    const packed = pack(page('Ana Ruiz'));
    const half = packed.length >> 1;
    const chunked = concat(
      `${half.toString(16)}\r\n`,
      packed.subarray(0, half),
      `\r\n${(packed.length - half).toString(16)};x=y\r\n`,
      packed.subarray(half),
      '\r\n0\r\n\r\n',
    );
    const headers = { 'Content-Encoding': name };
    const results = await crawl(
      record('response', http(packed, headers)),
      record('response', http(chunked, { ...headers, 'Transfer-Encoding': 'chunked' })),
      record('response', http(page('Ana Ruiz'), { ...headers, 'Transfer-Encoding': 'chunked' })),
    );
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
  });

  it('yields pages in resource records and texts in conversion records', async () => {
    const text = 'The ferry will not run.\n\n“We had no choice, the pier is gone,” said Ana Ruiz.';
    const results = await crawl(
      record('resource', page('Tom Reed'), { 'Content-Type': 'text/html' }),
      record('conversion', text, { 'Content-Type': 'text/plain', 'WARC-Target-URI': 'https://herald.example/ferry' }),
      record('revisit', ''),
    );
    expect(speakers(results)).toEqual(['Tom Reed', 'Ana Ruiz']);
    expect(results[1]?.article?.text).toBe(text);
  });

  it('is decoded in the encoding of the HTTP header', async () => {
    const western = Uint8Array.from(page('Ana Ruiz'), (char) => ({ '“': 0x93, '”': 0x94 })[char] ?? char.charCodeAt(0));
    const [result] = await crawl(
      record('response', http(western, { 'Content-Type': 'text/html; charset=windows-1252' })),
    );
    expect([result?.article?.text.includes('“We had no choice'), codes(result)]).toEqual([true, []]);
  });
});

describe('reliability 43: a response whose HTTP head is', () => {
  const [before, after] = [response('Ana Ruiz'), response('Al Stone')];
  const withHead = (head: string, body: string | Uint8Array = page('Tom Reed')) =>
    record('response', concat(head, body));

  it.each([
    ['longer than 64 KB', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: ${'x'.repeat(70_000)}\r\n\r\n`],
    ['longer than 64 KB, in short lines', `HTTP/1.1 200 OK\r\n${'X-Trace: 1\r\n'.repeat(20_000)}\r\n`],
    ['preceded by an empty line', '\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'],
    ['in small letters', 'http/1.1 200 ok\r\ncontent-type: text/html\r\n\r\n'],
    ['without a version', 'HTTP 200 OK\r\nContent-Type: text/html\r\n\r\n'],
    ['with two spaces', 'HTTP/1.1  200 OK\r\nContent-Type: text/html\r\n\r\n'],
    ['of HTTP/2', 'HTTP/2 200\ncontent-type: text/html\n\n'],
    ['a status alone', 'HTTP/1.0 200\r\n\r\n'],
  ])('%s is read', async (_, head) => {
    const results = await crawl(before, withHead(head), after);
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Tom Reed', 'Al Stone']);
  });

  it.each([
    ['missing', withHead('')],
    ['of another protocol', withHead('ICY 200 OK\r\nContent-Type: text/html\r\n\r\n')],
    ['without a status', withHead('HTTP/1.1 OK\r\nContent-Type: text/html\r\n\r\n')],
    ['without end', withHead('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n', '')],
    ['missing, with a body over the limit', withHead('', `${page('Tom Reed')}${'x'.repeat(2_000_000)}`)],
  ])('%s is counted, and told with its byte or size', async (_, odd) => {
    const results = await crawl(before, odd, after);
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Al Stone']);
    expect(results[1]).toMatchObject({ path: 'crawl.warc#2', status: 'failed' });
    expect(results[1]?.diagnostics[0]?.message).toMatch(new RegExp(`at byte ${before.length} |^\\d+ bytes; the limit`));
  });

  it('of another protocol that holds no pages is no page', async () => {
    const dns = record('response', '20210305 ferry.example. IN A 192.0.2.7', {
      'WARC-Target-URI': 'dns:ferry.example',
      'Content-Type': 'text/dns',
    });
    expect(summary(await crawl(before, dns))).toEqual([['crawl.warc#1', 'ok']]);
  });
});

describe('reliability 11: a damaged web archive', () => {
  const good = [response('Ana Ruiz'), response('Tom Reed'), response('Al Stone')] as const;
  const [one, two, three] = good;
  const withLength = (length: (right: number) => number) =>
    Buffer.from(
      two.toString().replace(/Content-Length: (\d+)/, (_, right: string) => `Content-Length: ${length(Number(right))}`),
    );

  it.each([
    ['too short', (right: number) => right - 100],
    ['too long, into the next record', (right: number) => right + 200],
    ['too long, past the end of the file', (right: number) => right + 100_000],
    ['longer than any article', (right: number) => right + 5_000_000],
    ['without end', () => 999_999_999_999],
  ])('a length that is %s costs its record, and the byte of it is told', async (_what, length) => {
    const results = await crawl(one, withLength(length), three);
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Al Stone']);
    const [bad] = results.filter(({ status }) => status === 'failed');
    expect(bad?.diagnostics).toMatchObject([{ code: 'warc-invalid', offset: one.length }]);
  });

  it('reports and skips garbage between records', async () => {
    const results = await crawl(one, Buffer.from('rubbish\r\n'.repeat(3000)), three);
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Al Stone']);
    expect(results[1]?.diagnostics).toMatchObject([{ code: 'warc-invalid', offset: one.length }]);
  });

  it('reports a truncated last record', async () => {
    const results = await crawl(one, two, three.subarray(0, three.length - 150));
    expect(speakers(results)).toEqual(['Ana Ruiz', 'Tom Reed']);
    expect(results[2]?.diagnostics).toMatchObject([{ code: 'warc-invalid', offset: one.length + two.length }]);
  });

  it('loses only the record of a truncated member or a wrong checksum', async () => {
    const [first, second, third] = good.map((whole) => gzipSync(whole));
    if (!first || !second || !third) throw new Error('three records');
    const wrong = Buffer.from(second);
    wrong[wrong.length - 5] = (wrong.at(-5) ?? 0) ^ 1;
    for (const bad of [second.subarray(0, second.length - 40), second.subarray(0, 200), wrong]) {
      const results = await crawl(first, bad, third);
      expect(speakers(results)).toEqual(['Ana Ruiz', 'Al Stone']);
      expect(results[1]?.diagnostics).toMatchObject([{ code: 'gzip-invalid', offset: first.length }]);
    }
  });

  it('skips a record over the limit, and reports it if it is a page', async () => {
    const long = (type: string) =>
      record('response', http(`${page('Nobody')}${'x'.repeat(2_000_000)}`, { 'Content-Type': type }));
    const film = record('response', http(Buffer.alloc(2_000_000, 7), { 'Content-Type': 'video/mp4' }));
    const results = await crawl(one, long('text/html'), film, three);
    expect(summary(results)).toEqual([
      ['crawl.warc#1', 'ok'],
      ['crawl.warc#2', 'failed', 'input-too-large'],
      ['crawl.warc#4', 'ok'],
    ]);
  });

  it('rejects a page that decompresses to more than the limit', async () => {
    const bomb = record('response', http(gzipSync(Buffer.alloc(9_000_000, 32)), { 'Content-Encoding': 'gzip' }));
    expect(summary(await crawl(one, bomb, three))[1]).toEqual(['crawl.warc#2', 'failed', 'gzip-limit']);
  });

  it('reads all other records after any single-byte change', async () => {
    const crawled = concat(...good);
    await fc.assert(
      fc.asyncProperty(fc.nat(one.length + two.length - 1), fc.nat(255), async (at, byte) => {
        if (at < one.length) return;
        const changed = Buffer.from(crawled);
        changed[at] = byte;
        const read = speakers(await readAll(['-'], { stdin: chunksOf(changed) }));
        expect(read).toEqual(expect.arrayContaining(['Ana Ruiz', 'Al Stone']));
      }),
      { numRuns: rounds(100), seed: 11 },
    );
  });

  it('reads the records before and after any single-byte change in a compressed one', async () => {
    const [first = Buffer.alloc(0), second = Buffer.alloc(0), third = Buffer.alloc(0)] = good.map((whole) =>
      gzipSync(whole),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(second.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(second);
        changed[at] = (changed[at] ?? 0) ^ change;
        const read = speakers(await readAll(['-'], { stdin: chunksOf(concat(first, changed, third)) }));
        expect(read).toEqual(expect.arrayContaining(['Ana Ruiz', 'Al Stone']));
      }),
      { numRuns: rounds(100), seed: 12 },
    );
  });
});
