import { expect, it } from 'vitest';
import { emptyPage, pageSizeProblem } from '../../../src/report/report-html.ts';

it('the page holds at most 100,000 quotations, and otherwise says why it is empty', () => {
  expect(pageSizeProblem(100_000)).toBeNull();
  const why = pageSizeProblem(100_001);
  expect(why).toMatch(/100001 quotations .* 100000 for a page; the other files contain all of them/);
  expect(emptyPage(why ?? '')).toContain(`<p>${why}.</p>`);
});
