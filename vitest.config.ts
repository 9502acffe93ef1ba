import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { PATIENCE } from './scripts/browser/patience.ts';

/** A browser test shares its worker’s browsers with other files: see test/helpers/browser/shared-browsers.ts. */
const browserTests = {
  isolate: false,
  expect: { poll: { timeout: PATIENCE, interval: 50 } },
  globalSetup: 'test/helpers/browser/temporary-folder.ts',
  setupFiles: 'test/helpers/browser/kill-hung-browsers.ts',
};

/** The files that take longest. */
const LONG = [
  'network-silence',
  'live/mediawiki',
  'checkup',
  'keyboard',
  'detection/detection',
  'disk-traces',
  'text-layout',
  'change-passphrase',
  'export',
  'vault',
  'draft-warnings',
  'upgrade',
  'capture',
  'hardened-firefox',
  'capture-faults',
  'workshop',
  'lessons',
  'photos',
  'live/mediawiki-report',
  'never-post-list',
  'evidence-log',
  'soak',
  'accessibility-firefox',
  'release',
].map(name => `/slow/${name}.test.ts`);

/** Open many windows at once, which slows down what runs beside them, so run last. */
const MANY_WINDOWS = '/detection/attacks/';

/** Sets policies that every browser of the machine follows, so runs when no other test does. */
const MACHINE_WIDE = 'test/slow/managed-policy.test.ts';

/** The tests that try many more examples here than in the fast lane. */
const MANY_EXAMPLES = ['downloads', 'exports', 'incidents', ...(process.env.THOROUGH ? ['privacy-checks'] : [])].map(
  part => `test/unit/${part}/**/properties.test.ts`,
);

/** A long file that started last would leave the other workers without work. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      if (moduleId.includes(MANY_WINDOWS)) return LONG.length + 1;
      const at = LONG.findIndex(end => moduleId.endsWith(end));
      return at < 0 ? LONG.length : at;
    };
    // The files of a project stay together, because they share browsers.
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap(project =>
      sorted.filter(file => file.project === project).sort((a, b) => rank(a) - rank(b)),
    );
  }
}

export default defineConfig({
  test: {
    // Only ends what would never end: a slow machine is no fault.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...browserTests } },
      {
        extends: true,
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts'],
          exclude: ['test/slow/fuzz/**', MACHINE_WIDE],
          ...browserTests,
        },
      },
      {
        extends: true,
        test: { name: 'policy', include: [MACHINE_WIDE], ...browserTests, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['test/slow/fuzz/**/*.test.ts', ...MANY_EXAMPLES],
          env: { EXAMPLES: 'many' },
        },
      },
    ],
  },
});
