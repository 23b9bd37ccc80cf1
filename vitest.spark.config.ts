import { defineConfig } from 'vitest/config';

/** What wants Java and pyspark: one Spark at a time. */
export default defineConfig({
  test: {
    include: ['test/**/*.spark.ts'],
    fileParallelism: false,
    // A cluster on a busy machine may lose an executor that nobody ended; the report says what was tried twice.
    retry: 1,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
