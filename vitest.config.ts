import { defineConfig } from 'vitest/config';
import { secondAttempts } from './test/second-attempts.ts';

const BROWSER = ['test/browser/**/*.test.ts', 'test/live/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', secondAttempts, ...(process.env.TEST_JSON ? [['json', { outputFile: process.env.TEST_JSON }] as [string, object]] : [])],
    projects: [
      { extends: true, test: { name: 'units', include: ['test/**/*.test.ts'], exclude: BROWSER, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // Two browsers at a time are enough for a small machine, and may keep each other waiting. A second attempt is named at the end.
      { extends: true, test: { name: 'browser', include: BROWSER, maxWorkers: 2, retry: 1, testTimeout: 120_000, hookTimeout: 180_000, expect: { poll: { timeout: 40_000, interval: 50 } }, sequence: { groupOrder: 1 } } },
    ],
  },
});
