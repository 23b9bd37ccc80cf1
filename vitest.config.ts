import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests start the built program, which takes its time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
