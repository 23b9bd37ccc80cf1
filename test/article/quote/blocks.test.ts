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
