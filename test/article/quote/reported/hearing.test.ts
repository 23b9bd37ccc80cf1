import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

const ruleOf = (text: string) => readText(text)[0]?.rules[0];

describe('what a court or inquiry heard', () => {
  it.each([
    ['The pump failed, an inquest heard on Friday.', ['The pump failed'], 'an inquest', 'heard'],
    ['The pilot, the court heard, had not slept.', ['The pilot', 'had not slept'], 'the court', 'heard'],
    ['The nurse, the tribunal was told, gave the dose.', ['The nurse', 'gave the dose'], 'the tribunal', 'was told'],
    [
      'On that night, jurors heard, the guard was asleep.',
      ['On that night', 'the guard was asleep'],
      'jurors',
      'heard',
    ],
    ['The pump, the court heard from a plumber, failed.', ['The pump', 'failed'], 'a plumber', 'heard'],
    ['Doe, the jury heard on Monday, beat the dog.', ['Doe', 'beat the dog'], 'the jury', 'heard'],
  ])('stands before it or around it: %s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
    expect(ruleOf(text)).toBe('hearing');
  });

  it.each([
    'As the rain stopped, the court heard, and everybody rose.',
    'The pilot, the court never heard, had not slept.',
    'The pilot, my sister heard, had not slept.',
  ])('is none: %s', (text) => {
    expect(readText(text).flatMap(({ rules }) => rules)).not.toContain('hearing');
  });
});
