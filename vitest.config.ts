import { defineConfig } from 'vitest/config';

const BROWSER = ['test/browser/**/*.test.ts', 'test/live/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ...(process.env.TEST_JSON ? [['json', { outputFile: process.env.TEST_JSON }] as [string, object]] : [])],
    projects: [
      { extends: true, test: { name: 'units', include: ['test/**/*.test.ts'], exclude: BROWSER, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // Two browsers at a time are enough for a small machine, and may keep each other waiting.
      { extends: true, test: { name: 'browser', include: BROWSER, maxWorkers: 2, testTimeout: 120_000, hookTimeout: 180_000, sequence: { groupOrder: 1 } } },
    ],
  },
});
