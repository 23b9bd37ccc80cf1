import { expect, it } from 'vitest';
import { inPairs, killAndResume, killWhileMoving } from './killed.ts';
import { useNight } from './night.ts';

const KILLS = Number(process.env['KILLS'] ?? 200);
const tonight = useNight();

it(`reliability 19: a run that is killed at ${KILLS} points is taken up to the digest of an undisturbed run`, async () => {
  let done = 0;
  await inPairs(KILLS, async (point) => {
    await killAndResume(tonight(), point);
    done += 1;
  });
  expect(done).toBe(KILLS);
});

it('reliability 19: a run that is killed at any of its renames leaves no mixture of two runs', async () => {
  for (const at of [4, 5, 7, 9]) await killWhileMoving(tonight(), at);
});
