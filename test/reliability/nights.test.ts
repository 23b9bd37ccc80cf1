import { expect, it } from 'vitest';
import { ALL_ROUNDS } from '../rounds.ts';
import { expectToPass, history } from './nights.ts';

const NIGHTS = ALL_ROUNDS ? 30 : 3;
/** With all rounds, `NIGHT_SEEDS` sets the number of newsrooms. */
const SEEDS = ALL_ROUNDS ? Number(process.env['NIGHT_SEEDS'] ?? 2) : 1;

it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
  'reliability 60: thirty nights of changes, corrections, killed runs, full disks, two writers and a reader equal one clean run (seed %i)',
  { timeout: 1_200_000 },
  async (seed) => {
    const events = history(seed, NIGHTS);
    expect(events.filter(({ kind }) => kind === 'build')).toHaveLength(NIGHTS);
    await expectToPass(events, seed % 2 === 0 ? 's' : 'out');
  },
);
