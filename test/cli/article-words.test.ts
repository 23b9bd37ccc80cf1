import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { folder, ndjson, quotegraph } from './program.ts';

const MB = 1024 ** 2;
const SENTENCE = '“We will keep the lock open through the winter,” said Ada Brandt, the mayor of Northgate.\n\n';
const filled = (unit: string, megabytes: number) => unit.repeat(Math.floor((megabytes * MB) / Buffer.byteLength(unit)));

async function extract(root: string, ...args: string[]) {
  const options = ['--tagger', 'none', '--quiet', ...args];
  const { code, stdout, stderr } = await quotegraph(['extract', 'in', ...options], { cwd: root });
  return { code, stdout, stderr };
}

describe('an article of many words', () => {
  it('reliability 48: is refused with the limit and its option, in every place that reads', async () => {
    const root = folder({ 'in/a.txt': SENTENCE.repeat(20), 'in/b.txt': SENTENCE });
    const answers = [];
    for (const workers of ['0', '2']) answers.push(await extract(root, '--article-words', '100', '--workers', workers));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('more than 100 words and marks, the limit for an article (--article-words)'),
    });
    expect(ndjson(answers[0]?.stdout ?? '')).toMatchObject([
      { id: 'a.txt', quotes: [], diagnostics: [{ code: 'input-too-large' }] },
      { id: 'b.txt', quotes: [{ speaker: 'Ada Brandt' }] },
    ]);
  });

  it('reliability 48: or of many bytes, names its limit and option too', async () => {
    const root = folder({ 'in/a.txt': SENTENCE.repeat(200) });
    const { stderr } = await extract(root, '--article-mb', '0.01');
    expect(stderr).toContain('19000 bytes; the limit for an article is 10485 (--article-mb)');
  });

  itLong(
    'reliability 47: has one answer with 0, 1 and 2 workers, whatever it consists of',
    { timeout: 300_000 },
    async () => {
      const units = {
        prose: SENTENCE,
        brackets: '[',
        marks: '“',
        lines: 'a\n',
        capitals: 'A',
        'many capitals': 'RAIN ',
      };
      for (const [name, unit] of Object.entries(units)) {
        const root = folder({ 'in/long.txt': filled(unit, 19.9), 'in/other.txt': SENTENCE });
        const answers = [];
        for (const workers of ['0', '1', '2']) answers.push(await extract(root, '--workers', workers));
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, name).toBe(1);
        expect(answers[0]?.code, name).toBe(name === 'capitals' ? 0 : 1);
      }
    },
  );
});
