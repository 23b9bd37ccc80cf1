import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('a judgement in the passive', () => {
  it.each([
    ['The raid was described as “brutal” by neighbours.', ['The raid', '“brutal”'], 'neighbours', 'was described as'],
    ['The offer was called “an insult” by Maria Lopez.', ['The offer', '“an insult”'], 'Maria Lopez', 'was called'],
    ['Tom Reed was accused by his brother of “theft”.', ['Tom Reed', 'of “theft”'], 'his brother', 'was accused'],
    ['He is accused of “theft” by the state.', ['of “theft”'], 'the state', 'is accused'],
    ['The tax, called “theft” by farmers, was dropped.', ['The tax', '“theft”'], 'farmers', 'called'],
    ['The mayor was praised by nurses for “courage”.', ['The mayor', 'for “courage”'], 'nurses', 'was praised'],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
    expect(readText(text)[0]?.rules).toContain('judgement-by');
  });

  it.each([
    'The roof was described as “sound” by then.',
    'The rock was nicknamed “the Tooth” by sailors.',
    'The raid was not described as “brutal” by neighbours.',
    'The raid was described, in a report of nine pages by neighbours, as “brutal”.',
    'The raid was described as brutal by neighbours.',
    'Maria Lopez called the offer “an insult” by the river.',
  ])('is none: %s', (text) => {
    expect(readText(text).filter(({ rules }) => rules.includes('judgement-by'))).toEqual([]);
  });
});
