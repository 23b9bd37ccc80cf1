/** The contract of `docs/identity.md`: what an article is, what a version of it is, what a copy is, and what a removal names. */
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/database/index.ts';
import { formerOrigin } from '../../src/store/origin.ts';
import { contentId } from '../../src/util/content-id.ts';
import { itLong, rounds } from '../rounds.ts';
import { contentOf, folder, ndjson, quotegraph } from './program.ts';

const PUMPS = [
  'The lower town met in the school on Friday evening, and most of the benches were taken before seven.',
  '“The pumps will hold through the night, whatever the river does,” said Ada Brandt, the engineer.',
  'She had come from the lock on foot, with a lamp and a map of every drain between the mill and the quay.',
].join('\n\n');
const QUAY = '“The quay will open again in the first week of June,” said Mara Lund, the harbour master.';
const MILL = '“The mill bridge is safe for another winter,” said Tom Okafor, the mayor.';
/** The same article with one other word. */
const PUMPS_EDITED = PUMPS.replace('Friday', 'Thursday');
const inOutlet = (outlet: string, text: string) => `---\noutlet: ${outlet}\n---\n\n${text}`;

const run = (root: string, args: readonly string[]) => quotegraph(args, { cwd: root });
const build = (root: string, inputs: readonly string[], more: readonly string[] = []) =>
  run(root, ['build', ...inputs, '--tagger', 'none', '--quiet', ...more]);
const onto = (root: string, ...inputs: readonly string[]) => build(root, inputs, ['--store', 's', '-o', 'out']);
const remove = (root: string, ...args: readonly string[]) => run(root, ['remove', 's', ...args, '--quiet']);
const write = (root: string, name: string, text: string) => writeFileSync(join(root, name), text);

/** The output of one run over all inputs. */
async function atOnce(root: string, ...inputs: readonly string[]) {
  rmSync(join(root, 'once'), { recursive: true, force: true });
  await build(root, inputs, ['-o', 'once']);
  return contentOf(join(root, 'once'));
}
const output = (root: string) => contentOf(join(root, 'out'));

const speakers = (root: string) =>
  ndjson(output(root)['quotations.ndjson'] ?? '').map((line) =>
    typeof line === 'object' && line !== null && 'speaker' in line ? line.speaker : null,
  );

const lastStderr = async (root: string, ...inputs: readonly string[]) => (await onto(root, ...inputs)).stderr;

describe('a version', { timeout: 240_000 }, () => {
  it('reliability 33: replaces the former one whatever else is named beside it', async () => {
    const root = folder({ 'monday/a.txt': PUMPS, 'tuesday/b.txt': QUAY });
    await onto(root, 'monday');
    write(root, 'monday/a.txt', PUMPS_EDITED);
    await onto(root, 'monday', 'tuesday');
    expect(output(root)).toEqual(await atOnce(root, 'monday', 'tuesday'));
    expect(speakers(root)).toEqual(['Ada Brandt', 'Mara Lund']);
  });

  it('reliability 35: replaces the former one after its folder was moved', async () => {
    const root = folder({
      'monday/a.txt': PUMPS,
      'monday/late/b.ndjson': `${JSON.stringify({ id: 'b', text: QUAY })}\n`,
    });
    await onto(root, 'monday');
    mkdirSync(join(root, 'archive'));
    renameSync(join(root, 'monday'), join(root, 'archive/may'));
    await onto(root, 'archive/may');
    expect(output(root)).toEqual(await atOnce(root, 'archive/may'));
    renameSync(join(root, 'archive'), join(root, 'archives'));
    write(root, 'archives/may/a.txt', PUMPS_EDITED);
    write(root, 'archives/may/late/b.ndjson', `${JSON.stringify({ id: 'b', text: MILL })}\n`);
    await onto(root, 'archives/may');
    expect(output(root)).toEqual(await atOnce(root, 'archives/may'));
    expect(speakers(root)).toEqual(['Ada Brandt', 'Tom Okafor']);
  });

  itLong('replaces that of a folder whose place it takes', async () => {
    const root = folder({ 'now/a.txt': PUMPS, 'next/a.txt': PUMPS_EDITED });
    await onto(root, 'now');
    await onto(root, 'next');
    renameSync(join(root, 'now'), join(root, 'before'));
    renameSync(join(root, 'next'), join(root, 'now'));
    await onto(root, 'now');
    expect(output(root)).toEqual(await atOnce(root, 'now'));
  });

  it('leaves a file of the same name in another folder alone', async () => {
    const root = folder({ 'monday/a.txt': PUMPS, 'tuesday/a.txt': QUAY });
    await onto(root, 'monday');
    await onto(root, 'tuesday');
    expect(output(root)).toEqual(await atOnce(root, 'tuesday', 'monday'));
    expect(speakers(root).sort()).toEqual(['Ada Brandt', 'Mara Lund']);
  });
});

