import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

const vias = (...paragraphs: readonly string[]) => readText(paragraphs.join('\n\n')).map(({ via }) => via);

describe('the opening of an article', () => {
  const opening =
    'Maria Lopez called the plan for her town “a sorry mess” after the council had met about it for days.';

  it('does not if another occasion of the speaker comes first', () => {
    expect(vias(opening, '“It is a mess,” Lopez said at a rally.', '“It is a real mess,” Lopez told the BBC.')).toEqual(
      [null, null, 'BBC'],
    );
  });

  it('does not take another speaker’s channel', () => {
    expect(vias(opening, '“It is a mess,” Tom Reed told the BBC.')).toEqual([null, 'BBC']);
  });

  it('does not take the channel of a post, which is quoted only there', () => {
    expect(vias(opening, '“It is a mess,” Lopez tweeted.')).toEqual([null, 'Twitter']);
  });
});
