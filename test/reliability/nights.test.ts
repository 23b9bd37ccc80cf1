import { expect, it } from 'vitest';
import { ALL_ROUNDS } from '../rounds.ts';
import { expectToPass, history } from './nights.ts';

const NIGHTS = ALL_ROUNDS ? 30 : 3;
/** With all rounds, `NIGHT_SEEDS` sets the number of newsrooms and `FIRST_SEED` the seed of the first, so that processes can share them. */
const SEEDS = ALL_ROUNDS ? Number(process.env['NIGHT_SEEDS'] ?? 2) : 1;
const FIRST = ALL_ROUNDS ? Number(process.env['FIRST_SEED'] ?? 0) : 0;

it.each(Array.from({ length: SEEDS }, (_, i) => FIRST + i))(
  'reliability 60: thirty nights of changes, corrections, killed runs, full disks, two writers and a reader equal one clean run (seed %i)',
  { timeout: 1_200_000 },
  async (seed) => {
    const events = history(seed, NIGHTS);
    expect(events.filter(({ kind }) => kind === 'build')).toHaveLength(NIGHTS);
    await expectToPass(events, seed % 2 === 0 ? 's' : 'out');
  },
);
