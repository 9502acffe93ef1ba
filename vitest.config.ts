import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two browsers at a time are enough for a small machine.
    maxWorkers: 2,
    reporters: ['default', ...(process.env.TEST_JSON ? [['json', { outputFile: process.env.TEST_JSON }] as [string, object]] : [])],
  },
});
