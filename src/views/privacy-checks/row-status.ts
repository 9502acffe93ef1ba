/** Tells which state of a setting to show, and how many settings need nothing more. */
import type { SiteRow } from '../../privacy-checks/schema.ts';
import type { StatusKind } from '../../ui/status.tsx';

/** Returns the state read on this page; for a setting of another page the stored one, while it is not old. */
export function getRowStatus({ here, finding, remembered }: SiteRow): StatusKind {
  if (finding) return finding.pending ? 'pending' : finding.state;
  return !here && remembered && !remembered.old ? remembered.state : 'unread';
}

/** Whether the person has to look for themselves, because nothing is read. */
export const isGuided = ({ control, override }: SiteRow['setting']): boolean => control === 'guided' || !!override?.off;

/** Counts settings that are protected, kept public on purpose or checked by hand. Disabled checks count for nothing. */
export function countSettled(rows: SiteRow[]): { done: number; total: number } {
  const counted = rows.filter(row => !row.off);
  return {
    done: counted.filter(row => row.chosen || getRowStatus(row) === 'protected').length,
    total: counted.length,
  };
}
