import { describe, expect, it } from 'vitest';
import { quotation, spansOf } from '../../read-text.ts';

describe('what was said as the object of the verb', () => {
  it.each([
    ['The company denied paying the inspectors.', 'paying the inspectors', 'The company', 'denied'],
    ['Helen Park announced plans to sell the farm.', 'plans to sell the farm', 'Helen Park', 'announced'],
    ['The airline rejected claims of negligence.', 'claims of negligence', 'The airline', 'rejected'],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
  });
});
