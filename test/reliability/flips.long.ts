import { expect, it } from 'vitest';
import { flipBytes } from './flips.ts';
import { useNight } from './night.ts';

const tonight = useNight();

it('reliability 23: of 1,000 bytes of a store that are another, each is noticed or harmless', async () => {
  const { noticed, harmless } = await flipBytes(tonight(), 1_000);
  console.log(`reliability 23: ${noticed} noticed, ${harmless} harmless`);
  expect(noticed + harmless).toBe(1_000);
  expect(noticed).toBeGreaterThan(500);
});
