import { describe, expect, it } from 'vitest';
import { type Label, spansOf } from './labelled.ts';

const read = (text: string, labels: readonly Label[]) => spansOf(text, labels)[0];

describe('content of a clause before the main clause', () => {
  it.each([
    ['After Doe announced that the ferry was old, the council sold it.', 'Doe', 'announced', 'that the ferry was old'],
    ['Although Doe said the ferry was late, nobody on the quay complained.', 'Doe', 'said', 'the ferry was late'],
    ['While the clerk wrote that it rained, so far the square is dry.', 'the clerk', 'wrote', 'that it rained'],
    [
      'When Doe warned that oil, rope and tar would burn, they laughed.',
      'Doe',
      'warned',
      'that oil, rope and tar would burn',
    ],
  ])('ends where that begins: %s', (text, source, cue, content) => {
    const wide = text.slice(text.indexOf(content), -1);
    expect(
      read(text, [
        ['source', source],
        ['cue', cue],
        ['content', wide],
      ])?.content,
    ).toEqual([content]);
  });

  it.each([
    'After the vote, Doe said the ferry was late, the crew was tired and the quay was closed.',
    'If Doe says that the ferry, which leaks, must be sold, that is the end.',
    'After Doe said it was late, he said.',
  ])('is whole where no main clause follows in it: %s', (text) => {
    const content = text.includes('says') ? 'that the ferry, which leaks, must be sold' : 'it was late';
    const words = text.includes('crew') ? 'the ferry was late, the crew was tired and the quay was closed' : content;
    const cue = text.includes('says') ? 'says' : 'said';
    expect(
      read(text, [
        ['source', 'Doe'],
        ['cue', cue],
        ['content', words],
      ])?.content,
    ).toEqual([words]);
  });
});

describe('a participle without a source takes the subject of its sentence', () => {
  it.each([
    [
      'Ilse Brandt then spent a week there before announcing that the mill would close.',
      'announcing',
      'that the mill would close',
      'Ilse Brandt',
    ],
    ['The smith left the hall, after accusing them of theft.', 'accusing', 'them of theft', 'The smith'],
    ['Explaining why the mill must close, she wept.', 'Explaining', 'why the mill must close', 'she'],
    [
      'In denying that it leaks, the ferry company lost its last friends.',
      'denying',
      'that it leaks',
      'the ferry company',
    ],
  ])('%s', (text, cue, content, source) => {
    expect(
      read(text, [
        ['cue', cue],
        ['content', content],
      ])?.source,
    ).toEqual([source]);
  });

  it('has none in a sentence without a main clause', () => {
    expect(
      read('Denying that it leaks.', [
        ['cue', 'Denying'],
        ['content', 'that it leaks'],
      ])?.source,
    ).toEqual([]);
  });
});

describe('a relative pronoun as the source', () => {
  it('stands with the noun before it and what belongs to that', () => {
    const text = 'She hung signs in some rooms that say nobody may smoke.';
    expect(
      read(text, [
        ['source', 'that'],
        ['cue', 'say'],
        ['content', 'nobody may smoke'],
      ])?.source,
    ).toEqual(['signs in some rooms', 'that']);
  });
});

describe('what somebody was asked', () => {
  it.each([
    'Asked why the mill closed, Doe said he was tired.',
    'When asked why the mill closed, Doe said he was tired.',
  ])('is not said by whoever answers: %s', (text) => {
    const labels: Label[] = [
      ['content', 'why the mill closed'],
      ['source', 'Doe'],
      ['cue', 'said'],
      ['content', 'he was tired'],
    ];
    expect(spansOf(text, labels)).toEqual([{ content: ['he was tired'], source: ['Doe'], cue: ['said'] }]);
  });

  it('is a question of whoever asks it', () => {
    const text = 'Doe asked why the mill closed.';
    const labels: Label[] = [
      ['source', 'Doe'],
      ['cue', 'asked'],
      ['content', 'why the mill closed'],
    ];
    expect(spansOf(text, labels)).toEqual([{ content: ['why the mill closed'], source: ['Doe'], cue: ['asked'] }]);
  });
});
