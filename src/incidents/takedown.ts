/** Tracks that a platform took down a post or account: what the person says to it, and what is due by when. */
import type { Platform } from '../platforms/schema.ts';
import type { CommunityRule, TakedownAppeal } from '../platforms/report-schema.ts';
import type { Incident, Takedown, UtcTimestamp } from './model.ts';

const DAY_MS = 86_400_000;
const addDays = (at: UtcTimestamp, days: number): UtcTimestamp =>
  new Date(Date.parse(at) + days * DAY_MS).toISOString();

/** What an appeal is drafted from before the person has answered anything. */
export const getTakedown = ({ takedown, item }: Pick<Incident, 'takedown' | 'item'>): Takedown =>
  takedown ?? { of: item.kind === 'profile' ? 'account' : 'post', rights: ['expression', 'defend'] };

/** Texts without content are removed, so that a field that was cleared is as it was before. */
export function editTakedown(incident: Incident, edit: Partial<Takedown>): Incident {
  const edited = Object.entries({ ...getTakedown(incident), ...edit });
  return { ...incident, takedown: Object.fromEntries(edited.filter(([, value]) => value !== '')) as Takedown };
}

/** Until the person says when the platform decided, it is the day when the notice was saved. */
export const getDecidedAt = ({ takedown, keptAt }: Pick<Incident, 'takedown' | 'keptAt'>): UtcTimestamp =>
  takedown?.decidedAt ?? keptAt;

/** When the platform answered the appeal. */
export const getAppealDecidedAt = ({ responses }: Pick<Incident, 'responses'>): UtcTimestamp | undefined =>
  responses.findLast(({ action, outcome }) => action === 'appeal' && outcome)?.outcomeAt;

/** Lists the platform's own ways; empty if none is known. */
export const listAppeals = (
  { takedownAppeals }: Pick<Platform, 'takedownAppeals'>,
  of: Takedown['of'],
): TakedownAppeal[] => takedownAppeals.filter(appeal => appeal.kind !== 'none-known' && appeal.for.includes(of));

/** @returns undefined if the platform names no time */
export const getAppealDeadline = (
  { days }: Pick<TakedownAppeal, 'days'>,
  decidedAt: UtcTimestamp,
): UtcTimestamp | undefined => (days ? addDays(decidedAt, days) : undefined);

/** The words of a saved page, to look for names in them; not for reading. */
export const extractWords = (html: string): string =>
  html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** Finds the first rule of the platform that a notice names. */
export function findCitedRule({ rules = [] }: Pick<Platform, 'rules'>, notice: string): CommunityRule | undefined {
  const text = notice.toLowerCase();
  return rules.find(({ title }) => text.includes(title.toLowerCase()));
}
