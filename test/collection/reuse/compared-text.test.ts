import { describe, expect, it } from 'vitest';
import { comparedTextOf } from '../../../src/collection/reuse/compared-text.ts';
import { printed, type SaidBy } from '../articles.ts';

function passage(quote: SaidBy) {
  const [record] = printed({ id: 'a', quotes: [quote] }).quotes;
  return record && comparedTextOf(record);
}

describe('the compared text', () => {
  it('omits the marks around a direct quotation', () => {
    expect(passage({ text: '“The bridge is closed.”' })).toMatchObject({
      text: 'The bridge is closed.',
      verbatim: true,
    });
    expect(passage({ text: '"The bridge is closed",' })?.text).toBe('The bridge is closed,');
  });

  it('omits mismatched marks', () => {
    expect(passage({ text: '"The bridge is closed.”' })?.text).toBe('The bridge is closed.');
  });

  it('omits marks that face the wrong way', () => {
    expect(passage({ text: '”The bridge is closed.”' })?.text).toBe('The bridge is closed.');
    expect(passage({ text: '“The bridge is closed.“' })?.text).toBe('The bridge is closed.');
  });

  it('keeps nested quotations', () => {
    expect(passage({ text: '“He called it ‘a bridge too far’ and left,”' })?.text).toBe(
      'He called it ‘a bridge too far’ and left,',
    );
  });

  it('is the whole of a block quotation', () => {
    expect(passage({ text: 'The bridge is closed.', kind: 'direct' })).toMatchObject({
      text: 'The bridge is closed.',
      verbatim: true,
    });
  });

  it('omits a paragraph number', () => {
    expect(passage({ text: '12. Urges the council to close the bridge;', kind: 'direct' })?.text).toBe(
      'Urges the council to close the bridge;',
    );
    expect(passage({ text: '“12.5 metres is too low,”' })?.text).toBe('12.5 metres is too low,');
  });

  it('joins the fragments of a mixed quotation with an ellipsis', () => {
    expect(
      passage({ text: 'that the bridge was “not safe” and would be “torn down by June”', kind: 'mixed' }),
    ).toMatchObject({
      text: 'not safe … torn down by June',
      verbatim: true,
    });
  });

  it('is the whole of an indirect quotation', () => {
    expect(passage({ text: 'that the bridge was not safe', kind: 'indirect' })).toMatchObject({
      text: 'that the bridge was not safe',
      verbatim: false,
    });
  });
});

describe('the fragments of a mixed quotation', () => {
  it.each([
    ['the town’s ‘safest bridge’ is the builders’ pride', ['safest bridge']],
    ["the town's 'safest bridge' isn't", ['safest bridge']],
    ['eine „sichere“ Brücke, un pont « sûr »', ['sichere', 'sûr']],
    ["a ''safe'' bridge, a ``safer'' one", ['safe', 'safer']],
    ['he said it was “safe for now', ['safe for now']],
    ['a "safe bridge” for the town', ['safe bridge']],
    ['a “safe bridge" for the town, she said', ['safe bridge']],
    ['it was “safe“ and ”sound”', ['safe', 'sound']],
    ['it was a “so-called ‘safe’ bridge”', ['so-called ‘safe’ bridge']],
    [
      '"They stood on the bridge, chanting “Keep it! Keep it!”',
      ['They stood on the bridge, chanting “Keep it! Keep it!”'],
    ],
    ['“It is what he calls “safe” for now.”', ['It is what he calls “safe” for now.”']],
    ['"The bridge. "It is safe', ['The bridge.', 'It is safe']],
  ])('are found in: %s', (text, fragments) => {
    expect(passage({ text, kind: 'mixed' })).toMatchObject({ text: fragments.join(' … '), verbatim: true });
  });

  it.each(['a 6" pipe and nothing else', "the builders' bridge", 'no marks at all'])('are missing in: %s', (text) => {
    expect(passage({ text, kind: 'mixed' })).toMatchObject({ text, verbatim: false });
  });
});
