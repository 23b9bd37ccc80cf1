import { defineConfig } from 'vitest/config';

/** What takes minutes, or wants more than Node. One file at a time: they share the machine and the built program. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
  },
});