describe('a table', { timeout: 240_000 }, () => {
  it('has articles of its own, even if another one has the same ids', async () => {
    const table = (text: string) => `id,outlet,text\n1,Coast Weekly,"${text}"\n`;
    const root = folder({ 'a.csv': table(QUAY), 'b.csv': table(MILL) });
    await onto(root, 'a.csv', 'b.csv');
    expect(speakers(root).toSorted()).toEqual(['Mara Lund', 'Tom Okafor']);
    const articles = ndjson(output(root)['quotations.ndjson'] ?? '').map((line) =>
      typeof line === 'object' && line !== null && 'article' in line ? String(line.article) : '',
    );
    expect(new Set(articles).size).toBe(2);
    for (const id of articles) expect(id).toMatch(/^1#[0-9a-f]{12}$/);
    write(root, 'b.csv', table(PUMPS));
    await onto(root, 'a.csv', 'b.csv');
    expect(speakers(root).toSorted()).toEqual(['Ada Brandt', 'Mara Lund']);
  });
});

describe('reliability 34: a store', { timeout: 600_000 }, () => {
  /** Ways to write an input. */
  const SPELLINGS: readonly ((root: string, input: string) => string)[] = [
    (_, input) => input,
    (_, input) => `./${input}`,
    (root, input) => join(root, input),
    (_, input) => `link/${input}`,
    (root, input) => join(root, 'link', input),
  ];
  const INPUTS = ['monday', 'monday/late', 'tuesday/a.txt', 'tuesday/late/a.txt', 'wire.ndjson', 'tuesday'];
  const files = {
    'monday/a.txt': PUMPS,
    'monday/late/b.txt': QUAY,
    'monday/late/c.json': JSON.stringify([{ text: MILL }, { id: 'mill', text: MILL }]),
    'tuesday/a.txt': QUAY,
    'tuesday/late/a.txt': MILL,
    'wire.ndjson': `${JSON.stringify({ text: PUMPS, outlet: 'Lock Gazette' })}\n`,
  };

  const step = fc.array(fc.tuple(fc.constantFrom(...INPUTS), fc.nat({ max: SPELLINGS.length - 1 })), {
    minLength: 1,
    maxLength: 4,
  });
  const spelled = (root: string, some: readonly (readonly [string, number])[]) =>
    some.map(([input, how]) => SPELLINGS[how]?.(root, input) ?? input);

  itLong(
    'has the bytes of one run, for any grouping, order and spelling of the inputs, and edits between',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 1, maxLength: 4 }),
          fc.shuffledSubarray(INPUTS, { minLength: INPUTS.length }),
          async (steps, order) => {
            const root = folder(files);
            symlinkSync('.', join(root, 'link'));
            for (const some of steps) await onto(root, ...spelled(root, some));
            write(root, 'monday/a.txt', PUMPS_EDITED);
            for (const input of order) await onto(root, input);
            expect(output(root)).toEqual(await atOnce(root, ...INPUTS));
          },
        ),
        { numRuns: rounds(25), seed: 34 },
      );
    },
  );

  it('has the bytes of one run for inputs that lie in each other, and links to them', async () => {
    const root = folder(files);
    symlinkSync('.', join(root, 'link'));
    symlinkSync('late/b.txt', join(root, 'monday/b-link.txt'));
    const inputs = ['monday/late', 'link/monday', 'monday/b-link.txt', join(root, 'tuesday')];
    for (const input of inputs) await onto(root, input);
    expect(output(root)).toEqual(await atOnce(root, ...inputs));
    expect(await atOnce(root, ...[...inputs].reverse())).toEqual(output(root));
  });
});

