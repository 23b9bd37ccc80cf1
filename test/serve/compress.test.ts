import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codingFor } from '../../src/serve/compress.ts';
import type { Server } from '../../src/serve/index.ts';
import { ask, type place, placeBuilt, started } from './started.ts';

describe('the coding of a response', () => {
  it.each([
    [null, null],
    ['', null],
    ['identity', null],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0, gzip; q=0', null],
  ])('for %j is %j', (header, coding) => {
    expect(codingFor(header)).toBe(coding);
  });
});

describe('a server', () => {
  let home: ReturnType<typeof place>;
  let server: Server;
  beforeAll(async () => {
    home = await placeBuilt();
    server = await started(`${home.root}/output`);
  });
  afterAll(async () => {
    await server?.close();
    home.remove();
  });

  const bytesOf = (path: string, coding: string) =>
    new Promise<{ readonly headers: NodeJS.Dict<string | string[]>; readonly bytes: Buffer }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      const headers = { 'accept-encoding': coding };
      request({ hostname, port, path, headers, agent: false }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => resolve({ headers: reply.headers, bytes: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });

  it.each(['/', '/quotations', '/openapi.json', '/reader.txt'])('compresses %s with brotli and gzip', async (path) => {
    const plain = await ask(server, path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['vary']).toBe('accept-encoding');
    for (const [coding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await bytesOf(path, coding);
      expect(headers['content-encoding']).toBe(coding);
      expect(bytes.length).toBeLessThan(0.9 * Buffer.byteLength(plain.text));
      expect(unpack(bytes).toString('utf8') === plain.text).toBe(true);
      const again = await ask(server, path, {
        headers: { 'accept-encoding': coding, 'if-none-match': String(headers['etag']) },
      });
      expect(again.status).toBe(304);
    }
  });

  it('leaves short responses and errors as they are', async () => {
    for (const path of ['/health', '/nothing']) {
      const { headers } = await bytesOf(path, 'gzip, br');
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  it('survives a client that leaves midway', async () => {
    const { hostname, port } = new URL(server.url);
    for (let i = 0; i < 5; i++) {
      await new Promise<void>((resolve) => {
        const sent = request({ hostname, port, path: '/reader.txt', headers: { 'accept-encoding': 'br' } }, (reply) => {
          reply.once('data', () => sent.destroy());
        });
        sent.on('error', () => {});
        sent.on('close', resolve);
        sent.end();
      });
    }
    expect((await ask(server, '/health')).status).toBe(200);
  });
});
