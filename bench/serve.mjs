#!/usr/bin/env node
/**
 * Load test of the server: clients send requests as fast as they are answered, every tenth one malformed, cut off or too large,
 * while a build runs. Prints response times, unexpected failures, and the server's memory.
 *
 *   node bench/serve.mjs [--clients 32] [--seconds 60] [--articles 1000]       after a build
 */
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { LoadedServer } from './loaded-server.mjs';
import { random } from './reuse/synthetic.mjs';

const MB = 1e6;
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '1000' },
  },
});
const [CLIENTS, SECONDS, ARTICLES] = [values.clients, values.seconds, values.articles].map(Number);
const NEW = Math.ceil(ARTICLES / 100);

const server = await LoadedServer.over(ARTICLES, ARTICLES + NEW);
const { memory } = server;
const ask = (...question) => server.ask(...question);

/** Sends raw bytes and returns the response status; 0 if the client disconnects at once. */
const raw = (bytes, leave) =>
  new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(server.port, server.hostname, () => {
      if (leave) socket.write(bytes, () => socket.destroy());
      else socket.end(bytes);
    });
    socket.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    socket.on('close', () => resolve(leave ? 0 : Number(said.slice(9, 12))));
    socket.on('error', reject);
  });

const opener = new Agent();
const json = async (path) => JSON.parse((await ask(opener, path)).text);
const idsOf = async (list) => (await json(`/${list}?limit=200`)).items.map(({ id }) => encodeURIComponent(id));
const [articleIds, speakerIds, utteranceIds, quotationIds] = await Promise.all(
  ['articles', 'speakers', 'utterances', 'quotations'].map(idsOf),
);
const pageTag = (await ask(opener, '/')).headers.etag;
const WORDS = 'harbour bridge school council winter money town quay spring work ferry dam market railway'.split(' ');
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (body) => ({
  method: 'POST',
  headers: JSON_TYPE,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const ARTICLE = {
  text: '“It rained on the quay all day,” said Ada Lindberg, the mayor. The ferry stayed in port. '.repeat(10),
};

const pick = (list, next) => list[Math.floor(next() * list.length)];
/** Requests to choose from; repeated entries are more frequent. */
const GOOD = [
  ...Array(4).fill(['search', (next) => [`/quotations?text=${pick(WORDS, next)}+${pick(WORDS, next)}`]]),
  ...Array(2).fill(['search of a speaker', (next) => [`/quotations?speaker=${pick(speakerIds, next)}`]]),
  ...Array(2).fill([
    'list',
    (next) => [`/${pick(['articles', 'speakers', 'utterances', 'quotations'], next)}?limit=20`],
  ]),
  ...Array(2).fill(['article', (next) => [`/articles/${pick(articleIds, next)}`]]),
  ...Array(2).fill(['utterance', (next) => [`/utterances/${pick(utteranceIds, next)}`]]),
  ...Array(2).fill(['quotation', (next) => [`/quotations/${pick(quotationIds, next)}`]]),
  ...Array(2).fill([
    'audit',
    (next) => ['/audit', post({ text: `the ${pick(WORDS, next)} and the ${pick(WORDS, next)}` })],
  ]),
  ['extract', () => ['/extract', post(ARTICLE)]],
  ['page', () => ['/', { headers: { 'if-none-match': pageTag } }]],
];
const HEAD =
  'POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"text"';
const BAD = [
  ['no HTTP', 400, () => raw('hello\r\n\r\n', false)],
  ['another name', 421, (agent) => ask(agent, '/health', { headers: { host: 'elsewhere.example' } })],
  ['no such address', 404, (agent) => ask(agent, '/nothing')],
  ['bad query', 400, (agent) => ask(agent, '/quotations?limit=many')],
  ['no JSON', 400, (agent) => ask(agent, '/audit', post('{"text": '))],
  ['wrong JSON', 422, (agent) => ask(agent, '/extract', post({ title: 'no text' }))],
  ['cut off', 400, () => raw(HEAD, false)],
  ['gone away', 0, () => raw(HEAD, true)],
  ['too large', 413, (agent) => ask(agent, '/extract', post('x'.repeat(3 * 1024 ** 2)))],
];

const took = new Map();
const bad = new Map();
const wrong = [];
/** A server may close the connection of an oversized request before the client has sent all of it. */
const MAY_BREAK = new Set(['too large']);

async function askBadly(next, agent) {
  const [name, status, send] = pick(BAD, next);
  const counts = bad.get(name) ?? { asked: 0, broken: 0 };
  bad.set(name, counts);
  counts.asked += 1;
  try {
    const reply = await send(agent);
    const found = typeof reply === 'number' ? reply : reply.status;
    if (found !== status) wrong.push(`${name}: ${found}`);
  } catch (error) {
    if (MAY_BREAK.has(name)) counts.broken += 1;
    else wrong.push(`${name}: ${error.message}`);
  }
}

async function askWell(next, agent) {
  const [name, make] = pick(GOOD, next);
  const [path, how] = make(next);
  const start = performance.now();
  try {
    const { status } = await ask(agent, path, how);
    // A build may replace ids; this one removes nothing.
    if (status !== 200 && status !== 304) wrong.push(`${name}: ${status}`);
  } catch (error) {
    wrong.push(`${name}: ${error.message}`);
  }
  const times = took.get(name) ?? [];
  times.push(performance.now() - start);
  took.set(name, times);
}

const end = performance.now() + SECONDS * 1000;
async function client(number) {
  const next = random(number + 1);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let i = number; performance.now() < end; i++) await (i % 10 === 9 ? askBadly : askWell)(next, agent);
  agent.destroy();
}

const before = await json('/health');
async function night() {
  await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / 3));
  await server.grow(ARTICLES + NEW);
}
await Promise.all([night(), ...Array.from({ length: CLIENTS }, (_, i) => client(i))]);
let after = await json('/health');
for (let i = 0; i < 60 && after.snapshot === before.snapshot; i++) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  after = await json('/health');
}
const code = await server.stop();
const { cpu, complaints } = server;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const row = (name, times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const figures = [0.5, 0.95, 0.99, 1].map((share) => at(sorted, share).toFixed(0).padStart(7));
  console.log(`${name.padEnd(20)} ${String(times.length).padStart(7)} ${figures.join(' ')}`);
};
const all = [...took.values()].flat();
console.log(`${CLIENTS} clients, ${SECONDS} s, ${before.articles} articles, ${before.quotations} quotations\n`);
console.log(`${'ms'.padEnd(20)}   asked  median     p95     p99    most`);
row('all', all);
for (const [name, times] of took) row(name, times);
const count = [...bad.values()].reduce((sum, { asked }) => sum + asked, 0);
const requests = all.length + count;
console.log(
  `\n${Math.round(requests / SECONDS)} requests a second, ${((1000 * cpu) / requests).toFixed(1)} ms of CPU each, start and threads included`,
);
console.log(
  `${count} of them malformed, cut off or too large: ${[...bad].map(([name, { asked }]) => `${asked} ${name}`).join(', ')}`,
);
console.log(
  `${wrong.length} answered otherwise than they should be${wrong.length > 0 ? `: ${[...new Set(wrong)].join(', ')}` : ''}`,
);
const part = (from, to) =>
  Math.max(...memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * to))) / MB;
const thirds = [part(0, 1 / 3), part(1 / 3, 2 / 3), part(2 / 3, 1)].map((figure) => figure.toFixed(0));
console.log(`resident memory, most in each third of the time: ${thirds.join(', ')} MB`);
console.log(`a build went on: ${before.articles} → ${after.articles} articles served`);
console.log(`ended with ${code}; on standard error: ${complaints === '' ? 'nothing' : complaints}`);
process.exitCode = wrong.length > 0 || code !== 0 || complaints !== '' ? 1 : 0;
