import { describe, expect, it } from 'vitest';
import { failAt, failWithRoom, noDisk } from './full-disk.ts';
import { inPairs } from './killed.ts';
import { useNight } from './night.ts';

const tonight = useNight();

describe('reliability 17: a full disk', () => {
  it('at every write, once and for ever by turns, is no more than an interruption', async () => {
    const { requests } = tonight();
    let failed = 0;
    await inPairs(requests, async (i) => {
      if (await failAt(tonight(), { at: i + 1, always: i % 2 === 0 })) failed += 1;
    });
    console.log(`reliability 17: ${failed} of ${requests} requests had no room`);
    // The others move or remove something, which takes none.
    expect(failed).toBeGreaterThan(requests / 2);
  });

  it('that shows at one record of the journal is no more than an interruption', async () => {
    expect(await failAt(tonight(), { only: 'writeSync', at: 5, always: false })).toBe(true);
  });

  it('is no more on a real one, whatever room is left', async () => {
    const why = noDisk(tonight().root);
    if (why !== null) return console.warn(`reliability 17, on a real disk: skipped, ${why}`);
    let failed = 0;
    for (const kilobytes of [12, 800]) expect(await failWithRoom(tonight(), kilobytes)).toBe(true);
    for (let kilobytes = 0; kilobytes < 2_000; kilobytes = Math.ceil(kilobytes * 1.3) + 4) {
      if (await failWithRoom(tonight(), kilobytes)) failed += 1;
    }
    console.log(`reliability 17: ${failed} disks were too small`);
    expect(failed).toBeGreaterThan(10);
  });
});
