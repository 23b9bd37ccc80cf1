import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Change } from '../../src/schema.ts';
import { THREE_ARTICLES } from './articles.ts';
import { folder, ndjson, quotegraph } from './program.ts';

const STORE = ['--store', 'all.quotes'];
const night = (root: string, ...args: string[]) =>
  quotegraph(['build', ...args, ...STORE, '--tagger', 'none'], { cwd: root });
const changesIn = (root: string) =>
  ndjson(readFileSync(join(root, 'output/changes.ndjson'), 'utf8')).map((line) => Change.parse(line));
const kinds = (root: string) => changesIn(root).map(({ change }) => change);

/** The summary of changes on the terminal. */
const newsOn = (stdout: string) => stdout.slice(stdout.indexOf('Changes in the store')).trim();

describe('a build with a store', () => {
  it('writes the changes; the first build shows only counts on the terminal', async () => {
    const root = folder(THREE_ARTICLES);
    const { code, stdout } = await night(root, 'harbour.txt', 'ferry.txt');
    expect([code, kinds(root).sort()]).toEqual([
      0,
      ['article-added', 'article-added', 'new-quotation', 'new-quotation', 'new-quotation'],
    ]);
    expect(newsOn(stdout)).toBe('Changes in the store\n\n  3 new quotations, 2 articles added');
  });

  it('writes the changes of the second build, and summarises them on the terminal', async () => {
    const root = folder(THREE_ARTICLES);
    await night(root, 'harbour.txt');
    const { stdout } = await night(root, 'weekly', 'ferry.txt');
    expect(kinds(root).sort()).toEqual(['article-added', 'article-added', 'new-print', 'new-quotation']);
    expect(newsOn(stdout)).toBe(
      [
        'Changes in the store',
        '',
        '  1 new quotation, 1 new print of earlier words, 2 articles added',
        '',
        '  printed again  “We have waited eleven years for this decision,”',
        '                 Coast Weekly, Maria Lindqvist',
        '  new            "Nobody told the passengers anything until noon,"',
        '                 Island Post, Tom Okafor',
      ].join('\n'),
    );
    const account = JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8'));
    expect(account.changes).toMatchObject({ 'new-quotation': 1, 'new-print': 1, 'article-added': 2 });
  });

  it('writes an empty file if nothing changed', async () => {
    const root = folder(THREE_ARTICLES);
    await night(root, '.');
    const { stdout } = await night(root, 'harbour.txt', 'ferry.txt', 'weekly');
    expect(readFileSync(join(root, 'output/changes.ndjson'), 'utf8')).toBe('');
    expect(newsOn(stdout)).toBe('Changes in the store\n\n  nothing');
  });

  it('compares with the last successful build after a failed one', async () => {
    const root = folder({ ...THREE_ARTICLES, 'taken/graph.json/x': '' });
    await night(root, 'harbour.txt');
    expect((await night(root, 'ferry.txt', '-o', 'taken')).code).toBe(3);
    await night(root, 'ferry.txt');
    expect(kinds(root)).toEqual(['article-added', 'new-quotation']);
  });

  it('reports an edited article and its new words', async () => {
    const root = folder(THREE_ARTICLES);
    await night(root, '.');
    const ferry = readFileSync(join(root, 'ferry.txt'), 'utf8');
    writeFileSync(join(root, 'ferry.txt'), `${ferry}\n"We were lucky," said Ola Berg, the captain.\n`);
    await night(root, 'ferry.txt');
    const changes = changesIn(root);
    expect(kinds(root).sort()).toEqual(['article-changed', 'new-quotation', 'utterance-renamed']);
    expect(changes.find(({ change }) => change === 'new-quotation')).toMatchObject({
      text: '"We were lucky,"',
      speaker: 'Ola Berg',
    });
  });

  it('shows no changes without a store', async () => {
    const root = folder(THREE_ARTICLES);
    const { stdout } = await quotegraph(['build', 'ferry.txt'], { cwd: root });
    expect(existsSync(join(root, 'output/changes.ndjson'))).toBe(false);
    expect(stdout).not.toMatch(/Changes in the store/);
  });
});

describe('--watch', () => {
  it('writes only watched changes, each with its matching entries', async () => {
    const root = folder({ ...THREE_ARTICLES, 'desk.txt': 'Lindqvist\n“until noon”\n' });
    await night(root, '.', '--watch', 'desk.txt');
    expect(changesIn(root).map((change) => ('speaker' in change ? [change.speaker, change.watched] : change))).toEqual(
      expect.arrayContaining([
        ['Maria Lindqvist', ['Lindqvist']],
        ['Tom Okafor', ['until noon']],
      ]),
    );
    expect(kinds(root)).toEqual(['new-quotation', 'new-quotation', 'new-quotation']);
  });

  it('exits with 1 and a warning if a line of the list is invalid', async () => {
    const root = folder({ ...THREE_ARTICLES, desk: 'Lindqvist\n{"speeker": "Okafor"}\n' });
    const { code, stderr } = await night(root, 'ferry.txt', '--watch', 'desk');
    expect(code).toBe(1);
    expect(stderr).toMatch(/warning desk: line 2: .*speeker.* \(watch-invalid\)/);
    expect(JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8')).problems).toMatchObject([
      { path: 'desk', code: 'watch-invalid', offset: 10 },
    ]);
  });

  it.each([
    ['there is no store', ['ferry.txt', '--watch', 'desk'], /--watch requires --store/],
    ['the list is missing', ['ferry.txt', '--watch', 'nowhere', ...STORE], /no watch entries in nowhere.*path-missing/],
    ['the list is empty', ['ferry.txt', '--watch', 'empty', ...STORE], /no watch entries in empty: the file is empty/],
  ])('exits with 2 and writes nothing if %s', async (_what, args, answer) => {
    const root = folder({ ...THREE_ARTICLES, desk: 'Lindqvist\n', empty: '\n' });
    const { code, stderr } = await quotegraph(['build', ...args], { cwd: root });
    expect([code, existsSync(join(root, 'output')), existsSync(join(root, 'all.quotes'))]).toEqual([2, false, false]);
    expect(stderr).toMatch(answer);
  });
});
