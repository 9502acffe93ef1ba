/** Converts between days that the person picks and timestamps. */
import type { UtcTimestamp } from '../../../incidents/model.ts';

export const getToday = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** @returns now if the day is today, else noon of that day */
export const toTimestamp = (date: string): UtcTimestamp =>
  (date === getToday() ? new Date() : new Date(`${date}T12:00:00`)).toISOString();

export const toDay = (at: UtcTimestamp | undefined): string => {
  if (!at) return '';
  const d = new Date(at);
  return new Date(d.getTime() - d.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};
