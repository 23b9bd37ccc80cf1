import { defineConfig } from 'vitest/config';

/** What wants Java and pyspark: one Spark at a time. */
export default defineConfig({
  test: {
    include: ['test/**/*.spark.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
