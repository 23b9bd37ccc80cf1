import { describe, expect, it } from 'vitest';
import { failAt, failWithRoom, noDisk } from './full-disk.ts';
import { useNight } from './night.ts';

const tonight = useNight();

describe('reliability 17: a full disk', () => {
  it.each([
    { what: 'the lock', only: 'mkdir', at: 2, always: true },
    { what: 'the journal', only: 'writeSync', at: 1, always: true },
    { what: 'a file', only: 'writeFile', at: 4, always: false },
  ])(
    'that shows at $what ($only, always: $always) is no more than an interruption',
    { timeout: 120_000 },
    async (fault) => {
      const { only, at, always } = fault;
      expect(await failAt(tonight(), { only, at, always })).toBe(true);
    },
  );

  it.each([12])('with %i KB left on a real one is the same', { timeout: 120_000 }, async (kilobytes) => {
    const why = noDisk(tonight().root);
    if (why !== null) console.warn(`reliability 17, on a real disk: skipped, ${why}`);
    else expect(await failWithRoom(tonight(), kilobytes)).toBe(true);
  });
});
