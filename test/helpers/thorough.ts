/** How much a run tries: what takes longest is shortened, so that both lanes end within 25 minutes. */

/** `npm run test:thorough`, before a release, tries everything. */
export const THOROUGH = process.env.THOROUGH === 'yes';

/** The slow lane repeats the property tests of the fast lane with many more examples. */
export const MANY_EXAMPLES = process.env.EXAMPLES === 'many';

/** @returns all in a thorough run, otherwise every `step`-th from `first` (a random one finds everything in time) */
export const some = <T>(all: readonly T[], step: number, first = 0): readonly T[] =>
  THOROUGH ? all : all.filter((_, i) => i % step === first % step);
