import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('what is to be done', () => {
  it.each([
    [
      'The resolution calls on member states to review their contracts.',
      'member states to review their contracts',
      'The resolution',
      'calls on',
    ],
    ['The union urged members to stay home.', 'members to stay home', 'The union', 'urged'],
    ['Peter Olsen promised to resign.', 'to resign', 'Peter Olsen', 'promised'],
    ['Anna Weber asked the council to wait.', 'the council to wait', 'Anna Weber', 'asked'],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
  });

  it('is an intention where nobody is asked', () => {
    expect(readText('The governor wants to lower the tax.')).toMatchObject([
      { content: ['to lower the tax'], act: 'intention', speaker: 'governor' },
    ]);
  });
});
