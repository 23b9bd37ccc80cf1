/** What the users of other tools complain of, each as a test; the numbers are those of their issues. */
import { describe, expect, it } from 'vitest';
import { articleOf, readText } from './read-text.ts';

describe('CoreNLP 905: an apposition breaks the speaker', () => {
  it.each([
    'Hugh Hill, a doctor, said: “The vaccine is safe.”',
    '“The vaccine is safe,” said Hugh Hill, a doctor.',
    '“The vaccine is safe,” Hugh Hill, a doctor, said.',
  ])('%s', (text) => {
    expect(readText(text)).toMatchObject([
      { content: [expect.stringContaining('The vaccine is safe')], speaker: 'Hugh Hill', role: 'a doctor' },
    ]);
  });
});

describe('CoreNLP 1090: only a few verbs of speech are known', () => {
  it.each(['claimed', 'insisted', 'argued', 'sighed', 'conceded', 'lamented', 'quipped', 'testified', 'countered'])(
    '%s',
    (verb) => {
      expect(readText(`“The vaccine is safe,” Hugh Hill ${verb}.`)).toMatchObject([
        { cue: [verb], speaker: 'Hugh Hill', kind: 'direct' },
      ]);
    },
  );

  it('according to', () => {
    expect(readText('“The vaccine is safe,” according to Hugh Hill.')).toMatchObject([
      { cue: ['according to'], speaker: 'Hugh Hill', kind: 'direct' },
    ]);
  });
});

describe('CoreNLP 1139: quotations over several paragraphs', () => {
  it('are one, with one speaker', () => {
    const text = '“The vaccine is safe,” said Hugh Hill. “We tried it.\n\n“We tried it on twins.\n\n“Nobody fell ill.”';
    expect(readText(text)).toMatchObject([
      {
        content: ['“The vaccine is safe,”', '“We tried it.', '“We tried it on twins.', '“Nobody fell ill.”'],
        speaker: 'Hugh Hill',
      },
    ]);
  });
});

describe('CoreNLP 338, textacy 379: one unbalanced mark loses the document', () => {
  it('costs its own paragraph at most', () => {
    const text = [
      'The trial, “the largest ever, is over.',
      'Hugh Hill spoke. “The vaccine is safe,” Hill said.',
      '“Nobody fell ill,” said Anna Weber.',
    ].join('\n\n');
    expect(readText(text).slice(-2)).toMatchObject([{ speaker: 'Hugh Hill' }, { speaker: 'Anna Weber' }]);
  });
});

describe('CoreNLP 1251: a nickname in quotes breaks the parse', () => {
  it('is nobody’s words, and the sentence is read on', () => {
    expect(readText('William “Shorty” Jones won. “I ran well,” Jones said.')).toMatchObject([
      { content: ['“I ran well,”'], source: ['Jones'] },
    ]);
  });
});

describe('NLP-Suite 511: single quotation marks against apostrophes', () => {
  it.each([
    '‘We can’t move the patients’ beds,’ said Hugh Hill.',
    "'We can't move the patients' beds,' said Hugh Hill.",
  ])('%s', (text) => {
    expect(readText(text)).toMatchObject([
      { content: [text.slice(0, text.indexOf(' said'))], speaker: 'Hugh Hill', kind: 'direct' },
    ]);
  });
});

describe('sayswho 3: a quotation with no cue at all', () => {
  it('is whose the sentence before is about', () => {
    const text = 'Hugh Hill shook his head as he left the ward. “We should have stopped the trial in May.”';
    expect(readText(text)).toMatchObject([
      { content: ['“We should have stopped the trial in May.”'], cue: [], speaker: 'Hugh Hill' },
    ]);
  });
});

describe('textacy 293: indirect speech', () => {
  it('is found with its source and its cue', () => {
    expect(readText('Hugh Hill said that the vaccine was safe.')).toMatchObject([
      { content: ['that the vaccine was safe'], source: ['Hugh Hill'], cue: ['said'], kind: 'indirect' },
    ]);
  });
});

describe('CoreNLP 1102, 616: offsets of the speaker and a link to who it is', () => {
  it('stand beside each other', () => {
    const text = 'Hugh Hill led the trial. “The vaccine is safe,” Hill said.';
    const [quotation] = articleOf(text).quotations;
    expect(quotation?.source).toEqual([[text.lastIndexOf('Hill'), text.lastIndexOf('Hill') + 4]]);
    expect(quotation?.attribution.speaker).toBe('Hugh Hill');
  });
});

describe('CoreNLP 1147: a crash on ""=', () => {
  it.each(['""=', '"" = x', '“”=', '""=""=""', '"="'])('%s', (text) => {
    expect(readText(`${text}\n\n“The vaccine is safe,” said Hugh Hill.`).at(-1)).toMatchObject({
      speaker: 'Hugh Hill',
    });
  });
});
