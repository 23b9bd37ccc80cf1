import { defineConfig } from 'vitest/config';

/** What takes minutes, or wants more than Node. One file at a time: they share the machine and the built program. */
export default defineConfig({
  test: {
    include: ['test/**/*.long.ts'],
    fileParallelism: false,
    // Some go over a network, to registries; those are tried twice, and the report says so.
    retry: 1,
    testTimeout: 3_600_000,
  },
});
