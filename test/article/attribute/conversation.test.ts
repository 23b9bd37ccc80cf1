/** Who answers a question, and who is meant by a relation or an office. */
import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

const lastSpeaker = (text: string) => readText(text).at(-1)?.speaker;

describe('the words after a question', () => {
  it('are not those of the host who asked', () => {
    const text =
      'Dana Orr came on the morning show. “I wrote nineteen letters,” Orr said.\n\nHost Petra Lane asked if the letters were answered.\n\n“Twenty. One was a card,” she said.';
    expect(lastSpeaker(text)).toBe('Dana Orr');
  });
});

describe('a relation', () => {
  it('is the person whom the article called so', () => {
    const text = '“He never slept,” said his daughter, Halina Stone.\n\nMany came. “He counted us,” his daughter said.';
    expect(lastSpeaker(text)).toBe('Halina Stone');
  });

  it('of a body is its holder, without the relative pronoun', () => {
    const text = 'The clip reached the Washington Post, whose media writer said it was “a Western in nine seconds”.';
    expect(lastSpeaker(text)).toBe('media writer');
  });
});

describe('an office before a name', () => {
  it.each([
    [
      'of health',
      'The state Commissioner for Health, Dr. Abike Fasan, said the strike was “ill-timed”.',
      'Abike Fasan',
    ],
    [
      'of the police',
      'The Police Public Relations Officer, DSP Toun Ejire, said: “We will find them by Friday.”',
      'Toun Ejire',
    ],
    ['in short', '“We told the engineer,” said Smt. Venkatamma, a member of the council.', 'Venkatamma'],
    ['of a village', 'Madam Comfort Yebo spoke first. “I planted it myself,” Madam Yebo said.', 'Comfort Yebo'],
  ])('%s gives way to the name', (_, text, speaker) => {
    expect(lastSpeaker(text)).toBe(speaker);
  });
});

describe('a pronoun', () => {
  it.each([
    [
      'a fisherman who leads its paragraph',
      'Minister Ivo Lang had the last word. “A wall here is a wave there,” Lang said.\n\nA fisherman in a torn coat stood up. “My cousin has lost his steps,” he said.',
      'fisherman in a torn coat',
    ],
    [
      'a woman at the back',
      'Rosa Lindt wrote to the council. “It was late,” Lindt said.\n\nA woman at the back stood up. “There is one version,” she said.',
      'woman at the back',
    ],
  ])('is %s, and nobody of an earlier paragraph', (_, text, speaker) => {
    expect(speaker).toContain(lastSpeaker(text) ?? '-');
  });
});
