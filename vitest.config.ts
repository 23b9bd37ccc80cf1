import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Some tests start the built program, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          // They share one browser.
          fileParallelism: false,
        },
      },
    ],
  },
});
