/** How grave it is, from plain questions. A rule that anyone can follow by hand; the person's own judgement stands above it. */
import type { Severity } from './model.ts';

export const SEVERITY_QUESTIONS = [
  'dangerNow',
  'namesPlace',
  'namesTime',
  'namesMeans',
  'repeated',
  'offline',
] as const satisfies (keyof Severity)[];
export const SEVERITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number];

export const UNANSWERED_SEVERITY: Severity = {
  dangerNow: null,
  namesPlace: null,
  namesTime: null,
  namesMeans: null,
  repeated: null,
  offline: null,
};

/**
 * 4: danger now. 3: it reached the person offline; or two of place, time and means are named; or one, again and again.
 * 2: one of them is named. 1: it is repeated. 0: none of this. `null`: nothing was answered.
 */
export function computeSeverityLevel(s: Severity): SeverityLevel | null {
  const named = [s.namesPlace, s.namesTime, s.namesMeans].filter(Boolean).length;
  if (s.dangerNow) return 4;
  if (s.offline || named >= 2 || (named && s.repeated)) return 3;
  if (named) return 2;
  if (s.repeated) return 1;
  return SEVERITY_QUESTIONS.some(q => s[q] !== null) ? 0 : null;
}

/** What the person set, else what follows from the answers. */
export const getSeverityLevel = (s: Severity): SeverityLevel | null => s.level ?? computeSeverityLevel(s);
