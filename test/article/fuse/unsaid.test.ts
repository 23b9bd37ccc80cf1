import { describe, expect, it } from 'vitest';
import { joined, type Label } from './labelled.ts';

/** The contents read as speech, from a line of `source | cue | content` that a tagger might label. */
function said(text: string, line: string): string[] {
  const [source = '', cue = '', content = ''] = line.split(' | ');
  const labels: Label[] = [
    ['source', source],
    ['cue', cue],
    ['content', content],
  ];
  return joined(text, labels)
    .filter(({ act }) => act === 'speech')
    .flatMap((one) => one.content);
}

describe('nobody says', () => {
  it.each([
    [
      'the deed of a charge',
      'Doll is charged with “arson” over the barn.',
      'Doll | is charged with | “arson” over the barn',
    ],
    [
      'what somebody is accused of',
      'Doll was accused of “a deep and old malice”.',
      'Doll | was accused of | “a deep and old malice”',
    ],
    [
      'why somebody is sacked',
      'He was sacked from the mill for “idleness and lies”.',
      'He | was sacked from | the mill for “idleness and lies”',
    ],
    [
      'a plea',
      'He pleaded guilty to two counts of “keeping a dog”.',
      'He | pleaded | guilty to two counts of “keeping a dog”',
    ],
    [
      'what a law bans',
      'The old law bans “noisy trades near a church”.',
      'The old law | bans | “noisy trades near a church”',
    ],
    [
      'titles of works',
      'She is known for the films “Low Road” and “Tar”.',
      'She | is known for | the films “Low Road” and “Tar”',
    ],
    [
      'titles of songs',
      'Voss sang “Wait” in a night and played “Candle”.',
      'Voss | sang | “Wait” in a night and played “Candle”',
    ],
    ['a nickname', 'Sailors nicknamed the rock “the Tooth”.', 'Sailors | nicknamed | the rock “the Tooth”'],
    ['a name in a trade', 'Lots known in the trade as “outs” pile up.', 'Lots | known in | the trade as “outs”'],
    [
      'a name that somebody came to have',
      'Neighbours came to know him as “the Brig”.',
      'Neighbours | came to know | him as “the Brig”',
    ],
    ['a title', 'The dispute, dubbed the “war of the Kims”, goes on.', 'The dispute | dubbed | the “war of the Kims”'],
    [
      'a meaning',
      'She called it Lumo, which means “light from above”.',
      'She | called | which means “light from above”',
    ],
    [
      'the meaning of a name',
      'She called it Lumo, a name meaning “light from above”.',
      'She | called | it Lumo, a name meaning “light from above”',
    ],
    [
      'what a name means',
      'She called it Lumo, whose old name means “light from above”.',
      'She | called | whose old name means “light from above”',
    ],
    ['a supposed answer', 'Would he say “we were wrong”?', 'he | say | “we were wrong”'],
    ['an answer on a condition', 'If asked, he would say “we were wrong”.', 'he | would say | “we were wrong”'],
    [
      'what would have been said',
      'Any captain would have said “turn back now”.',
      'Any captain | would have said | “turn back now”',
    ],
    ['what few would say', 'Few would call it “a very good day”.', 'Few | would call | it “a very good day”'],
    [
      'an imagined answer',
      'You can imagine him saying “good night to you”.',
      'You | can imagine him saying | “good night to you”',
    ],
  ])('%s', (_, text, line) => {
    expect(said(text, line)).toEqual([]);
  });
});

describe('somebody says', () => {
  it.each([
    [
      'a charge in the active voice',
      'The union accused Doll of “a deep and old malice”.',
      'The union | accused | Doll of “a deep and old malice”',
    ],
    [
      'that somebody is charged',
      'Doll is charged with “arson and theft”, Roe said.',
      'Roe | said | Doll is charged with “arson and theft”',
    ],
    [
      'what a law states',
      'The law says “no child shall be turned away”.',
      'The law | says | “no child shall be turned away”',
    ],
    [
      'that a law bans it',
      'Roe said the law bans “noisy trades at night”.',
      'Roe | said | the law bans “noisy trades at night”',
    ],
    [
      'a judgement of a work',
      'Critics called the film “A Masterpiece of Our Time”.',
      'Critics | called | the film “A Masterpiece of Our Time”',
    ],
    [
      'what stands on a wall',
      'Doll wrote “Guilty” on the ballot and “Shame” on the wall.',
      'Doll | wrote | “Guilty” on the ballot and “Shame” on the wall',
    ],
    [
      'a name that somebody gives',
      'The Lark dubbed him “a gentleman of the old school”.',
      'The Lark | dubbed | him “a gentleman of the old school”',
    ],
    [
      'what somebody says after a name',
      'Dodds said the spit, nicknamed “the Rag” here, was “a trap with a beach”.',
      'Dodds | said | the spit, nicknamed “the Rag” here, was “a trap with a beach”',
    ],
    [
      'what a name means, as a statement of its own',
      'Roe said that Lumo means “light from above” and that it suits her.',
      'Roe | said that | Lumo means “light from above” and that it suits her',
    ],
    [
      'what a word meant, as a statement of its own',
      'To Roe, she said, the sign meant “we are still here”.',
      'she | said | the sign meant “we are still here”',
    ],
    [
      'what somebody will not say without a condition',
      'Roe would say only “we are not leaving here”.',
      'Roe | would say only | “we are not leaving here”',
    ],
    ['a question of their own', 'Roe would ask: “Who are you and why?”', 'Roe | would ask: | “Who are you and why?”'],
  ])('%s', (_, text, line) => {
    const [, , content] = line.split(' | ');
    expect(said(text, line)).toEqual([content]);
  });
});
