import { defineConfig } from 'vitest/config';
import { secondAttempts } from './test/second-attempts.ts';

const BROWSER = ['test/browser/**/*.test.ts', 'test/live/**/*.test.ts'];
/** A policy holds for every browser of the machine, so nothing else runs beside it. */
const ALONE = ['test/slow/policy.test.ts'];
/** Slow machines, and browsers that keep each other waiting. A second attempt is named at the end. */
const PATIENT = {
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 40_000, interval: 50 } },
};

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: [
      'default',
      secondAttempts,
      ...(process.env.TEST_JSON ? [['json', { outputFile: process.env.TEST_JSON }] as [string, object]] : []),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: BROWSER,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      // Two browsers at a time keep a small machine busy: a third makes all of them slower.
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          exclude: ALONE,
          maxWorkers: 2,
          ...PATIENT,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'policy', include: ALONE, maxWorkers: 1, ...PATIENT, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
