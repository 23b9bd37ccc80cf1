import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('a noun of saying', () => {
  it('carries words in marks behind its “that”', () => {
    expect(spansOf('The bill includes a provision that “no person shall be charged twice”.')).toEqual([
      quotation('that “no person shall be charged twice”', 'The bill', 'includes a provision that'),
    ]);
  });

  it('makes the thing that holds it the speaker', () => {
    expect(readText('The bill includes a provision that “no person shall be charged twice”.')).toMatchObject([
      { speaker: 'bill', type: 'document' },
    ]);
  });
});
