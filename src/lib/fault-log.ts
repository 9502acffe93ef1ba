/** Collects error names for `inspect`, in memory only and without page content. */
const names: string[] = [];

const MAX_NAMES = 50,
  MAX_LENGTH = 80;

export function recordFault(name: string): void {
  names.push(name.slice(0, MAX_LENGTH));
  if (names.length > MAX_NAMES) names.shift();
}

export const drainFaults = (): string[] => names.splice(0);
