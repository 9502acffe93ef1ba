/** Names of what went wrong in this worker's life: no page content, in memory, for `inspect` and for people who mend. */
const names: string[] = [];

export function recordFault(name: string): void {
  names.push(name.slice(0, 80));
  if (names.length > 50) names.shift();
}

export const drainFaults = (): string[] => names.splice(0);
