import { describe, expect, it } from 'vitest';
import { readText } from '../../read-text.ts';

const hearsayIn = (text: string) => readText(text).filter(({ rules }) => rules.includes('hearsay'));

describe('an impersonal verb of saying', () => {
  it.each([
    ['The driver, it was claimed, had been drinking.', ['The driver', 'had been drinking'], 'it was claimed'],
    ['The treasurer, it was alleged, hid the money.', ['The treasurer', 'hid the money'], 'it was alleged'],
    ['The ship, it is said, carried gold.', ['The ship', 'carried gold'], 'it is said'],
    ['The mayor, it has been reported, had left.', ['The mayor', 'had left'], 'it has been reported'],
    ['The clerk took nine thousand pounds, it was alleged.', ['The clerk took nine thousand pounds'], 'it was alleged'],
    ['The house was sold for a song, it was claimed yesterday.', ['The house was sold for a song'], 'it was claimed'],
  ])('reports what nobody named says: %s', (text, content, cue) => {
    expect(hearsayIn(text)).toMatchObject([
      { content, cue: [cue], source: [], speaker: null, kind: 'indirect', act: 'speech' },
    ]);
  });

  it('reports what whoever stands after “by” says', () => {
    expect(hearsayIn('The plan, it was announced by Tom Reed, had failed.')).toMatchObject([
      { content: ['The plan', 'had failed'], source: ['Tom Reed'], speaker: 'Tom Reed' },
    ]);
  });

  it.each([
    'As the song ended, it was repeated, and the crowd rose.',
    'The king, it was decided, would walk.',
    'The driver, it could be claimed, had been drinking.',
    'The driver, it was not claimed, had been drinking.',
    'The firm, it was told, must close.',
  ])('is none: %s', (text) => {
    expect(hearsayIn(text)).toEqual([]);
  });
});
