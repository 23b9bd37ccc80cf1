import { expect, it } from 'vitest';
import { folder } from '../cli/program.ts';
import { ALL_ROUNDS, rounds } from '../rounds.ts';
import { Newsroom } from './nights.ts';

/** With all rounds, `NIGHT_SEEDS` sets the number of newsrooms. */
const SEEDS = ALL_ROUNDS ? Number(process.env['NIGHT_SEEDS'] ?? 2) : 1;

it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
  'reliability 60: thirty nights of additions, edits, renames, removals, restores and killed runs equal one clean run (seed %i)',
  { timeout: 1_200_000 },
  async (seed) => {
    const newsroom = new Newsroom(folder(), seed);
    let nights = 0;
    for (; nights < rounds(30); nights++) await newsroom.night();
    expect(nights).toBe(rounds(30));
  },
);
