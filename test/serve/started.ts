/** A real store and a real server over it, and ways to ask it: as a client does, and as no client should. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type ServeOptions, type Server, serve } from '../../src/serve/index.ts';
import { quotegraph } from '../cli/program.ts';

export const WHOLE =
  'We will not raise the fares before the winter of 2031, and Harriet Vane will keep every promise that she made to the islands.';

const article = (fields: Readonly<Record<string, string>>) => `${JSON.stringify(fields)}\n`;

export const NEWS = [
  {
    id: 'gazette/fares.txt',
    outlet: 'Lock Gazette',
    title: 'No higher fares',
    date: '2022-05-01',
    text: `“${WHOLE}” said Ada Brandt, the minister.`,
  },
  {
    id: 'https://post.example/fares?page=1#top',
    outlet: 'River Post',
    title: 'The islanders may breathe',
    date: '2022-05-02',
    text: 'The islanders may breathe. “We will not raise the fares before the winter of 2031,” Ada Brandt said.',
  },
  {
    id: '50% off',
    outlet: 'Delta Echo',
    text: 'Paul Lund said: “Nobody on the quay believes a word of it.” Zoë Ångström said that the café would close in June.',
  },
]
  .map(article)
  .join('');

/** Another article, with a new speaker. */
export const MORE = article({
  id: 'more',
  outlet: 'Delta Echo',
  text: '“The tide waits for no ferry,” said Ines Alvarado, the pilot.',
});

/** A folder of its own with files in it, and how to remove it. */
export function place(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'quotegraph-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

let news: Promise<ReturnType<typeof place>> | null = null;

/** What `build` makes of NEWS in an empty folder, built once in a process. */
async function placeBuiltOnce() {
  const built = place({ 'news.ndjson': NEWS });
  process.on('exit', built.remove);
  await build(built.root);
  return built;
}

/** A folder of its own with NEWS, its store and its output. */
export async function placeBuilt(): Promise<ReturnType<typeof place>> {
  news ??= placeBuiltOnce();
  const { root } = await news;
  const copy = place({});
  cpSync(root, copy.root, { recursive: true });
  return copy;
}

/** `news.quotes` and `output` of the articles in `news.ndjson`. */
export async function build(root: string): Promise<void> {
  const { code, stderr } = await quotegraph(['build', 'news.ndjson', '--store', 'news.quotes', '--quiet'], {
    cwd: root,
  });
  expect(code, stderr).toBe(0);
}

export const started = (path: string, options: ServeOptions = {}): Promise<Server> =>
  serve(path, { port: 0, tagger: 'none', ...options });

export interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One request on a connection of its own; the path goes out as it is. */
export function ask({ url }: Pick<Server, 'url'>, path: string, { method = 'GET', headers, body }: Question = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const askJson = async (server: Pick<Server, 'url'>, path: string) => JSON.parse((await ask(server, path)).text);

export const postJson = (server: Pick<Server, 'url'>, path: string, body: unknown) =>
  ask(server, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Sends raw bytes on a socket and returns the response. With `end` the client closes its side. */
export function raw({ url }: Pick<Server, 'url'>, bytes: string, { end = true } = {}): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => (end ? socket.end(bytes) : socket.write(bytes)));
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    socket.on('close', () => resolve(said));
    socket.on('error', reject);
  });
}

/** Waits for a condition; the test times out if it never holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
