import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { itLong } from '../rounds.ts';
import { ask, askJson, type place, placeBuilt, postJson, raw, started, until } from './started.ts';

const BODY_BYTES = 20_000;

let home: ReturnType<typeof place>;
let server: Server;
const told: string[] = [];

beforeAll(async () => {
  home = await placeBuilt();
  server = await started(`${home.root}/news.quotes`, {
    bodyBytes: BODY_BYTES,
    seconds: 3,
    onProblem: (sentence) => told.push(sentence),
  });
});
afterAll(async () => {
  await server?.close();
  home.remove();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const problemIn = (kind: string) => ({ type: `urn:quotegraph:problem:${kind}` });

describe('an invalid request gets problem details', () => {
  it.each([
    ['an unknown URL', 'GET', '/nothing', 404, 'address-unknown'],
    ['a URL with an extra segment', 'GET', '/articles/one/two', 404, 'address-unknown'],
    ['a URL that leaves the root', 'GET', '/../../etc/passwd', 404, 'address-unknown'],
    ['an unknown id', 'GET', '/speakers/nobody', 404, 'not-found'],
    ['the id of another type', 'GET', '/speakers/50%25%20off', 404, 'not-found'],
    ['half a character in a URL', 'GET', '/articles/%E2%82', 400, 'address-invalid'],
    ['an unsupported method', 'POST', '/articles', 405, 'method-not-allowed'],
    ['an unsupported method of another route', 'GET', '/audit', 405, 'method-not-allowed'],
    ['a method that no route supports', 'DELETE', '/articles/50%25%20off', 405, 'method-not-allowed'],
    ['a limit that is too high', 'GET', '/articles?limit=201', 400, 'query-invalid'],
    ['a limit of zero', 'GET', '/articles?limit=0', 400, 'query-invalid'],
    ['a limit that is no whole number', 'GET', '/articles?limit=1e1', 400, 'query-invalid'],
    ['an unknown parameter', 'GET', '/quotations?speker=lund', 400, 'query-invalid'],
    ['a repeated parameter', 'GET', '/quotations?text=a&text=b', 400, 'query-invalid'],
    ['a query for a route without parameters', 'GET', '/?text=a', 400, 'query-invalid'],
    ['a query for a route without parameters', 'GET', '/openapi.json?text=a', 400, 'query-invalid'],
    ['an inherited property name', 'GET', '/quotations?__proto__=a', 400, 'query-invalid'],
    ['a search without words', 'GET', '/quotations?text=%21%21', 400, 'query-invalid'],
    ['a name without a letter', 'GET', '/quotations?speaker=%22%22', 400, 'query-invalid'],
    ['too many words', 'GET', '/quotations?text=a+b+c+d+e+f+g+h+i', 400, 'query-invalid'],
    ['a search that is too long', 'GET', `/quotations?text=${'a'.repeat(501)}`, 400, 'query-invalid'],
    ['a forged cursor', 'GET', '/articles?after=***', 400, 'cursor-invalid'],
    ['an empty cursor', 'GET', '/articles?after=', 400, 'cursor-invalid'],
  ])('%s: %s %s', async (_, method, path, status, kind) => {
    const reply = await ask(server, path, { method });
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(reply.text)).toMatchObject({ ...problemIn(kind), status, detail: expect.any(String) });
  });

  it('lists the allowed methods', async () => {
    expect((await ask(server, '/articles', { method: 'PUT' })).headers['allow']).toBe('GET, HEAD');
    expect((await ask(server, '/extract')).headers['allow']).toBe('POST');
  });
});

describe('an unreadable body', () => {
  it.each([
    ['without a type', '/extract', {}, '{"text": "It rained."}', 415, 'media-type-unsupported'],
    ['in another type', '/extract', { 'content-type': 'text/plain' }, '{}', 415, 'media-type-unsupported'],
    [
      'in another encoding',
      '/audit',
      { 'content-type': 'application/json; charset=latin1' },
      '{}',
      415,
      'media-type-unsupported',
    ],
    ['compressed', '/audit', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 'x', 415, 'media-type-unsupported'],
    ['empty', '/extract', JSON_TYPE, '', 400, 'body-not-json'],
    ['not JSON', '/extract', JSON_TYPE, '{"text": ', 400, 'body-not-json'],
    ['not UTF-8', '/extract', JSON_TYPE, new Uint8Array([0x22, 0xff, 0x22]), 400, 'body-not-json'],
    ['nested too deeply', '/audit', JSON_TYPE, `{"text": ${'['.repeat(5000)}`, 400, 'body-too-deep'],
    ['a list', '/extract', JSON_TYPE, '[]', 422, 'body-invalid'],
    ['without a text', '/extract', JSON_TYPE, '{"title": "Rain"}', 422, 'body-invalid'],
    ['with a text that is not a string', '/extract', JSON_TYPE, '{"text": 7}', 422, 'body-invalid'],
    [
      'with a title that is not a string',
      '/extract',
      JSON_TYPE,
      '{"text": "It rained.", "title": {}}',
      422,
      'body-invalid',
    ],
    ['with a binary text', '/extract', JSON_TYPE, '{"text": "a\\u0000b"}', 422, 'body-invalid'],
    ['with two questions', '/audit', JSON_TYPE, '{"text": "a", "draft": {"text": "b"}}', 422, 'body-invalid'],
    ['with no question', '/audit', JSON_TYPE, '{}', 422, 'body-invalid'],
    ['with words that are too long', '/audit', JSON_TYPE, `{"text": "${'a '.repeat(6000)}"}`, 422, 'body-invalid'],
    ['over the size limit', '/extract', JSON_TYPE, 'x'.repeat(BODY_BYTES + 1), 413, 'body-too-large'],
  ])('%s: %s', async (_, path, headers, body, status, kind) => {
    const reply = await ask(server, path, { method: 'POST', headers: { ...headers }, body });
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.text)).toMatchObject(problemIn(kind));
  });

  it('of unknown length is read only up to the limit', async () => {
    const reply = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const headers = { ...JSON_TYPE, 'transfer-encoding': 'chunked' };
      const sent = request({ hostname, port, path: '/extract', method: 'POST', headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        answer.on('end', () => resolve(text));
      });
      sent.on('error', reject);
      for (let i = 0; i < 3; i++) sent.write(' '.repeat(BODY_BYTES / 2));
      // Its end never comes.
    });
    expect(JSON.parse(reply)).toMatchObject(problemIn('body-too-large'));
  });

  it('that is cut off is reported to the client', async () => {
    const head =
      'POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    const said = await raw(server, `${head}{"text": "It`);
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect(said).toContain('urn:quotegraph:problem:body-cut-off');
  });

  itLong('that does not arrive times out', async () => {
    const head =
      'POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n';
    const said = await raw(server, head, { end: false });
    expect(said).toMatch(/urn:quotegraph:problem:(?:request-timeout|time-limit)/);
  });
});