describe('a removal', { timeout: 240_000 }, () => {
  const REMOVED = /removed from the store earlier/;

  it('reliability 31: names every copy of the article, and holds after a change of any of them', async () => {
    const root = folder({ 'in/a.txt': PUMPS, 'in/b.txt': PUMPS, 'in/c.txt': QUAY });
    await onto(root, 'in');
    expect((await remove(root, 'b.txt')).code).toBe(0);
    for (const changed of ['b.txt', 'a.txt']) {
      write(root, `in/${changed}`, `${PUMPS}\n\n${MILL}\n\n${MILL}`);
      expect(await lastStderr(root, 'in')).toMatch(REMOVED);
      expect(speakers(root)).toEqual(['Mara Lund']);
    }
    expect(await remove(root, '--restore', 'in/b.txt')).toMatchObject({ code: 0 });
    expect((await onto(root, 'in')).code).toBe(0);
    expect(output(root)).toEqual(await atOnce(root, 'in'));
  });

  it('reliability 32: holds beside another folder, after a move, and after the outlet was renamed', async () => {
    const root = folder({
      'in/a.txt': inOutlet('Lock Gazette', PUMPS),
      'in/b.txt': inOutlet('Lock Gazette', PUMPS),
      'other/c.txt': QUAY,
    });
    await onto(root, 'in', 'other');
    await remove(root, 'b.txt');
    write(root, 'in/b.txt', inOutlet('Lock Gazette', PUMPS_EDITED));
    expect(await lastStderr(root, 'other', 'in')).toMatch(REMOVED);
    expect(speakers(root)).toEqual(['Mara Lund']);
    write(root, 'in/b.txt', inOutlet('The Gazette of the Lock', PUMPS_EDITED));
    expect(await lastStderr(root, 'other', 'in')).toMatch(REMOVED);
    renameSync(join(root, 'in'), join(root, 'moved'));
    write(root, 'moved/a.txt', MILL);
    expect(await lastStderr(root, 'moved')).toMatch(REMOVED);
    expect(speakers(root)).toEqual(['Mara Lund']);
    mkdirSync(join(root, 'again'));
    write(root, 'again/new.txt', inOutlet('Lock Gazette', PUMPS_EDITED));
    expect(await lastStderr(root, 'again')).toMatch(REMOVED);
    expect(speakers(root)).toEqual(['Mara Lund']);
    await remove(root, '--restore', 'b.txt');
    await onto(root, 'again');
    expect(speakers(root).sort()).toEqual(['Ada Brandt', 'Mara Lund']);
  });

  it('takes near copies of the same outlet, and leaves the print of another one', async () => {
    const root = folder({
      'in/a.txt': inOutlet('Lock Gazette', PUMPS),
      'in/late.txt': inOutlet('Lock Gazette', PUMPS_EDITED),
      'in/other.txt': inOutlet('River Post', PUMPS),
      'in/quay.txt': inOutlet('Lock Gazette', QUAY),
    });
    await onto(root, 'in');
    const { stdout, stderr } = await run(root, ['remove', 's', 'a.txt']);
    expect(stdout).toContain('removed: a.txt, Lock Gazette');
    expect(stdout).toContain('removed: late.txt, Lock Gazette');
    expect(stdout).toContain('remaining: 2 articles');
    expect(stderr).toContain('not removed, although its text is the same: other.txt, River Post');
    await onto(root, 'in');
    expect(speakers(root).sort()).toEqual(['Ada Brandt', 'Mara Lund']);
  });

  it('leaves no readable trace of the names of a removed file', async () => {
    const root = folder({ 'in/secret-name.txt': PUMPS, 'in/quay.txt': QUAY });
    await onto(root, 'in');
    await remove(root, 'secret-name.txt');
    await onto(root, 'in');
    expect(readFileSync(join(root, 's'), 'latin1')).not.toContain('secret-name');
  });
});

/** Makes a store of format 2 of a new one; `files` are the paths of its articles by id. */
async function toFormat2(root: string, files: Readonly<Record<string, string>>, removals: readonly object[] = []) {
  const engine = await openDuckDb({ path: join(root, 's'), access: 'write' });
  const rows = await engine.rows('SELECT s.origin, a.facts FROM sources s JOIN articles a ON a.article = s.article');
  for (const [origin, facts] of rows) {
    const { id } = JSON.parse(String(facts));
    const former = formerOrigin(join(root, files[id] ?? id), id);
    await engine.rows(`UPDATE sources SET origin = '${former}' WHERE origin = '${origin}'`);
  }
  await engine.rows('DROP TABLE files');
  await engine.rows("UPDATE about SET value = '2' WHERE name = 'format'");
  if (removals.length > 0)
    await engine.rows(`UPDATE about SET value = '${JSON.stringify(removals)}' WHERE name = 'removals'`);
  engine.close();
}

describe('a store of format 2', { timeout: 240_000 }, () => {
  it('is taken over: a version replaces the former one, and a removal holds', async () => {
    const root = folder({ 'in/a.txt': PUMPS, 'in/b.ndjson': `${JSON.stringify({ id: 'b', text: MILL })}\n` });
    await onto(root, 'in');
    const gone = formerOrigin(join(root, 'in/c.txt'), 'in/c.txt');
    await toFormat2(root, { 'a.txt': 'in/a.txt', b: 'in/b.ndjson' }, [
      { article: contentId('', ['id', 'in/c.txt']), marks: [contentId('', ['at', gone])] },
    ]);
    write(root, 'in/a.txt', PUMPS_EDITED);
    write(root, 'in/b.ndjson', `${JSON.stringify({ id: 'b', text: `${MILL} ${MILL}` })}\n`);
    await onto(root, 'in');
    expect(output(root)).toEqual(await atOnce(root, 'in'));
    write(root, 'in/c.txt', QUAY);
    expect(await lastStderr(root, 'in')).toMatch(/skipped c\.txt: removed from the store earlier/);
    expect(await remove(root, '--restore', 'in/c.txt')).toMatchObject({ code: 0 });
    await onto(root, 'in');
    expect(output(root)).toEqual(await atOnce(root, 'in'));
  });
});

itLong(
  'a folder that was copied elsewhere has copies of the articles, not versions',
  { timeout: 240_000 },
  async () => {
    const root = folder({ 'in/a.txt': PUMPS, 'in/b.txt': QUAY });
    await onto(root, 'in');
    cpSync(join(root, 'in'), join(root, 'copy'), { recursive: true });
    await onto(root, 'copy');
    expect(output(root)).toEqual(await atOnce(root, 'in', 'copy'));
    write(root, 'copy/a.txt', PUMPS_EDITED);
    await onto(root, 'copy');
    expect(output(root)).toEqual(await atOnce(root, 'in', 'copy'));
  },
);
