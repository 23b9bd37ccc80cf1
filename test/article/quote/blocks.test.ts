import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('a paragraph behind a colon', () => {
  const text = [
    'She wrote in a letter to the council:',
    'The barn is gone and the river is still rising, and we need help before the winter comes.',
    'The council has not replied.',
  ].join('\n\n');

  it('is a quotation though it has no marks', () => {
    expect(readText(text)).toMatchObject([
      {
        content: ['The barn is gone and the river is still rising, and we need help before the winter comes.'],
        source: ['She'],
        kind: 'direct',
      },
    ]);
  });

  it('is one with all entries of a list', () => {
    const list =
      'The minister told reporters:\n\n• The dam will be rebuilt.\n\n• The farmers will be paid.\n\nHe left.';
    expect(readText(list)).toMatchObject([
      { content: ['• The dam will be rebuilt.', '• The farmers will be paid.'], speaker: 'minister' },
    ]);
  });

  it('opens no block of its own inside a list', () => {
    const list = 'The minister told reporters:\n\n• The engineer told us:\n\n• The dam will be rebuilt.\n\nHe left.';
    expect(readText(list)).toMatchObject([
      { content: ['• The engineer told us:', '• The dam will be rebuilt.'], speaker: 'minister' },
    ]);
  });

  it('may belong to a document that is named and not to anybody who speaks', () => {
    expect(
      readText('The text of the motion:\n\nThe dam must be rebuilt before the winter.\n\nThe vote was close.'),
    ).toMatchObject([
      { content: ['The dam must be rebuilt before the winter.'], speaker: 'motion', type: 'document', kind: 'direct' },
    ]);
  });

  it('is the reporter’s own where nothing before the colon speaks', () => {
    expect(readText('The town has three mills:\n\nThe oldest of them was built by hand.')).toEqual([]);
  });
});

describe('a numbered paragraph of a resolution', () => {
  it('is the words of the document that the article is about', () => {
    const text = 'The vote on the motion was close.\n\n3. Calls on the Commission to rebuild the dam;\n\nThat was all.';
    expect(readText(text)).toMatchObject([
      {
        content: ['3. Calls on the Commission to rebuild the dam;'],
        kind: 'direct',
        speaker: 'motion',
        type: 'document',
      },
    ]);
  });

  it('is none where the number begins an ordinary list', () => {
    expect(readText('The town has three mills.\n\n1. The oldest mill stands by the river.')).toEqual([]);
  });
});

describe('paragraphs set apart by an indent', () => {
  const LETTER = '    The barn is older than the road.\n\n    Leave it where it stands.';
  const CONTENT = ['The barn is older than the road.', 'Leave it where it stands.'];

  it.each([
    ['all follow a colon', 'The smith, Ilse Brandt, wrote to the council:', ''],
    ['follow a sentence that only says that somebody wrote', 'The smith, Ilse Brandt, wrote to the council.', ''],
    [
      'are whose the sentence behind says',
      'The council met on Monday.',
      'Those were the words of the smith, Ilse Brandt.',
    ],
    ['stand before a cue', 'The council met on Monday.', 'So wrote Ilse Brandt in the Marlow Herald.'],
  ])('%s', (_, before, behind) => {
    const text = `${before}\n\n${LETTER}\n\n${behind}\n\nThe vote is on Friday.`;
    expect(readText(text)).toMatchObject([{ content: CONTENT, speaker: 'Ilse Brandt', kind: 'direct' }]);
  });

  it('go on with the words of whoever spoke right before', () => {
    const text = `The smith, Ilse Brandt, said the barn must stay.\n\n${LETTER}\n\nThe vote is on Friday.`;
    expect(readText(text).map(({ speaker }) => speaker)).toEqual(['Ilse Brandt', 'Ilse Brandt']);
  });

  it('are signed in their last line, with or without a dash', () => {
    for (const name of ['— Ilse Brandt, smith', 'Ilse Brandt, smith'])
      expect(
        readText(`The council met on Monday.\n\n${LETTER}\n\n    ${name}\n\nThe vote is on Friday.`),
      ).toMatchObject([{ content: CONTENT, speaker: 'Ilse Brandt' }]);
  });

  it('are set apart by `>` as well', () => {
    const text = 'Ilse Brandt wrote:\n\n> The barn is older than the road.\n>\n> Leave it where it stands.\n\nI agree.';
    expect(readText(text)).toMatchObject([{ content: CONTENT, speaker: 'Ilse Brandt' }]);
  });

  it('are nobody’s where the text names nobody', () => {
    expect(readText(`The council met on Monday.\n\n${LETTER}\n\nThe vote is on Friday.`)).toEqual([]);
  });

  it('are no block in a text that indents all paragraphs but the first', () => {
    const others = ['The barn is older than the road.', 'The vote is on Friday.', 'The road is new.'];
    const text = ['The smith, Ilse Brandt, said the barn must stay.', ...others].join('\n    ');
    expect(readText(text).map(({ content }) => content)).toEqual([['the barn must stay']]);
  });

  it('are no block where every paragraph begins with an indent', () => {
    const text = 'Ilse Brandt said no\n\n    The barn is older than the road.\n\n    The vote is on Friday.';
    expect(readText(text)).toEqual([]);
  });
});
