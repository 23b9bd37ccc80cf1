import { readFileSync } from 'node:fs';
import glob from 'fast-glob';
import { defineConfig } from 'vitest/config';

/** Tests that do a part of their work by default and the rest with ALL_ROUNDS (test/rounds.ts). */
const IN_ROUNDS = glob.sync('test/**/*.test.ts').filter((file) => /\/rounds\.ts'/.test(readFileSync(file, 'utf8')));
const isOfPage = (file: string) => file.startsWith('test/browser/');

/** What takes minutes, or wants more than Node. */
export default defineConfig({
  test: {
    env: { ALL_ROUNDS: '1' },
    setupFiles: ['test/without-colours.ts'],
    // Some go over a network, to registries; those are tried twice, and the report says so.
    retry: 1,
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rounds',
          include: IN_ROUNDS.filter((file) => !isOfPage(file)),
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['test/**/*.long.ts'],
          // They measure memory, fill disks and kill processes: one at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_ROUNDS.filter(isOfPage),
          globalSetup: ['test/browser/setup.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
