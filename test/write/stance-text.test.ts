import { describe, expect, it } from 'vitest';
import { speakerAndCue, speakerWithStance, stanceHead, stanceText } from '../../src/write/stance-text.ts';

const DENIED = {
  stance: 'denies' as const,
  stanceWords: { text: 'had\n> never said', span: [4, 18] as [number, number] },
};
const EDITED = { stance: 'demands' as const, stanceWords: null };
const PLAIN = { stance: 'asserts' as const, stanceWords: { text: 'did not deny', span: [4, 16] as [number, number] } };

describe('the stance beside words', () => {
  it('is given in the words of the article, on one line', () => {
    expect(stanceText(DENIED)).toBe('had never said');
    expect(stanceHead({ ...DENIED, speaker: 'Ann Lee' })).toBe('Ann Lee had never said');
  });

  it('is named if an editor set it', () => {
    expect(speakerWithStance('Ann Lee', EDITED)).toBe('Ann Lee demands');
  });

  it('is not mentioned if the speaker asserts the words', () => {
    expect(stanceText(PLAIN)).toBeNull();
    expect(speakerWithStance('Ann Lee', PLAIN)).toBe('Ann Lee');
    expect(stanceHead({ ...PLAIN, speaker: 'Ann Lee' })).toBeNull();
  });

  it('is shown in brackets after the speaker, or else the cue', () => {
    expect(speakerAndCue('Ann Lee', { ...DENIED, cueText: 'said' })).toBe('Ann Lee (had never said)');
    expect(speakerAndCue('Ann Lee', { ...PLAIN, cueText: 'went\n> on' })).toBe('Ann Lee (went on)');
    expect(speakerAndCue('Ann Lee', { ...PLAIN, cueText: 'said:' })).toBe('Ann Lee (said)');
    expect(speakerAndCue('Ann Lee', { ...PLAIN, cueText: null })).toBe('Ann Lee');
  });

  it('stands alone if nobody is named', () => {
    expect(stanceHead({ ...EDITED, speaker: null })).toBe('demands');
  });
});
