/** The tests of reading that are too large for every day, each with its number in `reliability` and at its full size. */
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { type Files, folder, ndjson, quotegraph } from '../cli/program.ts';
import { chunksOf, codes, readAll } from './helpers.ts';
import { STORY } from './html/skeletons/story.ts';
import { SYSTEMS } from './html/skeletons/systems.ts';

const TEXT = STORY.join('\n\n');
const PAGE = SYSTEMS[0]?.page(STORY) ?? '';
const MB = 1024 * 1024;

/** Runs `extract` on a folder. @returns output, problems and peak memory */
async function extract(root: string, inputs: readonly string[] = ['.'], input?: Uint8Array) {
  const memory = path.join(root, '.memory');
  const watch = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)))`;
  const summary = path.join(root, '.summary');
  const { code, stdout, stderr } = await quotegraph(['extract', ...inputs, '--summary', summary], {
    cwd: root,
    ...(input ? { input } : {}),
    node: ['--import', `data:text/javascript,${encodeURIComponent(watch)}`],
  });
  expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
  const account = JSON.parse(readFileSync(summary, 'utf8'));
  expect(account.inputs).toBe(account.ok + account.skipped + account.failed);
  const problems: string[] = account.problems.map((one: Record<string, string>) => `${one['path']} ${one['code']}`);
  const ids = ndjson(stdout).map((record) => JSON.parse(JSON.stringify(record)).id);
  return { code, ids, problems, memory: existsSync(memory) ? Number(readFileSync(memory, 'utf8')) * 1024 : 0 };
}

/** The same numbers every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 10_000);

describe('reliability 3: 10,000 changes of bytes', () => {
  const record = JSON.stringify({ id: 'a', text: TEXT, outlet: 'Northgate Herald' });
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`;
  const warc = `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  const sources: Readonly<Record<string, Uint8Array>> = {
    text: Buffer.from(TEXT),
    NDJSON: Buffer.from(`${record}\n${record}\n`),
    HTML: Buffer.from(PAGE),
    WARC: Buffer.from(warc + warc),
    'WARC as gzip': Buffer.concat([gzipSync(warc), gzipSync(warc)]),
  };

  const timeout = 3_600_000 + 20 * MUTATIONS;
  it.each(Object.entries(sources))('in %s are read or refused', { timeout }, async (_format, source) => {
    const random = seeded(source.length);
    for (let round = 0; round < MUTATIONS / 5; round++) {
      const bytes = Uint8Array.from(source);
      for (let change = random(8); change >= 0; change--) bytes[random(bytes.length)] = random(256);
      for (const { status, article, diagnostics } of await readAll(['-'], { stdin: chunksOf(bytes) })) {
        if (status !== 'ok') expect(diagnostics).not.toEqual([]);
        else if (round % 20 === 0) readArticle(article, null);
      }
    }
  });
});

describe('reliability 7: 100 MB on one line', () => {
  it('are rejected; in NDJSON only that line fails', async () => {
    const line = Buffer.alloc(100 * MB, 'The mayor said “no” again. ');
    const good = `${JSON.stringify({ id: 'good', text: TEXT })}\n`;
    const files: Files = {
      'a.txt': line,
      'b.ndjson': Buffer.concat([Buffer.from(`${good}{"text": "`), line, Buffer.from(`"}\n${good}`)]),
      'c.ndjson': Buffer.concat([Buffer.from('{"text": "'), line, Buffer.from(`"}\n${good}`)]),
      'd.txt': TEXT,
    };
    const { code, ids, problems, memory } = await extract(folder(files));
    expect([code, ids]).toEqual([1, ['good', 'good', 'good', 'd.txt']]);
    expect(problems).toEqual(['a.txt input-too-large', 'b.ndjson#2 input-too-large', 'c.ndjson#1 input-too-large']);
    expect(memory).toBeGreaterThan(0);
    expect(memory).toBeLessThan(512 * MB);
  });
});

describe('reliability 8: JSON nested up to five million deep', () => {
  it.each([1_000, 50_000, 5_000_000])('rejects %i levels', async (depth) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const root = folder({
      'a.json': deep,
      'b.ndjson': `{"id": "b", "text": "Yes."}\n{"text": ${deep}}\n`,
      'c.json': `{"a": ${deep}}`,
    });
    const { code, ids, problems } = await extract(root);
    expect([code, ids]).toEqual([1, ['b']]);
    expect(problems).toEqual(['a.json json-too-deep', 'b.ndjson#2 json-too-deep', 'c.json#1 json-too-deep']);
  });
});

