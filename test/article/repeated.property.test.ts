/** The same words again say the same again: whatever is looked up by place finds its own place and no other. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import type { Quotation, Span } from '../../src/model.ts';
import { articleFromText } from '../../src/read/article.ts';
import { rounds } from '../rounds.ts';
import { tagger } from './small-tagger.ts';

/** Nothing that is read here goes on behind it: it ends its marks, and the last sentence is nobody's words. */
const BLOCKS = [
  '“We lost the harvest,” said Maria Lopez, a farmer near the river. The road was closed.',
  'The mayor told reporters that the bridge would open in spring. Traffic was light.',
  '“It rained,” Tom Reed said, “and it was ‘very’ wet.” The road was closed.',
  '“He told me that she had denied it,” Anna Poe said. Traffic was light.',
  'According to the ministry, two men were hurt. The road was closed.',
  'Critics called the plan “a disgrace to this town” and left. Traffic was light.',
  'The road was closed.',
];
const paragraphs = fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 5 });
const times = fc.integer({ min: 2, max: 6 });

/** So many lines apart stand two copies: further than anything reaches. */
const APART = `\n\n${'The river ran high.\n\n'.repeat(12)}`;

type Read = Pick<Quotation, 'kind' | 'act' | 'nestedIn' | 'content' | 'source' | 'cue'>;

function read(text: string, withTagger: boolean): Read[] {
  const { quotations } = readArticle(articleFromText(text), withTagger ? tagger : null);
  return quotations.map(({ kind, act, nestedIn, content, source, cue }) => ({
    kind,
    act,
    nestedIn,
    content,
    source,
    cue,
  }));
}

const moved = (quotation: Read, by: number, index: number): Read => {
  const move = (spans: readonly Span[]) => spans.map(([start, end]): Span => [start + by, end + by]);
  const { content, source, cue, nestedIn } = quotation;
  return {
    ...quotation,
    content: move(content),
    source: move(source),
    cue: move(cue),
    nestedIn: nestedIn === null ? null : nestedIn + index,
  };
};

describe('a text repeated', () => {
  it('has the quotations of one copy in each, at their places', () => {
    fc.assert(
      fc.property(paragraphs, times, (blocks, copies) => {
        const copy = blocks.join('\n\n') + APART;
        const once = read(copy, false);
        const all = read(copy.repeat(copies), false);
        const expected = Array.from({ length: copies }, (_, i) =>
          once.map((quotation) => moved(quotation, i * copy.length, i * once.length)),
        );
        expect(all).toEqual(expected.flat());
      }),
      { numRuns: rounds(60), seed: 5 },
    );
  });

  it('has in each the quotations that the tagger finds in marks', () => {
    fc.assert(
      fc.property(times, (copies) => {
        const copy = BLOCKS.join('\n\n') + APART;
        const direct = read(copy.repeat(copies), true).filter(({ kind }) => kind === 'direct');
        const once = read(copy, true).filter(({ kind }) => kind === 'direct');
        expect(direct.length).toBe(copies * once.length);
      }),
      { numRuns: rounds(5), seed: 5 },
    );
  });
});
