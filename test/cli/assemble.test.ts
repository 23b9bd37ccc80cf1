import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

describe('what an engine joined elsewhere', () => {
  it('is written as build writes it, byte for byte', async () => {
    const { stdout } = await quotegraph(['pack', CORPUS]);
    expect(await assembledFrom([stdout])).toEqual(await builtFrom(stdout));
  }, 240_000);

  it('is the same where an article was read twice, where it was printed on two days, and where two prints are set otherwise', async () => {
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
  });

  it('counts what could not be read, wherever it stood', async () => {
    const { stdout: mapped } = await quotegraph(['map', '--records'], { input: `no record\n${text(ARTICLES)}` });
    const input = mapped
      .split('\n')
      .filter((line) => !line.includes('"line":"wording"'))
      .join('\n');
    const { code, stdout } = await quotegraph(['assemble', '-o', 'out', '--json', '-q'], { cwd: folder(), input });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ inputs: 4, ok: 3, failed: 1 },
      reasons: { failed: { 'json-invalid': 1 } },
    });
  });

  it('is refused where a line is none of it, and nothing is written', async () => {
    const root = folder();
    const { code, stderr } = await quotegraph(['assemble', '-o', 'out'], {
      cwd: root,
      input: '{"line":"root","child":1}\n',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('line 1 is not a record');
    expect(contentOf(root)).toEqual({});
  });
});

describe('the lines that an engine deals out', () => {
  it('go by what is in them, not by where they stand', async () => {
    const [first, second] = await Promise.all(
      [`no record\n${text(ARTICLES)}`, `${text(ARTICLES)}no record\n`].map((input) => quotegraph(['map'], { input })),
    );
    const sorted = (stdout = '') => stdout.split('\n').sort();
    expect(sorted(first?.stdout)).toEqual(sorted(second?.stdout));
  });

  it('are lines, also where one by itself would be taken for a text or a page', async () => {
    for (const input of ['Nobody spoke.\n', '<p>Nobody spoke.</p>\n', '[]\n']) {
      const { code, stdout } = await quotegraph(['map'], { input });
      expect(code).toBe(0);
      expect(ndjson(stdout)).toMatchObject([{ line: 'status', status: 'failed', quotations: 0 }]);
    }
  });
});
