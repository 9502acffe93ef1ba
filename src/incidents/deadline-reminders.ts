/** Sets reminders of what must be done by a date. */
import type { DeadlineReminder, Incident, UtcTimestamp } from './model.ts';

const MAX_LEAD_MS = 7 * 86_400_000;

/** Reminds a week before the deadline, or after two thirds of a shorter time. */
export function createReminder(of: string, deadline: UtcTimestamp, now: number): DeadlineReminder {
  const left = Math.max(0, Date.parse(deadline) - now);
  const lead = Math.min(MAX_LEAD_MS, left / 3);
  return { of, deadline, remindAt: new Date(Date.parse(deadline) - lead).toISOString() };
}

export const findReminder = ({ reminders }: Pick<Incident, 'reminders'>, of: string): DeadlineReminder | undefined =>
  reminders?.find(reminder => reminder.of === of);

export function removeReminder(incident: Incident, of: string): Incident {
  const { reminders = [], ...rest } = incident;
  const others = reminders.filter(reminder => reminder.of !== of);
  return others.length ? { ...rest, reminders: others } : rest;
}

/** Replaces an earlier one of the same. */
export const addReminder = (incident: Incident, reminder: DeadlineReminder): Incident => ({
  ...incident,
  reminders: [...(removeReminder(incident, reminder.of).reminders ?? []), reminder],
});
