/**
 * Bounds the connections so that a crowd leaves room for others: a new one takes the place of one of the client that has the most,
 * the one whose last request came first, since its client may never read the response.
 */
import type { Server } from 'node:http';
import { isIPv6, type Socket } from 'node:net';

const GROUPS = 8;
/** A client has all IPv6 addresses that begin with the same 64 bits. */
const GROUPS_OF_CLIENT = 4;

const groupsIn = (part: string) => part.split(':').filter((group) => group !== '');

/** The part of an address that tells its client from others. */
export function clientIn(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after = ''] = address.split('::');
  const [first, last] = [groupsIn(before), groupsIn(after)];
  const zeros = Array<string>(GROUPS - first.length - last.length).fill('0');
  return [...first, ...zeros, ...last].slice(0, GROUPS_OF_CLIENT).join(':');
}

interface Client {
  connections: number;
}

export class Connections {
  /** In order of their last requests. */
  readonly #connections = new Map<Socket, Client>();
  readonly #clients = new Map<string, Client>();
  readonly #most: number;
  readonly #onCount: (count: number) => void;

  /** @param onCount receives the number of connections whenever it changes */
  constructor(server: Server, most: number, onCount: (count: number) => void) {
    this.#most = most;
    this.#onCount = onCount;
    server.on('connection', (socket) => this.#add(socket));
    server.on('request', ({ socket }) => this.#renew(socket));
  }

  /** The number of connections that the client of this one has. */
  ofClient(socket: Socket): number {
    return this.#connections.get(socket)?.connections ?? 0;
  }

  #add(socket: Socket): void {
    if (this.#connections.size >= this.#most) this.#makeRoom();
    const name = clientIn(socket.remoteAddress ?? '');
    const client = this.#clients.get(name) ?? { connections: 0 };
    client.connections += 1;
    this.#clients.set(name, client);
    this.#connections.set(socket, client);
    socket.once('close', () => {
      this.#remove(socket);
      if (client.connections === 0 && this.#clients.get(name) === client) this.#clients.delete(name);
    });
    this.#onCount(this.#connections.size);
  }

  #remove(socket: Socket): void {
    const client = this.#connections.get(socket);
    if (!client) return;
    client.connections -= 1;
    this.#connections.delete(socket);
    this.#onCount(this.#connections.size);
  }

  #renew(socket: Socket): void {
    const client = this.#connections.get(socket);
    if (!client) return;
    this.#connections.delete(socket);
    this.#connections.set(socket, client);
  }

  #makeRoom(): void {
    const most = Math.max(...[...this.#clients.values()].map(({ connections }) => connections));
    for (const [socket, { connections }] of this.#connections) {
      if (connections < most) continue;
      this.#remove(socket);
      socket.destroy();
      return;
    }
  }
}
