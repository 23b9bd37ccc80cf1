import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, routeTo, routeWith } from '../../../../src/report/page/router.ts';

describe('addresses', () => {
  it('contain the view, the id and the filters', () => {
    expect(routeTo('article', 'week/monday.txt', { q: 'q1', sort: null })).toBe('#/article/week%2Fmonday.txt?q=q1');
    expect(parseRoute('#/search?q=sea%20wall&outlet=o1')).toEqual({
      view: 'search',
      id: null,
      query: new Map([
        ['q', 'sea wall'],
        ['outlet', 'o1'],
      ]),
    });
  });

  it('round-trip any view, id and query', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (view, id, q) => {
        const route = parseRoute(routeTo(view, id, { q }));
        expect(route).toEqual({ view, id, query: new Map(q === '' ? [] : [['q', q]]) });
      }),
    );
  });

  it('keep the other filters when one changes', () => {
    const route = parseRoute('#/search?q=wall&kind=direct');
    expect(routeWith(route, { kind: 'mixed' })).toBe('#/search?q=wall&kind=mixed');
    expect(routeWith(route, { q: '' })).toBe('#/search?kind=direct');
  });

  it('that are malformed do not throw', () => {
    expect(parseRoute('').view).toBe('');
    expect(parseRoute('#/%E0%A4%A').view).toBe('%E0%A4%A');
  });
});
