import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { tagger } from '../small-tagger.ts';

describe('somebody described and then named', () => {
  it.each([
    ['The driver, named locally as Owen Marsh, told police: “I never saw the gate.”', 'Owen Marsh'],
    ['The skipper, named by the coastguard as Carl Reed, 41, shouted: “Nobody leaves.”', 'Carl Reed'],
    ['A neighbour, who gave her name only as Ruth, said she heard shots.', 'Ruth'],
    ['One passenger, identified by her family as Leila Holm, said that the boat was sinking.', 'Leila Holm'],
  ])('%s', (text, speaker) => {
    expect(readText(text, {}, tagger).find(({ act }) => act === 'speech')?.speaker).toBe(speaker);
  });

  it('is nobody named in another sentence', () => {
    const text = 'The driver, named locally as Owen Marsh, fled. A nurse said that the gate was open.';
    expect(readText(text, {}, tagger).at(-1)?.speaker).toBe('nurse');
  });
});
