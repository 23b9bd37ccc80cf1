import { describe, expect, it } from 'vitest';
import { spansOf } from './labelled.ts';

const contentOf = (text: string, source: string, cue: string): string | undefined =>
  spansOf(text, [
    ['source', source],
    ['cue', cue],
    ['content', text.slice(text.indexOf(cue) + cue.length + 1, -1)],
  ])[0]?.content[0];

describe('a judgement ends at its closing mark before', () => {
  it.each([
    [
      'The Evening Post called the play “a wet firework” in 1952.',
      'The Evening Post',
      'called',
      'the play “a wet firework”',
    ],
    ['Doe described the bridge as “a crime” on Tuesday.', 'Doe', 'described', 'the bridge as “a crime”'],
    ['Doe called the film “a long yawn” in her column last week.', 'Doe', 'called', 'the film “a long yawn”'],
    [
      'The mayor dismissed the report as “a tale” at a meeting in Leeds.',
      'The mayor',
      'dismissed',
      'the report as “a tale”',
    ],
    ['She called the offer “an insult” after the vote.', 'She', 'called', 'the offer “an insult”'],
    ['Doe hailed the deal as “a new dawn” yesterday.', 'Doe', 'hailed', 'the deal as “a new dawn”'],
    ['The paper praised her “quiet fire” in a review in 1960.', 'The paper', 'praised', 'her “quiet fire”'],
    ['They branded him “a coward” when he left the town.', 'They', 'branded', 'him “a coward”'],
  ])('its time or occasion: %s', (text, source, cue, content) => {
    expect(contentOf(text, source, cue)).toBe(content);
  });
});

describe('a judgement goes on after its closing mark', () => {
  it.each([
    ['She called the rule “the silliest page” in the book.', 'She', 'called'],
    ['He called the pact “a step” in world trade.', 'He', 'called'],
    ['He called it “the worst night” in 1952.', 'He', 'called'],
    ['She described “a hole” in the report.', 'She', 'described'],
    ['She called for “a full repair” after the flood.', 'She', 'called for'],
    ['He said the bridge was “a mess” in 1952.', 'He', 'said'],
  ])('with words of its own: %s', (text, source, cue) => {
    expect(contentOf(text, source, cue)).toBe(text.slice(text.indexOf(cue) + cue.length + 1, -1));
  });
});
