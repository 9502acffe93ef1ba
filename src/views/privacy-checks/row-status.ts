/** Tells which state of a setting to show, and how many settings need nothing more. */
import type { SiteRow } from '../../privacy-checks/schema.ts';
import type { StatusKind } from '../../ui/status.tsx';

/** Returns the state read on this page; for a setting of another page the stored one. What is old is not checked. */
export function getRowStatus({ here, finding, remembered }: SiteRow): StatusKind {
  if (finding?.pending) return 'pending';
  if (finding && finding.state !== 'unread') return finding.state;
  if (!remembered || remembered.old || remembered.source === 'download') return 'unread';
  if (remembered.source === 'reported') return 'reported';
  // A page of the setting on which it cannot be read now, or any page that seems to contradict it, leaves it open.
  const isContradicted = !!finding?.seems && finding.seems !== remembered.state;
  return here || isContradicted ? 'unread' : remembered.state;
}

/** Whether the person has to look for themselves, because nothing is read. */
export const isGuided = ({ control, override }: SiteRow['setting']): boolean => control === 'guided' || !!override?.off;

const SETTLED: ReadonlySet<StatusKind> = new Set(['protected', 'reported']);

/** Counts settings that are protected, answered, or kept public on purpose. Disabled checks do not count. */
export function countSettled(rows: SiteRow[]): { done: number; total: number } {
  const counted = rows.filter(row => !row.off);
  return {
    done: counted.filter(row => row.chosen || SETTLED.has(getRowStatus(row))).length,
    total: counted.length,
  };
}
