/** A set of what the words and the writing of a stretch of text tell, as the 32 bits of a number. */
import { CLAUSE_ROLES, type ClauseRole } from './roles.ts';

/** What the writing shows, beside the roles of words. */
const WRITTEN = ['handle', 'quoted', 'capitalized'] as const;
export type Signal = ClauseRole | (typeof WRITTEN)[number];

const SIGNALS: readonly Signal[] = [...CLAUSE_ROLES, ...WRITTEN];
const BIT = Object.fromEntries(SIGNALS.map((signal, i) => [signal, 1 << i])) as Record<Signal, number>;

/** Signals joined by `|`; none is 0. */
export type Signals = number;

export const toSignals = (...signals: Signal[]): Signals => signals.reduce((bits, signal) => bits | BIT[signal], 0);
/** Whether a set has any of others. */
export const hasAny = (signals: Signals, others: Signals): boolean => (signals & others) !== 0;
export const hasSignal = (signals: Signals, signal: Signal): boolean => (signals & BIT[signal]) !== 0;
