/** Whole passages as newspapers print them: who said what, in one sentence or paragraph of each construction. */
import { describe, expect, it } from 'vitest';
import { contents, readText, speakers } from './read-text.ts';

/** [construction, text, content of the first quotation, its speaker] */
const CASES: readonly (readonly [string, string, readonly string[], string])[] = [
  ['the comma outside the marks', '“No”, said Karl Weber.', ['“No”'], 'Karl Weber'],
  [
    'told somebody, behind a clause',
    'The road is closed, Tom Reed told reporters.',
    ['The road is closed'],
    'Tom Reed',
  ],
  [
    'an office, then the name in commas',
    'The mayor of Fresno, Maria Lopez, said the town was safe.',
    ['the town was safe'],
    'Maria Lopez',
  ],
  [
    'a signature behind a dash',
    '“We lost everything we had.” —Coach Maria Lopez',
    ['“We lost everything we had.”'],
    'Maria Lopez',
  ],
  [
    'a letterhead and a paragraph',
    'From Tom Reed:\n\nWe will not sell the mill.',
    ['We will not sell the mill.'],
    'Tom Reed',
  ],
  [
    'a relative clause',
    'Maria Lopez, who said the figures were false, left the room.',
    ['the figures were false'],
    'Maria Lopez',
  ],
  [
    'a stray comma before the verb',
    'The Grain Board, acknowledged that silos had leaked.',
    ['that silos had leaked'],
    'Grain Board',
  ],
  ['a nickname in marks', 'William “Shorty” Jones said he was sorry.', ['he was sorry'], 'William “Shorty” Jones'],
  ['two particles', 'Ursula van der Berg said the dyke would hold.', ['the dyke would hold'], 'Ursula van der Berg'],
  [
    'a small particle with a hyphen',
    'Muhammad al-Hassan said no deal was near.',
    ['no deal was near'],
    'Muhammad al-Hassan',
  ],
  [
    'a second syllable in small letters',
    'Han Soo-jin said the port would open.',
    ['the port would open'],
    'Han Soo-jin',
  ],
  [
    'a short answer behind its speaker',
    'Asked whether he would run, Tom Reed laughed. “Not a chance.”',
    ['“Not a chance.”'],
    'Tom Reed',
  ],
  [
    'a dateline before the clause',
    'PORT ELSWICK (Reuters) - The harbour will close, Tom Reed said on Tuesday.',
    ['The harbour will close'],
    'Tom Reed',
  ],
  [
    'a source with a source of its own',
    'According to a report by the Marine Institute, oysters have died out.',
    ['oysters have died out'],
    'report by the Marine Institute',
  ],
  ['two speakers', 'Tom Reed and Maria Lopez said they had won.', ['they had won'], 'Tom Reed and Maria Lopez'],
  [
    'a claim that is somebody’s',
    'Maria Lopez laughed at Tom Reed’s claim that the well was dry.',
    ['that the well was dry'],
    'Tom Reed',
  ],
  [
    'a judgement in two pairs of marks',
    'Maria Lopez called the plan a “joke” and a “fraud”.',
    ['the plan a “joke” and a “fraud”'],
    'Maria Lopez',
  ],
  [
    'what came of it, left out',
    'Officials said the dam might burst, prompting thousands to flee.',
    ['the dam might burst'],
    'officials',
  ],
];

describe('a construction', () => {
  it.each(CASES)('%s: %s', (_construction, text, content, speaker) => {
    expect(readText(text)[0]).toMatchObject({ content, speaker });
  });
});

describe('a quotation over several paragraphs with its cue in the last', () => {
  it('is one, and has its speaker', () => {
    const text = '“We lost the harvest in August.\n\n“Then the river rose and took the barn,” Maria Lopez said.';
    expect(readText(text)).toMatchObject([
      {
        content: ['“We lost the harvest in August.', '“Then the river rose and took the barn,”'],
        speaker: 'Maria Lopez',
      },
    ]);
  });
});

describe('who passes words on', () => {
  it('is the way that they took, not who said them', () => {
    expect(readText('Mayor Maria Lopez said she would resign, Reuters reported.')).toMatchObject([
      { content: ['she would resign'], speaker: 'Maria Lopez', via: 'Reuters' },
    ]);
  });
});

describe('a mark that is never closed', () => {
  it('lends nothing to the quotation after it', () => {
    expect(contents('“We lost the harvest, said Maria Lopez. “We will rebuild,” said Tom Reed.')).toContainEqual([
      '“We will rebuild,”',
    ]);
  });

  it('alone at the end is no quotation', () => {
    expect(readText('She said: “')).toEqual([]);
  });
});

describe('two of one last name', () => {
  it('are told apart by their form of address', () => {
    const text =
      'Paul Harlan and Anne Harlan own the mill. Mr. Harlan said it would close. Mrs. Harlan said it would not.';
    expect(speakers(text)).toEqual(['Paul Harlan', 'Anne Harlan']);
  });

  it('are told apart by their office', () => {
    const text =
      'President Martin Harlan met Judge Paul Harlan. President Harlan said it went well. Judge Harlan said nothing had changed.';
    expect(speakers(text)).toEqual(['Martin Harlan', 'Paul Harlan']);
  });
});

describe('a title in marks', () => {
  it('is no quotation of who speaks on the programme', () => {
    expect(contents('Maria Lopez told “Breakfast Hour” that the bridge would open.')).toEqual([
      ['that the bridge would open'],
    ]);
  });
});
