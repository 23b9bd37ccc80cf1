import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { textOf } from '../workers/articles.ts';
import { contentOf, folder, ndjson, quotegraph } from './program.ts';
import { Running } from './running.ts';

const line = (id: string, text: string) => `${JSON.stringify({ id, text, outlet: 'Coast Weekly' })}\n`;
const LINES = Array.from({ length: 6 }, (_, i) => line(`a${i}`, textOf(i, 700)));
/** Said on standard error when its turn comes, so that a test knows how far the program is. */
const BAD = 'no article\n';

describe.skipIf(process.platform === 'win32')('a run that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by one %s prints complete lines for all articles read, and exits with 130',
    async (signal) => {
      const root = folder();
      const run = new Running(['extract', '-', '--tagger', 'none', '--summary', 'summary.json'], root);
      run.give(LINES.join(''));
      await run.until(() => run.stdout.split('\n').length > LINES.length);
      run.kill(signal);
      expect(await run.ended()).toBe(130);
      expect(ndjson(run.stdout)).toMatchObject(LINES.map((_, i) => ({ id: `a${i}` })));
      expect(run.stderr).toContain('stopped after 6 articles; the remaining inputs were not read');
      expect(run.stderr).not.toMatch(/^\s+at /m);
      expect(JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'))).toMatchObject({
        inputs: 6,
        ok: 6,
        stopped: true,
      });
    },
  );

  itLong('leaves earlier output unchanged', async () => {
    const root = folder({ 'one.ndjson': LINES[0] ?? '' });
    await quotegraph(['build', 'one.ndjson', '-q', '--tagger', 'none'], { cwd: root });
    const before = contentOf(join(root, 'output'));
    const run = new Running(['build', '-', '--tagger', 'none'], root);
    run.give(LINES.join('') + BAD);
    await run.until(() => run.stderr.includes('failed'));
    run.kill('SIGINT');
    expect(await run.ended()).toBe(130);
    expect(contentOf(join(root, 'output'))).toEqual(before);
    expect(run.stderr).toContain('earlier output is unchanged');
  });

  itLong('keeps its readings for the store; the same command resumes, with the output of a single run', async () => {
    const root = folder({ 'all.ndjson': LINES.join('') });
    const args = ['build', '-', '--store', 'all.quotes', '-o', 'out', '--tagger', 'none'];
    const run = new Running(args, root);
    run.give(LINES.slice(0, 4).join('') + BAD);
    await run.until(() => run.stderr.includes('failed'));
    run.kill('SIGINT');
    expect(await run.ended()).toBe(130);
    expect(run.stderr).toContain('run the same command to resume from all.quotes');
    expect(existsSync(join(root, 'out'))).toBe(false);
    expect((await quotegraph(args, { cwd: root, input: LINES.join('') })).code).toBe(0);
    expect(JSON.parse(readFileSync(join(root, 'out/run.json'), 'utf8')).store).toMatchObject({ known: 4, read: 2 });
    await quotegraph(['build', 'all.ndjson', '-o', 'whole', '--tagger', 'none'], { cwd: root });
    expect(contentOf(join(root, 'out'))).toEqual(contentOf(join(root, 'whole')));
  });

  itLong('by two signals ends at once, even within an article', async () => {
    const root = folder({ 'in/a.txt': 'It rained.', 'in/b.txt': textOf(0, 12_000_000) });
    const run = new Running(['extract', 'in', '--tagger', 'none', '--workers', '1', '--summary', 'summary.json'], root);
    await run.until(() => run.stdout.includes('\n'));
    run.kill('SIGINT');
    await run.until(() => run.stderr.includes('again to stop at once'));
    run.kill('SIGINT');
    expect(await run.ended()).toBe(130);
    expect(ndjson(run.stdout)).toMatchObject([{ id: 'a.txt' }]);
    expect(existsSync(join(root, 'summary.json'))).toBe(false);
  });
});
