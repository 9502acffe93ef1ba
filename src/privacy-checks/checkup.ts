/** A guided checkup of one account: which settings are open, which comes next, and what has changed since it began. */
import * as v from 'valibot';
import { isCertain } from './finding.ts';
import { rateUrgency } from './next-step.ts';
import { ResultSource, SettingState, type Finding, type RiskCard, type SettingRow } from './schema.ts';

export const CheckupResult = v.object({
  state: SettingState,
  source: ResultSource,
  /** One of the setting's options. */
  value: v.exactOptional(v.string()),
});
export type CheckupResult = v.InferOutput<typeof CheckupResult>;

const CheckupStep = v.object({
  /** It was open when the checkup began, or has become so since. */
  due: v.exactOptional(v.literal(true)),
  /** As it was when the checkup began, or when the checkup came to it. */
  before: v.exactOptional(CheckupResult),
  /** As it was last read or answered during the checkup. */
  now: v.exactOptional(CheckupResult),
  choice: v.exactOptional(v.picklist(['skipped', 'later'])),
});
export type CheckupStep = v.InferOutput<typeof CheckupStep>;

export const Checkup = v.object({
  /** ms since 1970 */
  startedAt: v.number(),
  endedAt: v.exactOptional(v.number()),
  /** How many settings of the platform were settled when it began. */
  settledBefore: v.number(),
  /** By setting. */
  steps: v.record(v.string(), CheckupStep),
});
export type Checkup = v.InferOutput<typeof Checkup>;

/** A setting that is not what it was before the checkup. */
export interface CheckupChange {
  setting: string;
  before: CheckupResult;
  now: CheckupResult;
}

const toResult = ({ state, value, source }: Finding): CheckupResult => ({
  state,
  source: source ?? 'read',
  ...(value === null ? {} : { value }),
});

/** Returns what is known of a setting from earlier visits, unless that is old. */
function getRemembered({ remembered }: SettingRow): CheckupResult | undefined {
  if (!remembered || remembered.old || remembered.source === 'download') return undefined;
  const { state, source, value } = remembered;
  return { state, source, ...(value === undefined ? {} : { value }) };
}

/**
 * Detects a reading that its page no longer bears out: it seems to say something else, or what exposed is gone, as when
 * the change has closed its box. What protected may be gone from a list that draws only what is on the screen.
 */
function isDoubtful({ finding, here }: SettingRow, { source, state, value }: CheckupResult): boolean {
  if (!finding || source === 'reported') return false;
  if (!finding.seems) return here && state === 'exposed';
  const isOther = finding.value !== null && value !== undefined && finding.value !== value;
  return isOther || finding.seems !== state;
}

/** Returns what is known of a setting now; nothing while a change is not saved. */
export function getKnownResult(row: SettingRow, step?: CheckupStep): CheckupResult | undefined {
  const { finding, here } = row;
  if (finding && isCertain(finding)) return toResult(finding);
  if (finding?.pending) return undefined;
  const remembered = getRemembered(row);
  // What was read before has to be read again on its page; what the person said still holds there.
  const earlier = here && remembered?.source !== 'reported' ? undefined : remembered;
  const known = step?.now ?? earlier;
  return known && !isDoubtful(row, known) ? known : undefined;
}

/** An answer settles a setting whatever it is; a reading does only if it protects. */
export function isSettled(row: SettingRow, step?: CheckupStep): boolean {
  if (row.chosen) return true;
  const result = getKnownResult(row, step);
  return !!result && (result.state === 'protected' || result.source === 'reported');
}

/** Detects a setting that the checkup still has to come to, or come back to. */
export function isOpenStep(row: SettingRow, step?: CheckupStep): boolean {
  if (row.off || row.chosen || step?.choice === 'skipped') return false;
  const result = getKnownResult(row, step);
  return !result || result.state === 'exposed';
}

export const countSettledRows = (rows: readonly SettingRow[], steps: Checkup['steps'] = {}): number =>
  rows.filter(row => !row.off && isSettled(row, steps[row.setting.id])).length;

/** The first reading replaces what was remembered, which may be from before another change; an answer does not. */
function addResult(step: CheckupStep, result: CheckupResult): CheckupStep {
  const isFirst = !step.now;
  const before = isFirst && (result.source !== 'reported' || !step.before) ? result : step.before;
  const due = step.due || result.state === 'exposed' ? { due: true as const } : {};
  return { ...step, ...due, ...(before ? { before } : {}), now: result };
}

