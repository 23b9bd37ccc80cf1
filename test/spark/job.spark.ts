/** The same articles on Spark give the bytes that `build` gives. Needs Java and Python with pyspark; PYTHON names it where it is not `python3`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS, contentOf, folder, quotegraph } from '../cli/program.ts';
import { archived, submit, whatIsMissing } from './cluster.ts';

const missing = whatIsMissing();
if (missing !== null) console.warn(`spark: skipped, because ${missing}`);

let archive = '';
/** Where articles are added in steps. */
let steps = '';
let packed = '';
let built: Record<string, string> = {};

const account = (root: string) => JSON.parse(readFileSync(join(root, 'out/run.json'), 'utf8'));

describe.skipIf(missing !== null)('articles on Spark', () => {
  beforeAll(async () => {
    archive = archived();
    steps = mkdtempSync(join(dirname(archive), 'steps-'));
    packed = (await quotegraph(['engine', 'pack', CORPUS])).stdout;
    const output = join(dirname(archive), 'out');
    await quotegraph(['build', CORPUS, '-o', output, '--page-text', 'quotes', '-q']);
    built = contentOf(output);
  });

  afterAll(() => rmSync(dirname(archive), { recursive: true, force: true }));

  it('give the bytes of build from one partition, packed where they lie', async () => {
    const root = folder();
    const { code, log } = await submit({ archive, folder: root, partitions: 1 }, ['--files', CORPUS]);
    expect(code, log).toBe(0);
    expect(contentOf(join(root, 'out'))).toEqual(built);
  });

  it('give them with bad lines in each of seven partitions, and an executor that dies while they are read', async () => {
    const lines = packed.trim().split('\n');
    // Lines are dealt out evenly, so that each partition has more of them than there are articles.
    const bad = Array.from({ length: 70 }, (_, i) => `no record ${i}`);
    const root = folder({ 'news/lines.ndjson': [...bad.slice(35), ...lines, ...bad.slice(0, 35), ''].join('\n') });
    const job = { archive, folder: root, partitions: 7, killAt: 'mapped' };
    const { code, log, killed } = await submit(job, ['--lines', 'news']);
    expect(killed).not.toBeNull();
    expect(log).toContain('Lost executor');
    expect(code, log).toBe(1);
    expect(contentOf(join(root, 'out'))).toEqual(built);
    expect(account(root)).toMatchObject({ inputs: 75, ok: 5, failed: 70, reasons: { failed: { 'json-invalid': 70 } } });
  });

  it('give them from seven partitions and then from 64, added in two steps that share an article', async () => {
    const lines = packed.trim().split('\n');
    writeFileSync(join(steps, 'monday.ndjson'), lines.slice(0, 3).join('\n'));
    writeFileSync(join(steps, 'tuesday.ndjson'), lines.slice(2).reverse().join('\n'));
    const monday = await submit({ archive, folder: steps, partitions: 7 }, ['--lines', 'monday.ndjson']);
    expect(monday.code, monday.log).toBe(0);
    expect(account(steps)).toMatchObject({ inputs: 3, ok: 3 });
    const tuesday = await submit({ archive, folder: steps, partitions: 64 }, ['--lines', 'tuesday.ndjson']);
    expect(tuesday.code, tuesday.log).toBe(0);
    expect(account(steps)).toMatchObject({ inputs: 5, ok: 5 });
    expect(contentOf(join(steps, 'out'))).toEqual(built);
  });

  it('are not joined with what other settings read', async () => {
    const args = ['--lines', 'monday.ndjson', '--map-flags', '--tagger', 'none'];
    const { code, log } = await submit({ archive, folder: steps, partitions: 1 }, args);
    expect(code).toBe(1);
    expect(log).toContain('2 sets of rules or settings');
    expect(contentOf(join(steps, 'out'))).toEqual(built);
  });
});
