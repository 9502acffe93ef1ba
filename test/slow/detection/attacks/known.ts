/**
 * Attacks that still succeed, one a line: browser, scene, outcome, attack. One that no longer succeeds fails the test,
 * so that the list only shrinks.
 */
import type { Outcome, Trial } from './model.ts';

export const KNOWN: readonly string[] = [];

export const lineOf = ({ browser, scene, outcome, attack }: Trial): string =>
  `${browser} | ${scene} | ${outcome} | ${attack}`;

export const outcomeOf = (line: string): Outcome => line.split(' | ')[2] as Outcome;
