import { defineConfig } from 'vitest/config';

const BROWSER = ['test/browser/**/*.test.ts', 'test/live/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', ...(process.env.TEST_JSON ? [['json', { outputFile: process.env.TEST_JSON }] as [string, object]] : [])],
    projects: [
      { extends: true, test: { name: 'units', include: ['test/**/*.test.ts'], exclude: BROWSER, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // A browser is many processes already: one file at a time, so that no test waits for another one's.
      { extends: true, test: { name: 'browser', include: BROWSER, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
