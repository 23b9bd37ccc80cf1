import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Columns, fromColumns } from '../../src/report/columns.ts';
import type { QuotationRow, TextRow } from '../../src/report/rows.ts';
import { unpack } from '../../src/report/unpack.ts';
import { itLong } from '../rounds.ts';
import { THREE_ARTICLES } from './articles.ts';
import { folder, quotegraph } from './program.ts';

const INPUTS = ['harbour.txt', 'weekly', 'ferry.txt'];
const pageIn = (root: string) => readFileSync(join(root, 'output/report.html'), 'utf8');

async function partsOf<Part>(page: string, table: string): Promise<Part[]> {
  const packed = page.matchAll(new RegExp(`data-table="${table}"[^>]*>([^<]*)<`, 'gu'));
  return Promise.all([...packed].map(([, part]) => unpack<Part>(part ?? '')));
}

const textsIn = async (page: string) => (await partsOf<TextRow[]>(page, 'texts')).flat().map(({ text }) => text);
const wordsIn = async (page: string) =>
  (await partsOf<Columns>(page, 'quotations'))
    .flatMap((part) => fromColumns<QuotationRow>(part))
    .map(({ text }) => text);

async function built(...options: readonly string[]) {
  const root = folder(THREE_ARTICLES);
  const { code } = await quotegraph(['build', ...INPUTS, '--quiet', ...options], { cwd: root });
  expect(code).toBe(0);
  return { root, page: pageIn(root) };
}

describe('report.html', () => {
  it('includes the articles as data, and no words of them in its HTML', async () => {
    const { page } = await built();
    expect((await textsIn(page)).filter((text) => text.includes('wait for another winter storm'))).toHaveLength(1);
    expect((await wordsIn(page)).some((text) => text.includes('winter storm'))).toBe(true);
    expect(page).not.toMatch(/winter storm|Lindqvist|Northgate/u);
  });

  it('includes only quotations, or no text, with --page-text', async () => {
    const quotes = (await built('--page-text', 'quotes')).page;
    expect(await textsIn(quotes)).toEqual([]);
    expect((await wordsIn(quotes)).some((text) => text.includes('winter storm'))).toBe(true);
    const none = (await built('--page-text', 'none')).page;
    expect(await textsIn(none)).toEqual([]);
    expect(new Set(await wordsIn(none))).toEqual(new Set(['']));
  });

  it('allows its own script and style, and nothing else', async () => {
    const { page } = await built();
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'/u);
    expect(policy).not.toContain('unsafe-inline');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)=/u);
  });

  itLong('is the same in one run and in many, including texts that only the store has', async () => {
    const files = Object.entries(THREE_ARTICLES).map(([path, text]) => [basename(path), text] as const);
    const root = folder(Object.fromEntries(files));
    const names = files.map(([name]) => name);
    await quotegraph(['build', ...names, '--quiet'], { cwd: root });
    const page = pageIn(root);
    for (const name of names) await quotegraph(['build', name, '--quiet', '--store', 'all.quotes'], { cwd: root });
    expect(await textsIn(pageIn(root))).toHaveLength(3);
    expect(pageIn(root) === page).toBe(true);
  });

  it('is unchanged if nothing is new, and rewritten for other page options', async () => {
    const { root, page } = await built('--store', 'all.quotes');
    const again = (...options: readonly string[]) =>
      quotegraph(['build', ...INPUTS, '--quiet', '--store', 'all.quotes', ...options], { cwd: root });
    const written = () => statSync(join(root, 'output/report.html')).ino;
    const first = written();
    await again();
    expect(written()).toBe(first);
    await again('--page-text', 'quotes');
    expect(await textsIn(pageIn(root))).toEqual([]);
    await again();
    expect(pageIn(root) === page).toBe(true);
  });

  it('contains nothing of an article removed from the store', async () => {
    const { root } = await built('--store', 'all.quotes');
    const { code } = await quotegraph(['remove', 'all.quotes', 'harbour.txt', '--output', 'output', '--quiet'], {
      cwd: root,
    });
    expect(code).toBe(0);
    const left = [...(await textsIn(pageIn(root))), ...(await wordsIn(pageIn(root)))];
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((text) => text.includes('winter storm'))).toEqual([]);
    const rest = folder(THREE_ARTICLES);
    await quotegraph(['build', 'weekly', 'ferry.txt', '--quiet'], { cwd: rest });
    expect(pageIn(root) === pageIn(rest)).toBe(true);
  });

  it('includes the reader for pasted articles only with --page-reader', async () => {
    const { page } = await built();
    const reader = /<script[^>]*data-code="reader"/;
    expect(page).not.toMatch(reader);
    expect((await built('--page-reader')).page).toMatch(reader);
  });
});