export function recordCheckupResult(checkup: Checkup, setting: string, result: CheckupResult): Checkup {
  const steps = { ...checkup.steps, [setting]: addResult(checkup.steps[setting] ?? {}, result) };
  return { ...checkup, steps };
}

/** Forgets what the person said, because they take it back. */
export function removeCheckupAnswer(checkup: Checkup, setting: string): Checkup {
  const step = checkup.steps[setting];
  if (step?.now?.source !== 'reported') return checkup;
  const { now: _, ...rest } = step;
  return { ...checkup, steps: { ...checkup.steps, [setting]: rest } };
}

export const recordCheckupFindings = (checkup: Checkup, findings: readonly Finding[]): Checkup =>
  findings.filter(isCertain).reduce((all, finding) => recordCheckupResult(all, finding.id, toResult(finding)), checkup);

export function beginCheckup(rows: readonly SettingRow[], now: number): Checkup {
  const begin = (row: SettingRow): CheckupStep => {
    const before = getRemembered(row);
    return { ...(isOpenStep(row) ? { due: true } : {}), ...(before ? { before } : {}) };
  };
  const steps = Object.fromEntries(rows.map(row => [row.setting.id, begin(row)]));
  const findings = rows.flatMap(({ finding }) => finding ?? []);
  return recordCheckupFindings({ startedAt: now, settledBefore: countSettledRows(rows), steps }, findings);
}

/** Takes what is remembered by now for what was read on another day: it may have changed since. */
export function resumeCheckup(checkup: Checkup, rows: readonly SettingRow[]): Checkup {
  const steps = rows.flatMap((row): [string, CheckupStep][] => {
    const { now, ...step } = checkup.steps[row.setting.id] ?? {};
    if (!now) return [];
    const remembered = getRemembered(row);
    return [[row.setting.id, remembered ? addResult({ ...step, now }, remembered) : step]];
  });
  return { ...checkup, steps: { ...checkup.steps, ...Object.fromEntries(steps) } };
}

/** Puts a setting off until the end, once, or leaves it out of this checkup. */
export function passOver(checkup: Checkup, setting: string, choice: 'skipped' | 'later'): Checkup {
  const step = checkup.steps[setting] ?? {};
  const passed = step.choice ? 'skipped' : choice;
  return { ...checkup, steps: { ...checkup.steps, [setting]: { ...step, choice: passed } } };
}

/**
 * Finds the setting that comes next: on the page that the checkup is on, as long as anything is open there, then on
 * the page of the most urgent one. What was put off comes when nothing else is left.
 * @param page that the checkup is on, if it has begun
 */
export function findCheckupStep<R extends SettingRow>(
  rows: readonly R[],
  { steps }: Checkup,
  page?: string,
  card?: RiskCard,
): R | undefined {
  const open = rows.filter(row => isOpenStep(row, steps[row.setting.id]));
  const isPutOff = ({ setting }: R): boolean => steps[setting.id]?.choice === 'later';
  const inTime = open.filter(row => !isPutOff(row));
  const left = inTime.length ? inTime : open;
  const onPage = left.filter(({ setting }) => page !== undefined && setting.pages.includes(page));
  const urgency = new Map(left.map(row => [row, rateUrgency(row, card)]));
  const [next] = [...(onPage.length ? onPage : left)].sort((a, b) => urgency.get(b)! - urgency.get(a)!);
  return next;
}

/** Counts the steps of a checkup, and those of them that are behind the person. */
export function countCheckupSteps(rows: readonly SettingRow[], { steps }: Checkup): { done: number; total: number } {
  const known = rows.filter(({ setting, off }) => !off && steps[setting.id]?.due);
  const open = known.filter(row => isOpenStep(row, steps[row.setting.id]));
  return { done: known.length - open.length, total: known.length };
}

const isSame = (a: CheckupResult, b: CheckupResult): boolean => a.state === b.state && a.value === b.value;

export const listCheckupChanges = ({ steps }: Checkup): CheckupChange[] =>
  Object.entries(steps).flatMap(([setting, { before, now }]) =>
    before && now && !isSame(before, now) ? [{ setting, before, now }] : [],
  );
