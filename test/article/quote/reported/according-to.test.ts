import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('according to', () => {
  it('opens the sentence', () => {
    expect(spansOf('According to the ministry, two men died in the fire.')).toEqual([
      quotation('two men died in the fire', 'the ministry', 'According to'),
    ]);
  });

  it('closes the sentence', () => {
    expect(spansOf('Two men died in the fire, according to the ministry.')).toEqual([
      quotation('Two men died in the fire', 'the ministry', 'according to'),
    ]);
  });

  it('stands behind words in marks', () => {
    expect(readText('“The engine failed twice,” according to the report.')).toMatchObject([
      { content: ['“The engine failed twice,”'], kind: 'direct', speaker: 'report', type: 'document' },
    ]);
  });

  it('takes the whole sentence where only some of it is in marks', () => {
    expect(readText('The state was “slow and careless” in its reply, according to Maria Lopez.')).toMatchObject([
      { content: ['The state was “slow and careless” in its reply'], kind: 'mixed', speaker: 'Maria Lopez' },
    ]);
  });
});
