import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('a judgement on somebody or something', () => {
  it.each([
    [
      'Union leaders accused the board of lying about the figures.',
      'the board of lying about the figures',
      'Union leaders',
      'accused',
    ],
    ['The senator blamed the railway for the delays.', 'the railway for the delays', 'The senator', 'blamed'],
    ['Maria Lopez called the offer “an insult”.', 'the offer “an insult”', 'Maria Lopez', 'called'],
    [
      'Maria Lopez described the offer as “an insult to farmers”.',
      'the offer as “an insult to farmers”',
      'Maria Lopez',
      'described',
    ],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
  });

  it('is mixed where the judging word stands in marks', () => {
    expect(readText('Maria Lopez called the offer “an insult”.')).toMatchObject([{ kind: 'mixed' }]);
  });

  it('has its source behind “by” in the passive, and what is judged before the cue', () => {
    expect(spansOf('The raid was described as “brutal” by neighbours.')[0]).toMatchObject({
      content: ['The raid', '“brutal”'],
      source: ['neighbours'],
    });
    expect(spansOf('The offer was called “an insult” by Maria Lopez.')).toEqual([
      quotation(['The offer', '“an insult”'], 'Maria Lopez', 'was called'),
    ]);
  });

  it('is none without a word in marks: to call something a name is the reporter’s business', () => {
    expect(spansOf('Locals call the bridge the Old Lady.')).toEqual([]);
  });
});
