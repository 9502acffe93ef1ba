/** Draws random samples that are the same for the same seed, so that anyone can read the same texts again. */

/** A linear congruential generator with the constants of Numerical Recipes. @returns numbers from 0 to below 1 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Takes `count` of these at random, by a shuffle of Fisher and Yates. */
export function sample<T>(all: readonly T[], count: number, random: () => number): T[] {
  const shuffled = [...all];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return shuffled.slice(0, count);
}
