import { defineConfig } from 'vitest/config';

/** A browser test shares its worker’s browsers with other files: see test/helpers/browser/shared-browsers.ts. */
const browserTests = {
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 20_000, interval: 50 } },
  globalSetup: 'test/helpers/browser/temporary-folder.ts',
};

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...browserTests } },
      {
        extends: true,
        test: { name: 'slow', include: ['test/slow/**/*.test.ts'], exclude: ['test/slow/fuzz/**'], ...browserTests },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['test/slow/fuzz/**/*.test.ts', 'test/unit/**/properties.test.ts'],
          env: { THOROUGH: 'yes' },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
