import { describe, expect, it } from 'vitest';
import { type Columns, fromColumns } from '../../../src/report/columns.ts';
import { report } from '../../../src/report/report-html.ts';
import type { QuotationRow, TextRow } from '../../../src/report/rows.ts';
import { unpack } from '../../../src/report/unpack.ts';
import { sample } from './sample.ts';

const TEMPLATE = '<html><!--first--><script>page()</script><!--rest--></html>';

async function pageOf(pageText: 'full' | 'quotes' | 'none', text: string | null = 'The whole article.') {
  const { graph, quotations } = await sample();
  return [...report(TEMPLATE, graph, quotations, { pageText, textOf: () => text })].join('');
}

const partsOf = (page: string, table: string) =>
  [...page.matchAll(new RegExp(`data-table="${table}"[^>]*>([^<]*)<`, 'gu'))].map(([, packed]) => packed ?? '');

describe('report.html', () => {
  it('has the first view before the script, and all other data after it', async () => {
    const page = await pageOf('full');
    expect(page.indexOf('data-table="first"')).toBeLessThan(page.indexOf('page()'));
    expect(page.indexOf('data-table="quotations"')).toBeGreaterThan(page.indexOf('page()'));
  });

  it('contains the quotations, and the texts if requested and available', async () => {
    const page = await pageOf('full');
    const rows = fromColumns<QuotationRow>(await unpack<Columns>(partsOf(page, 'quotations')[0] ?? ''));
    expect(rows.map(({ named }) => named)).toContain('Tom Okafor');
    const texts = await unpack<TextRow[]>(partsOf(page, 'texts')[0] ?? '');
    expect(texts.map(({ article }) => article)).toEqual([0, 1, 2]);
    expect(partsOf(await pageOf('quotes'), 'texts')).toEqual([]);
    expect(partsOf(await pageOf('full', null), 'texts')).toEqual([]);
  });

  it('is the same for the same collection', async () => {
    expect(await pageOf('full')).toBe(await pageOf('full'));
  });

  it('rejects other templates', async () => {
    const { graph, quotations } = await sample();
    const options = { pageText: 'full' as const, textOf: () => null };
    expect(() => [...report('<html></html>', graph, quotations, options)]).toThrow(RangeError);
  });
});
