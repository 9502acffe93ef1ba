/** Tells which findings expose the person. */
import type { Finding } from './schema.ts';

/** Counts a change to a protected value only once it is saved. */
export const isExposing = ({ state, pending }: Pick<Finding, 'state' | 'pending'>): boolean =>
  state === 'exposed' || (state === 'protected' && !!pending);

/** Lists what exposes, without the settings that the person keeps public on purpose. */
export const listExposing = (findings: Finding[], keptPublic: string[]): Finding[] =>
  findings.filter(finding => isExposing(finding) && !keptPublic.includes(finding.id));

/** Detects a likely reading that the person can confirm: its control shows a value that is not waiting to be saved. */
export const isQuestion = ({ seems, control, value, pending }: Finding): boolean =>
  !!seems && !!control && value !== null && !pending;

/** An unread setting says nothing; an unsaved one is not the account's yet. */
export const isCertain = ({ state, pending }: Finding): boolean => state !== 'unread' && !pending;
