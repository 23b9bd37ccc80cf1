import { describe, expect, it } from 'vitest';
import { spansOf } from './labelled.ts';

describe('what somebody was told', () => {
  it('is part of the clause that somebody else tells', () => {
    const text = 'Guests were told on Monday that the lift would stop, a porter who was on duty said.';
    expect(
      spansOf(text, [
        ['source', 'Guests'],
        ['cue', 'were told on Monday'],
        ['content', 'that the lift would stop'],
        ['source', 'a porter who was on duty'],
        ['cue', 'said'],
      ]),
    ).toEqual([
      {
        content: ['Guests were told on Monday that the lift would stop'],
        source: ['a porter who was on duty'],
        cue: ['said'],
      },
    ]);
  });

  it('is that of whoever told it', () => {
    const text = 'Guests were told by Ida Moss that the lift would stop, a porter said.';
    expect(
      spansOf(text, [
        ['cue', 'were told'],
        ['source', 'Ida Moss'],
        ['content', 'that the lift would stop'],
        ['source', 'a porter'],
        ['cue', 'said'],
      ])[0],
    ).toMatchObject({ content: ['that the lift would stop'] });
  });
});

describe('an impersonal passive', () => {
  it('has no source', () => {
    const text = 'Harbour Lines runs two ships. It was claimed that one of them leaks.';
    const labels = [
      ['source', 'It'],
      ['cue', 'was claimed'],
      ['content', 'that one of them leaks'],
    ] as const;
    expect(spansOf(text, labels)[0]).toEqual({ content: ['that one of them leaks'], source: [], cue: ['was claimed'] });
  });

  it('is none where the verb has an addressee', () => {
    const text = 'Harbour Lines runs two ships. It was told that one of them leaks.';
    const labels = [
      ['source', 'It'],
      ['cue', 'was told'],
      ['content', 'that one of them leaks'],
    ] as const;
    expect(spansOf(text, labels)[0]?.source).toEqual(['It']);
  });
});