describe('a malformed HTTP request', () => {
  it.each([
    ['is told so', 'hello\r\n\r\n', 400, 'request-invalid'],
    ['without a name for the server', 'GET /health HTTP/1.1\r\n\r\n', 400, 'request-invalid'],
    [
      'with two lengths',
      'POST /audit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'request-invalid',
    ],
    [
      'with too many headers',
      `GET /health HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    [
      'with expectations',
      'GET /health HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n\r\n',
      417,
      'expectation-failed',
    ],
  ])('%s', async (_, bytes, status, kind) => {
    const said = await raw(server, bytes);
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said).toContain(`urn:quotegraph:problem:${kind}`);
  });
});

describe('the Host header', () => {
  const statusFor = async (host: string) => (await ask(server, '/health', { headers: { host } })).status;

  it.each(['localhost', 'localhost:7878', '127.0.0.1', '[::1]:80', 'LOCALHOST'])('%s is its own', async (host) => {
    expect(await statusFor(host)).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.7'])(
    'rejects %s, so that foreign pages have no access (DNS rebinding)',
    async (host) => {
      const reply = await ask(server, '/health', { headers: { host } });
      expect(JSON.parse(reply.text)).toMatchObject({ status: 421, ...problemIn('host-unknown') });
    },
  );

  it.each([
    ['two names', '/health', ['localhost', 'evil.example'], 400],
    ['the same name twice', '/health', ['localhost', 'localhost'], 400],
    ['its own name, and a URL on another host', 'http://evil.example/health', ['localhost'], 400],
    ['another name, and a URL on its own host', 'http://localhost/health', ['evil.example'], 400],
    ['a URL on another port', 'http://localhost:81/health', ['localhost'], 400],
    ['a URL on the same host', 'http://LOCALHOST:80/health', ['localhost'], 200],
    ['a URL on another host, and its name', 'http://evil.example/health', ['evil.example'], 421],
    ['an empty port', '/health', ['127.0.0.1:'], 200],
    ['an empty port of an IPv6 address', '/health', ['[::1]:'], 200],
    ['two empty ports', '/health', ['127.0.0.1::'], 400],
  ])('reliability 54: with %s', async (_, target, hosts, status) => {
    const said = await raw(
      server,
      `GET ${target} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}\r\n`,
    );
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('accepts names from allowHosts', async () => {
    const other = await started(`${home.root}/news.quotes`, { allowHosts: ['quotes.example'] });
    const statuses = await Promise.all(
      ['quotes.example', 'evil.example'].map((host) => ask(other, '/health', { headers: { host } })),
    );
    await other.close();
    expect(statuses.map(({ status }) => status)).toEqual([200, 421]);
  });

  it('admits no other origin', async () => {
    const { headers } = await ask(server, '/articles', { headers: { origin: 'https://evil.example' } });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});

describe('a server under abuse', () => {
  /** Says something and goes away before it is answered. */
  const leave = (bytes: string) =>
    new Promise<void>((resolve) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () =>
        socket.write(bytes, () => {
          socket.destroy();
          resolve();
        }),
      );
      socket.on('error', () => resolve());
    });

  itLong('survives clients that disconnect midway', async () => {
    const post = (path: string, length: number, body: string) =>
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
    const text = JSON.stringify({ text: `${'“It rained,” said Ann Lee. '.repeat(500)}` });
    for (let round = 0; round < 20; round++) {
      await leave('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await leave('GET /quotations HTTP/1.1\r\nHost: localhost\r\n\r\n');
      await leave(post('/extract', 5000, '{"text": "It'));
      await leave(post('/extract', text.length, text));
      await leave(post('/audit', 22, '{"text": "the winter"}'));
    }
    expect(await askJson(server, '/health')).toMatchObject({ status: 'ok', stale: false });
    await until(
      async () => (await postJson(server, '/extract', { text: '“It rained,” said Ann Lee.' })).status === 200,
    );
    expect(told).toEqual([]);
  });

  itLong('rejects requests that it cannot answer in time', async () => {
    const busy = await Promise.all(
      Array.from({ length: 60 }, () =>
        postJson(server, '/extract', { text: '“It rained,” said Ann Lee. '.repeat(300) }),
      ),
    );
    const statuses = new Set(busy.map(({ status }) => status));
    const kinds = new Set(busy.filter(({ status }) => status === 503).map(({ text }) => JSON.parse(text).type));
    expect([...statuses].filter((status) => status !== 200)).toEqual([503]);
    expect([...kinds]).toContain('urn:quotegraph:problem:busy');
    expect(busy.find(({ text }) => text.includes('problem:busy'))?.headers['retry-after']).toBe('1');
    await until(async () => (await postJson(server, '/extract', { text: 'It rained.' })).status === 200);
  });
});
