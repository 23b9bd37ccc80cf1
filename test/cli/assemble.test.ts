import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { overLines } from './over-lines.ts';
import { CORPUS, contentOf, folder, ndjson, quotegraph } from './program.ts';

const text = (records: Iterable<object>) => [...records].map((record) => `${JSON.stringify(record)}\n`).join('');

const WALL = '“The wall will hold until the last boat is in, and not a day longer,” said Ada Brandt.';
const ARTICLES = [
  { id: 'one', outlet: 'Harbour Post', date: '2022-03-01', text: WALL },
  {
    id: 'two',
    outlet: 'Coast Weekly',
    date: '2022-03-02',
    text: 'Ada Brandt said: “The wall will hold … until the last boat is in.”',
  },
  {
    id: 'three',
    outlet: 'Delta Times',
    date: '2022-03-02',
    text: 'Ada Brandt said: “The wall will hold until the last boat is in.”',
  },
];

async function builtFrom(packed: string): Promise<Record<string, string>> {
  const root = folder({ 'packed.ndjson': packed });
  const built = await quotegraph(['build', 'packed.ndjson', '-o', 'out', '--page-text', 'quotes', '-q'], { cwd: root });
  expect(built.stderr).toBe('');
  return contentOf(join(root, 'out'));
}

async function assembledFrom(parts: readonly string[]): Promise<Record<string, string>> {
  const output = join(folder(), 'out');
  expect(await overLines(parts, output)).toEqual({ code: 0, stdout: '', stderr: '' });
  return contentOf(output);
}

describe('assemble', () => {
  it('writes the same bytes as build', async () => {
    const { stdout } = await quotegraph(['engine', 'pack', CORPUS]);
    expect(await assembledFrom([stdout])).toEqual(await builtFrom(stdout));
  }, 240_000);

  itLong(
    'writes the same bytes for articles read twice, printed on two days, or with different typography',
    async () => {
      const [one, ...others] = ARTICLES;
      const copies = [
        { ...one, id: 'again' },
        { ...one, id: 'undated', date: undefined },
        { ...one, id: 'next week', date: '2022-03-08' },
      ];
      const all = text([...ARTICLES, ...copies]);
      expect(await assembledFrom([text([...copies].reverse()), text(others), text(ARTICLES)])).toEqual(
        await builtFrom(all),
      );
    },
  );

  it('counts unreadable inputs at any position', async () => {
    const { stdout: mapped } = await quotegraph(['engine', 'map', '--records'], {
      input: `no record\n${text(ARTICLES)}`,
    });
    const input = mapped
      .split('\n')
      .filter((line) => !line.includes('"line":"wording"'))
      .join('\n');
    const { code, stdout } = await quotegraph(['engine', 'assemble', '-o', 'out', '--json', '-q'], {
      cwd: folder(),
      input,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ inputs: 4, ok: 3, failed: 1 },
      reasons: { failed: { 'json-invalid': 1 } },
    });
  });

  it('rejects an invalid line and writes nothing', async () => {
    const root = folder();
    const { code, stderr } = await quotegraph(['engine', 'assemble', '-o', 'out'], {
      cwd: root,
      input: '{"line":"root","child":1}\n',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('line 1 is not a record');
    expect(contentOf(root)).toEqual({});
  });
});

describe('lines from an engine', () => {
  it('are named by content, not by position', async () => {
    const [first, second] = await Promise.all(
      [`no record\n${text(ARTICLES)}`, `${text(ARTICLES)}no record\n`].map((input) =>
        quotegraph(['engine', 'map'], { input }),
      ),
    );
    const sorted = (stdout = '') => stdout.split('\n').sort();
    expect(sorted(first?.stdout)).toEqual(sorted(second?.stdout));
  });

  it('are read as NDJSON, even one that looks like text or HTML', async () => {
    for (const input of ['Nobody spoke.\n', '<p>Nobody spoke.</p>\n']) {
      const { code, stdout } = await quotegraph(['engine', 'map'], { input });
      expect(code).toBe(0);
      expect(ndjson(stdout)).toMatchObject([{ line: 'status', status: 'failed', quotations: 0 }]);
    }
  });
});
