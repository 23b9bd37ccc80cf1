import { describe, expect, it } from 'vitest';
import { joined } from './labelled.ts';

const actOf = (text: string, source: string, cue: string) =>
  joined(text, [
    ['source', source],
    ['cue', cue],
    ['content', text.slice(text.indexOf(cue) + cue.length + 1, -1), { speech: 0.01, act: 'other' }],
  ])[0]?.act;

describe('what a body that hears a case heard', () => {
  it.each([
    ['The court heard that Doe had beaten the dog.', 'The court', 'heard'],
    ['Jurors heard that the van was never found.', 'Jurors', 'heard'],
    ['An inquest heard how the boy climbed the mast.', 'An inquest', 'heard'],
    ['The tribunal was told that the guard had slept.', 'The tribunal', 'was told'],
    ['The inquiry has heard that no alarm was given.', 'The inquiry', 'has heard'],
  ])('is said: %s', (text, source, cue) => {
    expect(actOf(text, source, cue)).toBe('speech');
  });

  it.each([
    ['My sister heard that the pump had failed.', 'My sister', 'heard'],
    ['The court heard evidence from two keepers.', 'The court', 'heard'],
  ])('is not said where no such body heard a clause: %s', (text, source, cue) => {
    expect(actOf(text, source, cue)).not.toBe('speech');
  });
});
