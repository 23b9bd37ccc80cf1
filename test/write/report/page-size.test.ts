import { expect, it } from 'vitest';
import { emptyPage, pageSizeProblem } from '../../../src/report/report-html.ts';

it('there is a page of 100,000 quotations and none of more, which says why', () => {
  expect(pageSizeProblem(100_000)).toBeNull();
  const why = pageSizeProblem(100_001);
  expect(why).toMatch(/100001 quotations .* 100000 for a page; the other files contain all of them/);
  expect(emptyPage(why ?? '')).toContain(`<p>${why}.</p>`);
});
