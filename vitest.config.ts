import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Files that put something else in the place of a module: no other file may share it. */
const REPLACES_MODULES = ['test/pipeline.test.ts'];

export default defineConfig({
  test: {
    // Commands change the working folder, which threads cannot.
    pool: 'forks',
    // Many tests wait for a process or the disk, so that even two cores carry two workers.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Some tests start the built program, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...REPLACES_MODULES],
          setupFiles: ['test/without-colours.ts'],
          // Files share one process and its modules: the word lists and models take longer to load than most files to run.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'node-apart', include: [...REPLACES_MODULES], setupFiles: ['test/without-colours.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          isolate: false,
        },
      },
    ],
  },
});
