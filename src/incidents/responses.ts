/** Tracks what the person sent about an incident, what was promised and how it ended. */
import type { ReportRoute } from '../platforms/report-schema.ts';
import type { EscalationOption } from './escalation-schema.ts';
import type { RESPONSE_OUTCOMES } from './vocabulary.ts';
import type { Incident, IncidentResponse, UtcTimestamp } from './model.ts';

export type ResponseOutcome = (typeof RESPONSE_OUTCOMES)[number];
type WithResponses = Pick<Incident, 'responses' | 'reminders'>;

const HOUR_MS = 3_600_000;
/** Applies where the platform promised no time. */
const FOLLOW_UP_DAYS = 7;

const addHours = (at: UtcTimestamp, hours: number): UtcTimestamp =>
  new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

/** @returns undefined if the platform names no time */
export const getPromisedDate = (
  route: Pick<ReportRoute, 'promise'> | undefined,
  sentAt: UtcTimestamp,
): UtcTimestamp | undefined => (route?.promise.hours ? addHours(sentAt, route.promise.hours) : undefined);

/** Blocking someone, or doing nothing, brings no reply. */
const ACTIONS_WITH_REPLY: ReadonlySet<IncidentResponse['action']> = new Set([
  'report',
  'appeal',
  'police',
  'helpline',
  'partner',
  'regulator',
  'hash-service',
]);
const isAwaitingReply = ({ action, outcome }: IncidentResponse): boolean => ACTIONS_WITH_REPLY.has(action) && !outcome;

/**
 * @returns the earliest of the reminders that the person set and the dates when answers are due: as promised, else a
 * week after sending; undefined if there is none
 */
export function getFollowUpDate({ responses, reminders = [] }: WithResponses): UtcTimestamp | undefined {
  return [
    ...responses.filter(isAwaitingReply).map(({ promisedBy, at }) => promisedBy ?? addHours(at, FOLLOW_UP_DAYS * 24)),
    ...reminders.map(({ remindAt }) => remindAt),
  ].sort()[0];
}

export const RESPONSE_STATUSES = ['unsent', 'waiting', 'due', 'answered', 'silent'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** `due`: the follow-up date has passed; `silent`: the last response was given up without an answer. */
export function getResponseStatus(incident: WithResponses, now: number): ResponseStatus {
  const followUp = getFollowUpDate(incident);
  if (followUp && Date.parse(followUp) <= now) return 'due';
  if (incident.responses.some(isAwaitingReply)) return 'waiting';
  const last = incident.responses.filter(({ action }) => ACTIONS_WITH_REPLY.has(action)).at(-1);
  if (!last) return 'unsent';
  return last.outcome === 'silence' ? 'silent' : 'answered';
}

export const getLastOutcome = ({ responses }: WithResponses): ResponseOutcome | undefined =>
  responses.findLast(({ outcome }) => outcome)?.outcome;

/** Checks whether a report was refused or never answered. */
export const needsEscalation = ({ responses }: WithResponses): boolean =>
  responses.some(({ outcome }) => outcome === 'refused' || outcome === 'silence');

/** Replaces a response with the same id, and keeps them in order of time. */
export const addResponse = (incident: Incident, response: IncidentResponse): Incident => ({
  ...incident,
  responses: [...incident.responses.filter(({ id }) => id !== response.id), response].sort((a, b) =>
    a.at.localeCompare(b.at),
  ),
});

export const removeResponse = (incident: Incident, id: string): Incident => ({
  ...incident,
  responses: incident.responses.filter(response => response.id !== id),
});

/** @param outcome undefined removes it */
export function setOutcome(
  incident: Incident,
  id: string,
  outcome: ResponseOutcome | undefined,
  at: UtcTimestamp,
): Incident {
  return {
    ...incident,
    responses: incident.responses.map(response => {
      if (response.id !== id) return response;
      const { outcome: _, outcomeAt: __, ...open } = response;
      return outcome ? { ...open, outcome, outcomeAt: at } : open;
    }),
  };
}

/** Adds a report that the person says they sent by this route. */
export function addPlatformReport(
  incident: Incident,
  platform: string,
  route: Pick<ReportRoute, 'id' | 'promise'>,
  at: UtcTimestamp,
  id: string,
): Incident {
  const promisedBy = getPromisedDate(route, at);
  return addResponse(incident, {
    id,
    action: 'report',
    to: platform,
    at,
    route: route.id,
    ...(promisedBy ? { promisedBy } : {}),
  });
}

/** Adds what the person says they did by one of the other options, due when the law or a promise says. */
export function addOptionResponse(
  incident: Incident,
  { id: option, action, answer }: Pick<EscalationOption, 'id' | 'action' | 'answer'>,
  to: string,
  at: UtcTimestamp,
  id: string,
): Incident {
  const hours = answer && ('hours' in answer ? answer.hours : answer.days * 24);
  return addResponse(incident, { id, action, to, at, option, ...(hours && { promisedBy: addHours(at, hours) }) });
}
