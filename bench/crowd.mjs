#!/usr/bin/env node
/**
 * A server among clients that want to exhaust it: some ask for the page again and again and read a few kilobytes a second, others
 * connect and never ask, and all come back when they are closed. Prints how long a few ordinary clients wait meanwhile, and the
 * server's memory before, during and a minute after.
 *
 *   node bench/crowd.mjs [--slow 2000] [--idle 10000] [--asks 20] [--seconds 60] [--articles 1000]       after a build, with `ulimit -n 20000`
 */
import { once } from 'node:events';
import { Agent } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { LoadedServer } from './loaded-server.mjs';

const { values } = parseArgs({
  options: {
    slow: { type: 'string', default: '2000' },
    idle: { type: 'string', default: '10000' },
    asks: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '1000' },
  },
});
const [SLOW, IDLE, ASKS, SECONDS, ARTICLES] = [
  values.slow,
  values.idle,
  values.asks,
  values.seconds,
  values.articles,
].map(Number);
const ORDINARY = 4;
const AFTER = 60;
const server = await LoadedServer.over(ARTICLES);

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
await setTimeout(SECONDS * 1000);
const before = server.memory.at(-1);

phase = 'during';
let seen = server.memory.length;
const { port, hostname } = server;
const workerData = { port, hostname, slow: SLOW, idle: IDLE, asks: ASKS };
const crowd = new Worker(new URL('nuisances.mjs', import.meta.url), { workerData });
await setTimeout(SECONDS * 1000);
const during = Math.max(...server.memory.slice(seen));
crowd.postMessage('leave');
const [{ connections, closed }] = await once(crowd, 'message');
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
  `${SLOW} slow clients with ${ASKS} requests each and ${IDLE} idle ones for ${SECONDS} s, ${ORDINARY} ordinary ones; load ${loads.join(', ')}`,
);
console.log(`${connections} connections, of which the server closed ${closed}`);
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