describe('reliability 9: hostile pages', () => {
  it('are rejected, and the other articles finish', { timeout: 30_000 }, async () => {
    const million = 1_000_000;
    const root = folder({
      'a.html': `<html><body>${'<div>'.repeat(million)}`,
      'b.html': `<html><body><p ${Array.from({ length: million }, (_, i) => `a${i}=1`).join(' ')}>x`,
      'c.html': `<html><body><!--${'x'.repeat(50 * MB)}--><p>Yes.</p>`,
      'd.html': PAGE,
      'e.txt': TEXT,
    });
    const { code, ids, problems, memory } = await extract(root);
    expect([code, ids]).toEqual([1, ['d.html', 'e.txt']]);
    expect(problems).toEqual(['a.html html-too-deep', 'b.html html-too-large', 'c.html input-too-large']);
    expect(memory).toBeLessThan(1024 * MB);
  });
});

describe('reliability 10: gzip bombs', () => {
  it('of gigabytes, of gzip in gzip and of records without end are stopped, and the other articles finish', async () => {
    const root = folder({ 'd.gz': gzipSync(TEXT), 'e.txt': TEXT });
    async function* zeros() {
      for (let i = 0; i < 2048; i++) yield new Uint8Array(MB);
    }
    await pipeline(Readable.from(zeros()), createGzip(), createWriteStream(path.join(root, 'a.gz')));
    let nested: Uint8Array = readFileSync(path.join(root, 'a.gz'));
    for (let i = 0; i < 5; i++) nested = gzipSync(nested);
    writeFileSync(path.join(root, 'b.gz'), nested);
    writeFileSync(path.join(root, 'c.ndjson.gz'), gzipSync('{"text": "Yes."}\n'.repeat(3_000_000)));
    const { code, ids, problems, memory } = await extract(root);
    expect(code).toBe(1);
    expect(ids.filter((id) => !String(id).startsWith('c.ndjson.gz'))).toEqual(['d.gz', 'e.txt']);
    expect(problems.filter((problem) => !problem.includes('#'))).toEqual([
      'a.gz gzip-limit',
      'b.gz format-unsupported',
      'c.ndjson.gz gzip-limit',
    ]);
    expect(memory).toBeLessThan(512 * MB);
  });
});

describe('reliability 11: a damaged web archive of 2,000 pages', () => {
  const response = (i: number) => {
    const page = PAGE.replace('The town council', `In the ${i}th year the town council`);
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
    return { block, head: `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/${i}\r\n` };
  };
  const record = (i: number, length: (right: number) => number) => {
    const { block, head } = response(i);
    return Buffer.from(`${head}Content-Length: ${length(Buffer.byteLength(block))}\r\n\r\n${block}\r\n\r\n`);
  };
  /** Where each begins when they are written one after the other. */
  function startsOf(parts: readonly Uint8Array[]): readonly number[] {
    const starts: number[] = [];
    let at = 0;
    for (const { length } of parts) {
      starts.push(at);
      at += length;
    }
    return starts;
  }
  const isBad = (i: number) => i % 50 === 25;

  it('with wrong lengths keeps all other pages and reports the offset of each bad one', async () => {
    const wrong = [(n: number) => n - 500, (n: number) => n + 7_000, (n: number) => n * 1e6, () => 0] as const;
    const records = Array.from({ length: 2_000 }, (_, i) =>
      record(i, isBad(i) ? (wrong[i % 4] ?? ((n) => n)) : (n) => n),
    );
    const offsets = startsOf(records);
    const results = await readAll(['-'], { stdin: chunksOf(Buffer.concat(records)) });
    expect(results.filter(({ status }) => status === 'ok')).toHaveLength(1_960);
    const told = results.flatMap((result) => (result.status === 'failed' ? (result.diagnostics[0]?.offset ?? -1) : []));
    expect(told).toEqual(expect.arrayContaining(offsets.filter((_, i) => isBad(i))));
  });

  it('with truncated members keeps all other pages and reports the offset of each bad one', async () => {
    const members = Array.from({ length: 2_000 }, (_, i) => {
      const packed = gzipSync(record(i, (n) => n));
      return isBad(i) ? packed.subarray(0, 300 + (i % 500)) : packed;
    });
    const offsets = startsOf(members);
    const results = await readAll(['-'], {
      stdin: chunksOf(Buffer.concat(members)),
      limits: { unpackedBytes: 1024 * MB },
    });
    expect(results.filter(({ status }) => status === 'ok')).toHaveLength(1_960);
    const told = results.flatMap((result) =>
      codes(result)[0] === 'gzip-invalid' ? (result.diagnostics[0]?.offset ?? -1) : [],
    );
    expect(told).toEqual(expect.arrayContaining(offsets.filter((_, i) => isBad(i))));
  });
});
