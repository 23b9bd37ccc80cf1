import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Columns, fromColumns } from '../../src/write/report/columns.ts';
import type { QuotationRow, TextRow } from '../../src/write/report/data.ts';
import { unpack } from '../../src/write/report/unpack.ts';
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
  it('carries the articles, and no word of them in its HTML', async () => {
    const { page } = await built();
    expect((await textsIn(page)).filter((text) => text.includes('wait for another winter storm'))).toHaveLength(1);
    expect((await wordsIn(page)).some((text) => text.includes('winter storm'))).toBe(true);
    expect(page).not.toMatch(/winter storm|Lindqvist|Northgate/u);
  });

  it('carries the quotations alone, or no words, where that is wanted', async () => {
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

  it('has the texts of articles that a store knew already, where they are given again', async () => {
    const { root, page } = await built('--store', 'all.quotes');
    await quotegraph(['build', ...INPUTS, '--quiet', '--store', 'all.quotes'], { cwd: root });
    expect(pageIn(root) === page).toBe(true);
    await quotegraph(['build', 'ferry.txt', '--quiet', '--store', 'all.quotes'], { cwd: root });
    expect(await textsIn(pageIn(root))).toHaveLength(1);
    expect(await wordsIn(pageIn(root))).toEqual(await wordsIn(page));
  });

  it('carries what reads an article that is pasted, unless it is not wanted', async () => {
    expect((await built()).page).toContain('data-code="reader"');
    expect((await built('--page-reader', 'none')).page).not.toContain('data-code="reader"');
  });
});
