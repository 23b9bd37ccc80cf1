#!/usr/bin/env node
/**
 * A server among clients that want to exhaust it: some ask for the page again and again and read a few kilobytes a second, others
 * connect and never ask, and all come back when they are closed. Prints how long a few ordinary clients wait meanwhile, and the
 * server's memory before, during and a minute after.
 *
 *   node bench/crowd.mjs [--slow 2000] [--idle 10000] [--seconds 60] [--articles 1000]       after a build, with `ulimit -n 20000`
 */
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { LoadedServer } from './loaded-server.mjs';

const { values } = parseArgs({
  options: {
    slow: { type: 'string', default: '2000' },
    idle: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '1000' },
  },
});
const [SLOW, IDLE, SECONDS, ARTICLES] = [values.slow, values.idle, values.seconds, values.articles].map(Number);
const ORDINARY = 4;
const BEFORE = 60;
const AFTER = 60;
const PAGE = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(20);
const BYTES_A_SECOND = 4096;

const server = await LoadedServer.over(ARTICLES);

/** Keeps a connection to the server, and makes a new one when it is closed, until told to leave. */
class Nuisance {
  static connections = 0;
  static closed = 0;
  #left = false;
  #socket;
  #timer;

  constructor(number, asks) {
    // Each loopback address has some ten thousand ports.
    this.local = `127.0.0.${2 + (number % 100)}`;
    this.asks = asks;
    this.#connect();
  }

  #connect() {
    const socket = connect({ port: server.port, host: server.hostname, localAddress: this.local });
    this.#socket = socket;
    Nuisance.connections += 1;
    socket.on('error', () => {});
    socket.on('connect', () => this.asks && socket.write(PAGE));
    // A paused socket learns nothing of its end, so that one which reads nothing is read from in small pieces.
    if (this.asks) {
      socket.pause();
      this.#timer = setInterval(() => socket.read(BYTES_A_SECOND) ?? socket.read(), 1000);
      socket.on('readable', () => {});
    } else socket.resume();
    socket.on('close', () => {
      clearInterval(this.#timer);
      if (this.#left) return;
      Nuisance.closed += 1;
      globalThis.setTimeout(() => this.#left || this.#connect(), 1000);
    });
  }

  leave() {
    this.#left = true;
    this.#socket.destroy();
  }
}

const PATHS = ['/health', '/quotations?text=harbour+bridge', '/articles?limit=20', '/speakers?limit=20', '/'];
const waits = { before: [], during: [], after: [] };
const pageWaits = { before: [], during: [], after: [] };
const wrong = new Map();
let phase = 'before';
let stopping = false;

/** One request a tenth of a second; on a connection of its own at every second time. */
async function ordinaryClient(number) {
  const kept = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = number; !stopping; i++) {
    const [during, start] = [phase, performance.now()];
    const answer = await server
      .ask(i % 2 ? kept : false, PATHS[i % PATHS.length])
      .catch((error) => ({ status: error.code ?? error.message }));
    (PATHS[i % PATHS.length] === '/' ? pageWaits : waits)[during].push(performance.now() - start);
    if (answer.status !== 200) wrong.set(answer.status, (wrong.get(answer.status) ?? 0) + 1);
    await setTimeout(100);
  }
  kept.destroy();
}

const load = () => loadavg()[0].toFixed(1);
const loads = [load()];
const clients = Array.from({ length: ORDINARY }, (_, i) => ordinaryClient(i));
await setTimeout(BEFORE * 1000);
const before = server.memory.at(-1);

phase = 'during';
let seen = server.memory.length;
const crowd = Array.from({ length: SLOW + IDLE }, (_, i) => new Nuisance(i, i < SLOW));
await setTimeout(SECONDS * 1000);
const during = Math.max(...server.memory.slice(seen));
for (const one of crowd) one.leave();
loads.push(load());

phase = 'after';
seen = server.memory.length;
await setTimeout(AFTER * 1000);
const after = server.memory.at(-1);
loads.push(load());
stopping = true;
await Promise.all(clients);
const code = await server.stop();

const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
console.log(
  `${SLOW} slow and ${IDLE} idle clients for ${SECONDS} s, ${ORDINARY} ordinary ones; load ${loads.join(', ')}`,
);
console.log(`${Nuisance.connections} connections, of which the server closed ${Nuisance.closed}`);
const rows = (kind, all) => Object.entries(all).map(([name, times]) => [`${kind} ${name}`, times]);
for (const [name, times] of [...rows('queries', waits), ...rows('the page', pageWaits)]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  console.log(`${name}: ${times.length} answers, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms`);
}
console.log(`resident memory before ${mb(before)}, most during ${mb(during)}, a minute after ${mb(after)}`);
console.log(`not answered with 200: ${wrong.size === 0 ? 'none' : JSON.stringify([...wrong])}`);
console.log(`ended with ${code}; on standard error: ${server.complaints === '' ? 'nothing' : server.complaints}`);
const isLate = [...waits.during, ...pageWaits.during].some((wait) => wait > 1000);
process.exitCode = isLate || after > 1.1 * before || wrong.size > 0 || code !== 0 || server.complaints !== '' ? 1 : 0;
