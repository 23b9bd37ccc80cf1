import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

const vias = (...paragraphs: readonly string[]) => readText(paragraphs.join('\n\n')).map(({ via }) => via);

describe('the opening of an article', () => {
  const opening =
    'Maria Lopez called the plan for her town “a sorry mess” after the council had met about it for days.';

  it('tells in short what its speaker says to an outlet further down', () => {
    expect(vias(opening, '“It is a mess,” Lopez told the BBC.')).toEqual(['BBC', 'BBC']);
  });

  it('does not where the speaker is heard on another occasion first', () => {
    expect(vias(opening, '“It is a mess,” Lopez said at a rally.', '“It is a real mess,” Lopez told the BBC.')).toEqual(
      [null, null, 'BBC'],
    );
  });

  it('does not where another speaker is', () => {
    expect(vias(opening, '“It is a mess,” Tom Reed told the BBC.')).toEqual([null, 'BBC']);
  });

  it('does not for a post, which says no more than is quoted of it', () => {
    expect(vias(opening, '“It is a mess,” Lopez tweeted.')).toEqual([null, 'Twitter']);
  });
});
