/** A server over a store of synthetic articles, in a process of its own that reports its memory, for load tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articles } from './articles.mjs';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Preloaded into the server: reports its resident memory once a second, and its CPU time on exit. */
const REPORTED = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  const tell = (figure) => { try { writeSync(3, figure + '\\n'); } catch {} };
  setInterval(() => tell(process.memoryUsage.rss()), 1000).unref();
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    tell('cpu' + (user + system));
  });
`)}`;

export class LoadedServer {
  /** Resident memory, in bytes, at each second. */
  memory = [];
  /** In seconds, once it has ended. */
  cpu = 0;
  complaints = '';
  #root = mkdtempSync(join(tmpdir(), 'quotegraph-bench-'));
  #most;
  #child;
  #ended;

  /** @param count articles at first  @param most articles that `grow` may write */
  static async over(count, most = count) {
    const server = new LoadedServer();
    server.#most = most;
    await server.grow(count);
    await server.#start();
    return server;
  }

  /** Builds the store of so many articles. */
  async grow(count) {
    const input = join(this.#root, 'articles.ndjson');
    const file = createWriteStream(input);
    let written = 0;
    for (const article of articles({ count: this.#most })) {
      if (written++ === count) break;
      file.write(`${JSON.stringify(article)}\n`);
    }
    file.end();
    await once(file, 'close');
    const place = ['--store', join(this.#root, 'store'), '-o', join(this.#root, 'out')];
    const args = ['build', input, ...place, '--tagger', 'none', '--quiet'];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the build ended with ${code}`);
  }

  async #start() {
    const options = ['--port', '0', '--json', '--tagger', 'none', '--quiet'];
    this.#child = spawn(
      process.execPath,
      ['--import', REPORTED, MAIN, 'serve', join(this.#root, 'store'), ...options],
      { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
    );
    this.#ended = once(this.#child, 'close');
    this.#child.stderr.setEncoding('utf8').on('data', (text) => {
      this.complaints += text;
    });
    this.#child.stdio[3].setEncoding('utf8').on('data', (text) => {
      for (const told of text.trim().split('\n')) {
        if (told.startsWith('cpu')) this.cpu = Number(told.slice('cpu'.length)) / 1e6;
        else this.memory.push(Number(told));
      }
    });
    const [line] = await once(this.#child.stdout.setEncoding('utf8'), 'data');
    const { hostname, port } = new URL(JSON.parse(line).url);
    this.hostname = hostname;
    this.port = Number(port);
  }

  /** @returns the status and, on request, the body */
  ask(agent, path, { method = 'GET', headers = {}, body } = {}) {
    const { hostname, port } = this;
    return new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method, headers, agent }, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }));
        reply.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** @returns the exit code */
  async stop() {
    this.#child.kill('SIGTERM');
    const [code] = await this.#ended;
    rmSync(this.#root, { recursive: true, force: true });
    return code;
  }
}
