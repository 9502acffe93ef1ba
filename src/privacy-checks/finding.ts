/** From a reading to a finding. Unknown is not safe: only high evidence says anything. */
import type { Setting } from '../platforms/setting-schema.ts';
import type { SettingReading } from './read.ts';
import type { Finding } from './schema.ts';

export function evaluateReading(setting: Setting, reading: SettingReading): Finding {
  const state =
    reading.value === undefined
      ? undefined
      : Object.hasOwn(setting.states, reading.value)
        ? setting.states[reading.value]
        : undefined;
  const sure = reading.evidence === 'high';
  return {
    id: setting.id,
    state: (sure && state) || 'unread',
    value: reading.value ?? null,
    locatedBy: reading.locatedBy ?? null,
    ...(!sure && state && reading.evidence === 'medium' ? { seems: state } : {}),
    ...(reading.pending ? { pending: true as const } : {}),
    ...(reading.why ? { why: reading.why } : {}),
  };
}

/** What the badge counts: exposed, or changed to safe but not saved. */
export const isExposing = (f: Pick<Finding, 'state' | 'pending'>): boolean =>
  f.state === 'exposed' || (f.state === 'protected' && !!f.pending);

/** What exposes, without what the person keeps public on purpose. */
export const listExposing = (findings: Finding[], onPurpose: string[]): Finding[] =>
  findings.filter(f => isExposing(f) && !onPurpose.includes(f.id));
