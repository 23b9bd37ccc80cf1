import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { folder, quotegraph } from '../cli/program.ts';
import { Running } from '../cli/running.ts';
import { itLong } from '../rounds.ts';
import { ask, askJson, NEWS, type place, placeBuilt, postJson, started, until } from './started.ts';

let home: ReturnType<typeof place>;

beforeAll(async () => {
  home = await placeBuilt();
});
afterAll(() => home.remove());

const LONG = { text: '“It rained on the quay all day,” said Ann Lee, the pilot of the ferry. '.repeat(1000) };

describe('a slow article', () => {
  it('does not delay other requests', async () => {
    const server = await started(join(home.root, 'news.quotes'));
    onTestFinished(() => server.close());
    await postJson(server, '/extract', { text: 'It rained.' });
    const done: string[] = [];
    const long = postJson(server, '/extract', LONG).then(({ status }) => done.push(`extract ${status}`));
    await ask(server, '/quotations').then(({ status }) => done.push(`quotations ${status}`));
    await long;
    expect(done).toEqual(['quotations 200', 'extract 200']);
  });

  itLong('is abandoned at the time limit, and the next one is read', async () => {
    const server = await started(join(home.root, 'news.quotes'), { seconds: 0.5, bodyBytes: 4_000_000 });
    onTestFinished(() => server.close());
    const { status, text } = await postJson(server, '/extract', { text: LONG.text.repeat(20) });
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:quotegraph:problem:time-limit' });
    await until(async () => (await postJson(server, '/extract', { text: 'It rained.' })).status === 200);
  });
});

describe('a server that is closed', () => {
  itLong('finishes open requests and accepts no more', async () => {
    const server = await started(join(home.root, 'news.quotes'));
    await postJson(server, '/extract', { text: 'It rained.' });
    const asked = postJson(server, '/extract', LONG);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closed = server.close();
    await expect(ask(server, '/health')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
    expect((await asked).status).toBe(200);
    await closed;
  });
});

/** The built program while it serves. */
class Serving extends Running {
  constructor(args: readonly string[]) {
    super(['serve', ...args]);
  }

  get left(): string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith(`quotegraph-serve-${this.pid}-`));
  }
}

describe('quotegraph serve', () => {
  it('reports its URL, also as JSON', async () => {
    const serving = new Serving([join(home.root, 'output'), '--port', '0', '--json']);
    await until(() => serving.stdout.includes('\n'));
    const { url } = JSON.parse(serving.stdout);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await askJson({ url }, '/health')).toMatchObject({ status: 'ok', articles: 3 });
    expect(serving.stderr).toContain(` at ${url} (Ctrl-C stops)`);
    serving.kill('SIGTERM');
    expect(await serving.ended()).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('exits with 0 on Ctrl-C, and leaves no files', async () => {
    const serving = new Serving([join(home.root, 'news.quotes'), '--port', '0', '--quiet', '--json']);
    await until(() => serving.stdout.includes('\n'));
    expect(serving.left).toHaveLength(1);
    serving.kill('SIGINT');
    expect(await serving.ended()).toBe(0);
    expect([serving.left, serving.stderr]).toEqual([[], '']);
  });

  it.skipIf(process.platform === 'win32')(
    'exits with 130 if stopped before it serves, and leaves no files',
    async () => {
      const serving = new Serving([join(home.root, 'news.quotes'), '--port', '0']);
      await until(() => serving.left.length > 0);
      serving.kill('SIGINT');
      expect(await serving.ended()).toBe(130);
      expect(serving.left).toEqual([]);
      expect(serving.stderr).toContain('stopped before the server started');
    },
  );

  it('is misuse for anything but a store or an output folder', async () => {
    const root = folder({ 'news.ndjson': NEWS });
    for (const what of ['news.ndjson', '.', 'none']) {
      const { code, stderr } = await quotegraph(['serve', what, '--port', '0'], { cwd: root });
      expect(code).toBe(2);
      expect(stderr).toBe(`quotegraph: ${what} is neither a store nor an output folder of build\n`);
    }
  });

  it('is misuse if the port is in use', async () => {
    const server = await started(join(home.root, 'output'));
    onTestFinished(() => server.close());
    const { port } = new URL(server.url);
    const { code, stderr } = await quotegraph(['serve', join(home.root, 'output'), '--port', port]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot listen on http:\/\/127\.0\.0\.1:\d+\/: .*EADDRINUSE/);
  });

  itLong('requires the corrections of the store’s builds', async () => {
    const root = folder({
      'news.ndjson': NEWS,
      'corrections.ndjson':
        '{"decision": "not-a-quotation", "quotation": {"text": "Nobody on the quay believes a word of it"}}\n',
    });
    const corrections = ['--corrections', 'corrections.ndjson'];
    await quotegraph(['build', 'news.ndjson', '--store', 'news.quotes', '-q', ...corrections], { cwd: root });
    const { code, stderr } = await quotegraph(['serve', 'news.quotes', '--port', '0'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain('was built with other corrections');
    const server = await started(join(root, 'news.quotes'), { corrections: join(root, 'corrections.ndjson') });
    onTestFinished(() => server.close());
    expect(await askJson(server, '/quotations?text=quay')).toEqual({ items: [], next: null });
  });
});
