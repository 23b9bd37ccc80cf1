import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { itLong } from '../rounds.ts';
import { ask, type place, placeBuilt, postJson, started, until } from './started.ts';

let home: ReturnType<typeof place>;
let server: Server;

beforeAll(async () => {
  home = await placeBuilt();
  server = await started(`${home.root}/output`, { seconds: 3 });
});
afterAll(async () => {
  await server?.close();
  home.remove();
});

const PAGE = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A client that asks and never reads. */
function silent(asked: string): Promise<Socket> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(asked, () => resolve(socket)));
    // The server may close the connection at any time.
    socket.on('error', () => resolve(socket));
    socket.pause();
  });
}

/** Both ends of a connection are in this process. */
const connections = () => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

const silentClients = (count: number, asked: string) => Promise.all(Array.from({ length: count }, () => silent(asked)));

const end = (sockets: readonly Socket[]) => {
  for (const socket of sockets) socket.destroy();
};

describe('clients that ask and never read', () => {
  it('reliability 50: are closed in time, and keep nobody else from being answered', { timeout: 120_000 }, async () => {
    const sockets = await silentClients(1024, PAGE.repeat(2));
    expect((await ask(server, '/health')).status).toBe(200);
    await until(() => connections() <= sockets.length + 1);
    expect((await ask(server, '/')).status).toBe(200);
    end(sockets);
  });

  itLong(
    'reliability 50: make room for others if they are more than the server takes',
    { timeout: 120_000 },
    async () => {
      const sockets = await silentClients(2100, PAGE);
      expect((await ask(server, '/health')).status).toBe(200);
      end(sockets);
    },
  );

  it('reliability 51: cost the memory of one response each, however many they ask for', {
    timeout: 120_000,
  }, async () => {
    const before = process.memoryUsage().arrayBuffers;
    const sockets = await silentClients(100, PAGE.repeat(50));
    await ask(server, '/health');
    const most = process.memoryUsage().arrayBuffers - before;
    end(sockets);
    expect(most).toBeLessThan(100 * 500_000);
  });
});

describe('requests that come together', () => {
  it('are answered in their order', async () => {
    const { hostname, port } = new URL(server.url);
    const paths = ['/', '/health', '/nothing', '/articles', '/'];
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          paths
            .map(
              (path, i) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${i === 4 ? 'Connection: close\r\n' : ''}\r\n`,
            )
            .join(''),
        ),
      );
      socket.setEncoding('latin1').on('data', (data: string) => {
        text += data;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect([...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status)).toEqual([
      '200',
      '200',
      '404',
      '200',
      '200',
    ]);
  });

  it('are too many if hundreds wait: the connection is closed', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(PAGE.repeat(500)));
    let said = '';
    socket.setEncoding('latin1').on('data', (data: string) => {
      said += data;
    });
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    expect(said.split('HTTP/1.1 200 ').length).toBeLessThan(100);
    expect((await ask(server, '/health')).status).toBe(200);
  });
});

describe('long drafts', () => {
  itLong('reliability 52: keep no short article waiting', { timeout: 300_000 }, async () => {
    const other = await started(`${home.root}/output`, { seconds: 60 });
    const sentence = '“We will not raise the fares before the winter of 2031,” said Ada Brandt, the minister. ';
    const long = { draft: { text: sentence.repeat(4400) } };
    let answered = 0;
    const audits = Array.from({ length: 70 }, async () => {
      const { status } = await postJson(other, '/audit', long);
      if (status === 200) answered += 1;
    });
    const { status } = await postJson(other, '/extract', { text: sentence });
    expect([status, answered]).toEqual([200, 0]);
    await other.close();
    await Promise.allSettled(audits);
  });
});
