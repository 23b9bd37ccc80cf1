import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SpanIndex, spansOverlap } from '../../src/article/spans.ts';
import type { Span } from '../../src/model.ts';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Span => [start, start + length]);
const items = fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 20 });

it('finds by place what a look at all the items finds, each once and in their order', () => {
  fc.assert(
    fc.property(items, span, (all, place) => {
      const looked = all.filter((spans) => spans.some((one) => spansOverlap(one, place)));
      expect(new SpanIndex(all, (spans) => spans).overlapping(place)).toEqual(looked);
    }),
    { seed: 3 },
  );
});
