import { describe, expect, it } from 'vitest';
import { joined, type Label, spansOf } from './labelled.ts';

const labels = (source: string, cue: string, ...content: string[]): Label[] => [
  ['source', source],
  ['cue', cue],
  ...content.map((words): Label => ['content', words]),
];

describe('a content goes to its cue', () => {
  it('the nearest one, where a sentence has two', () => {
    const text = '“We lost,” Maria Lopez said, and Tom Reed added that it was close.';
    expect(
      spansOf(text, [
        ...labels('Maria Lopez', 'said', '“We lost,”'),
        ...labels('Tom Reed', 'added', 'that it was close'),
      ]),
    ).toEqual([
      { content: ['“We lost,”'], source: ['Maria Lopez'], cue: ['said'] },
      { content: ['that it was close'], source: ['Tom Reed'], cue: ['added'] },
    ]);
  });

  it('both pieces, where the cue stands in the middle', () => {
    const text = 'The wall, she insisted, would never hold.';
    expect(spansOf(text, labels('she', 'insisted', 'The wall', 'would never hold'))).toEqual([
      { content: ['The wall', 'would never hold'], source: ['she'], cue: ['insisted'] },
    ]);
  });

  it('one source for two cues', () => {
    const text = 'The minister denied that money was lost and warned that more would be needed.';
    const read = spansOf(text, [
      ...labels('The minister', 'denied', 'that money was lost'),
      ['cue', 'warned'],
      ['content', 'that more would be needed'],
    ]);
    expect(read.map(({ source }) => source)).toEqual([['The minister'], ['The minister']]);
  });
});

describe('words in marks without a cue of their own', () => {
  it('go on with the statement in their paragraph', () => {
    const text = '“We lost,” Maria Lopez said. “It was close all night.”';
    expect(spansOf(text, labels('Maria Lopez', 'said', '“We lost,”', '“It was close all night.”'))).toEqual([
      { content: ['“We lost,”', '“It was close all night.”'], source: ['Maria Lopez'], cue: ['said'] },
    ]);
  });

  it('go on over the end of a paragraph that leaves the marks open', () => {
    const text = 'Maria Lopez said: “We lost the harvest.\n\n“And nobody came to see it.”';
    const read = spansOf(text, labels('Maria Lopez', 'said', '“We lost the harvest.', '“And nobody came to see it.”'));
    expect(read).toEqual([
      { content: ['“We lost the harvest.', '“And nobody came to see it.”'], source: ['Maria Lopez'], cue: ['said'] },
    ]);
  });

  it('stand alone where they are a whole sentence', () => {
    const text = 'The hall was silent.\n\n“We lost it all in one single night.”';
    expect(spansOf(text, [['content', '“We lost it all in one single night.”']])).toMatchObject([
      { content: ['“We lost it all in one single night.”'], cue: [] },
    ]);
  });

  it('are nobody’s where they are a title that no statement is near', () => {
    const text = 'Other winners of the night were dramas.\n\nThe list has “Joker,” and more.';
    expect(spansOf(text, [['content', '“Joker,”']])).toEqual([]);
  });
});

describe('marks are facts', () => {
  it('words in marks stay with their own cue where the label covers both', () => {
    const text = '“We lost the harvest,” Maria Lopez said in a statement, Reuters reported.';
    const read = spansOf(text, labels('Reuters', 'reported', '“We lost the harvest,” Maria Lopez said in a statement'));
    expect(read).toEqual([
      { content: ['“We lost the harvest,”'], source: ['Maria Lopez'], cue: ['said in a statement'] },
    ]);
  });

  it('what stands in marks was said, whatever the tagger takes the verb for', () => {
    const text = 'Maria Lopez believes the plan is “a gift to thieves and liars”.';
    const other: Label = ['content', 'the plan is “a gift to thieves and liars”', { act: 'other', speech: 0.4 }];
    expect(joined(text, [['source', 'Maria Lopez'], ['cue', 'believes'], other])).toMatchObject([
      { act: 'speech', kind: 'mixed' },
    ]);
  });

  it('a turn of a transcript keeps its speaker', () => {
    const text = '“MARLOW: Is it true that the wall fell?\n\n“OKAFOR: It is not. We have the numbers.”';
    expect(spansOf(text, [])).toEqual([
      { content: ['Is it true that the wall fell?'], source: ['MARLOW'], cue: [':'] },
      { content: ['It is not. We have the numbers.”'], source: ['OKAFOR'], cue: [':'] },
    ]);
  });
});

