import { describe, expect, it } from 'vitest';
import { alsoGiven } from '../../src/write/dispute.ts';

const given = (speaker: string, ...places: readonly string[]) => ({ speaker, places });

describe('words given to several speakers', () => {
  it('are another speaker’s only in the outlets that say so, if all outlets agree on one', () => {
    const first = given('Nora Lindqvist', 'Valley Herald', 'Tarn Post', 'Tarn Post');
    expect(alsoGiven([given('Per Lund', 'Tarn Post'), first])).toBe('Tarn Post also names Per Lund as the speaker');
    expect(alsoGiven([first, given('Per Lund', 'Tarn Post', 'Valley Herald'), given('Ada Holm', 'Tarn Post')])).toBe(
      'Tarn Post and Valley Herald also name Per Lund and Ada Holm as speakers',
    );
  });

  it('have no agreed speaker if outlets contradict each other', () => {
    expect(alsoGiven([given('Nora Lindqvist', 'Valley Herald'), given('Per Lund', 'Tarn Post')])).toBeNull();
  });

  it('need a second speaker', () => {
    expect(alsoGiven([])).toBeNull();
    expect(alsoGiven([given('Nora Lindqvist', 'Valley Herald')])).toBeNull();
  });
});
