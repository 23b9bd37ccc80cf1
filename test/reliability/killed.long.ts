import { expect, it } from 'vitest';
import { inPairs, killAndResume } from './killed.ts';
import { useNight } from './night.ts';

const tonight = useNight();

it('reliability 19: a run that is killed at 200 points is taken up to the digest of an undisturbed run', async () => {
  let done = 0;
  await inPairs(200, async (point) => {
    await killAndResume(tonight(), point);
    done += 1;
  });
  expect(done).toBe(200);
});
