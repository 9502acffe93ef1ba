/** Lists what a setting can be set to. */
import type { Setting } from './setting-schema.ts';

export const listOptions = ({ states, undecided = [] }: Pick<Setting, 'states' | 'undecided'>): string[] => [
  ...Object.keys(states),
  ...undecided,
];