describe('the source', () => {
  it('has no word of time at its end', () => {
    const text = 'Founder Maria Lopez yesterday said that the harvest was lost.';
    const read = spansOf(text, labels('Founder Maria Lopez yesterday', 'said', 'that the harvest was lost'));
    expect(read[0]?.source).toEqual(['Founder Maria Lopez']);
  });

  it('is the phrase and the pronoun where a relative clause reports', () => {
    const text = 'The ministry, which said that the harvest was lost, gave no figures.';
    const read = spansOf(text, labels('which', 'said', 'that the harvest was lost'));
    expect(read[0]?.source).toEqual(['The ministry', 'which']);
  });
});

describe('speech, thought and intention', () => {
  it.each([
    ['said', 'speech', 1, 'speech'],
    ['believes', 'other', 0.02, 'thought'],
    ['intends', 'other', 0.02, 'intention'],
  ] as const)('%s is %s', (verb, act, speech, expected) => {
    const words = verb === 'intends' ? 'to rebuild the wall' : 'the wall would hold';
    const text = `The mayor ${verb} ${words}.`;
    const read = joined(text, [
      ['source', 'The mayor'],
      ['cue', verb],
      ['content', words, { act, speech }],
    ]);
    expect(read.map((one) => one.act)).toEqual([expected]);
  });

  it('a deed is no speech, however sure the tagger is of it', () => {
    const text = 'A judge was handed two lawsuits by the company.';
    const read = joined(text, [
      ['source', 'A judge'],
      ['cue', 'was handed'],
      ['content', 'two lawsuits', { probability: 0.8, speech: 0.6 }],
    ]);
    expect(read.map(({ act }) => act)).not.toContain('speech');
  });

  it('what the tagger itself doubts is nothing', () => {
    const text = 'The mayor saw the wall.';
    expect(joined(text, [['content', 'the wall', { probability: 0.3 }]])).toEqual([]);
  });
});

describe('a source is without an adverbial before the subject', () => {
  const rest = (text: string, after: string) => text.slice(text.indexOf(after) + after.length + 1, -1);
  it.each([
    ['Later in the letter she', 'writes', 'Later in the letter she writes that the barn must go.', 'she'],
    ['March he', 'said', 'In March he said that the barn must go.', 'he'],
    [
      'his Evening Post column the former captain',
      'wrote',
      'In his Evening Post column the former captain wrote that the barn must go.',
      'the former captain',
    ],
    ['the village page one', 'wrote', 'On the village page one wrote that the barn must go.', 'one'],
    ['Ada and she', 'said', 'Ada and she said that the barn must go.', 'Ada and she'],
    [
      'his brother the poet',
      'said',
      'Ada and his brother the poet said that the barn must go.',
      'his brother the poet',
    ],
    ['the man they', 'called', 'Ada met the man they called a barn that had to go.', 'the man they'],
  ])('%s', (source, cue, text, subject) => {
    expect(spansOf(text, labels(source, cue, rest(text, cue)))).toMatchObject([{ source: [subject] }]);
  });
});

describe('the source of a passive is whoever speaks', () => {
  it.each([
    [
      'He was told by retired teacher Ada Low, 91, that a shelf is no school.',
      'He',
      'was told',
      'that a shelf is no school',
      'retired teacher Ada Low',
    ],
    [
      'An engineer quoted by the site said the dam was an umbrella.',
      'the site',
      'said',
      'the dam was an umbrella',
      'An engineer',
    ],
    [
      'Several nurses interviewed by the paper said the ward was cold.',
      'the paper',
      'said',
      'the ward was cold',
      'Several nurses',
    ],
    [
      'The minister was quoted by the agency as saying that the port would close.',
      'by the agency',
      'was quoted',
      'that the port would close',
      'The minister',
    ],
    [
      'The coach, quoted in the weekly as saying the pitch was mud, later denied it.',
      'in the weekly',
      'as saying',
      'the pitch was mud',
      'The coach',
    ],
    ['He was told that a shelf is no school.', 'He', 'was told', 'that a shelf is no school', 'He'],
    ['The dam built by the state said little of it.', 'the state', 'said', 'little of it', 'the state'],
  ])('%s', (text, source, cue, content, speaker) => {
    expect(spansOf(text, labels(source, cue, content))).toMatchObject([{ source: [speaker] }]);
  });
});
