import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connections, clientIn } from '../../src/serve/connections.ts';
import { until } from './started.ts';

const MOST = 6;

describe('the connections of a server', () => {
  let server: Server;
  let connections: Connections;
  let counts: number[];
  let sockets: Socket[];

  beforeEach(async () => {
    server = createServer((_, response) => response.end('done'));
    counts = [];
    sockets = [];
    connections = new Connections(server, MOST, (count) => counts.push(count));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  /** A connection from an address of this machine, once the server has taken it. */
  async function from(localAddress: string): Promise<Socket> {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const taken = new Promise((resolve) => server.once('connection', resolve));
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.on('error', () => {}).resume();
    sockets.push(socket);
    await taken;
    return socket;
  }

  async function ask(socket: Socket): Promise<void> {
    const asked = new Promise((resolve) => server.once('request', resolve));
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await asked;
  }

  it('are given up by the client that has the most, those first whose last request came first', async () => {
    const crowd: Socket[] = [];
    const other = await from('127.0.0.1');
    for (let i = 0; i < MOST - 1; i++) crowd.push(await from('127.0.0.2'));
    const [first, second] = crowd;
    if (!first || !second) throw new Error('the crowd has no two connections');
    await ask(first);
    await from('127.0.0.3');
    await until(() => second.closed);
    expect(crowd.map(({ closed }) => closed)).toEqual([false, true, false, false, false]);
    await from('127.0.0.3');
    await from('127.0.0.3');
    await until(() => crowd.filter(({ closed }) => closed).length === 3);
    expect([other.closed, first.closed]).toEqual([false, false]);
  });

  it('are never more than there may be, however many come', async () => {
    for (let i = 0; i < 30; i++) await from(`127.0.0.${1 + (i % 3)}`);
    expect(Math.max(...counts)).toBe(MOST);
  });

  it('count for their client until they are closed', async () => {
    const accepted: Socket[] = [];
    server.on('connection', (socket) => accepted.push(socket));
    const [one] = [await from('127.0.0.1'), await from('127.0.0.1'), await from('127.0.0.2')];
    expect(accepted.map((socket) => connections.ofClient(socket))).toEqual([2, 2, 1]);
    one.destroy();
    await until(() => counts.at(-1) === 2);
    expect(accepted.map((socket) => connections.ofClient(socket))).toEqual([0, 1, 1]);
  });
});

describe('the client in an address', () => {
  it('has one IPv4 address, or all IPv6 addresses of a network', () => {
    expect(clientIn('127.0.0.1')).toBe('127.0.0.1');
    expect(clientIn('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7');
    expect(clientIn('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(clientIn('2001:db8:1:2::6')).toBe('2001:db8:1:2');
    expect(clientIn('2001:db8::3:4:5:6')).toBe('2001:db8:0:0');
    expect(clientIn('::1')).toBe('0:0:0:0');
    expect(clientIn('fe80::1:2:3:4%eth0')).toBe('fe80:0:0:0');
    expect(clientIn('')).toBe('');
  });
});
