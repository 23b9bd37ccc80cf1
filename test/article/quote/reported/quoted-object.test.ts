import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('words in marks behind the cue', () => {
  it('follow a comma', () => {
    expect(spansOf('Tom Reed told reporters, “The river is rising.”')).toEqual([
      quotation('“The river is rising.”', 'Tom Reed', 'told'),
    ]);
  });

  it('follow a colon, which belongs to the cue', () => {
    expect(spansOf('The mayor said: “The river is rising.”')).toEqual([
      quotation('“The river is rising.”', 'The mayor', 'said:'),
    ]);
  });

  it('follow a colon although a time and a place stand between', () => {
    const [first] = spansOf('Helen Park tweeted on Sunday over the vote in Rome: “Shame on them.”');
    expect(first?.content).toEqual(['“Shame on them.”']);
    expect(first?.source).toEqual(['Helen Park']);
  });

  it('follow with nothing between', () => {
    expect(spansOf('Anna Weber replied “not in my lifetime”.')[0]?.content).toEqual(['“not in my lifetime”']);
  });

  it('are found in the next paragraph when the cue ends in a colon', () => {
    expect(spansOf('The mayor said:\n\n“The river is rising.”')).toEqual([
      quotation('“The river is rising.”', 'The mayor', 'said:'),
    ]);
  });

  it('are what an unmarked clause behind a colon is, too', () => {
    const [first] = readText('Tom Reed said: the river is rising.');
    expect(first).toMatchObject({ content: ['the river is rising'], kind: 'indirect' });
  });
});
