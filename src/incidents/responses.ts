/** What was sent, what was promised, what came of it. */
import type { ReportRoute } from '../platforms/schema.ts';
import type { RESPONSE_OUTCOMES } from './vocabulary.ts';
import type { Incident, IncidentResponse, UtcTimestamp } from './model.ts';

export type ResponseOutcome = (typeof RESPONSE_OUTCOMES)[number];

const HOUR_MS = 3_600_000;
/** Where nothing was promised, it is worth a look after so many days. */
const FOLLOW_UP_DAYS = 7;

/** When the platform has promised an answer, where it names a time. */
export const getPromisedDate = (
  route: Pick<ReportRoute, 'promise'> | undefined,
  sentAt: UtcTimestamp,
): UtcTimestamp | undefined =>
  route?.promise.hours ? new Date(Date.parse(sentAt) + route.promise.hours * HOUR_MS).toISOString() : undefined;

/** Nobody answers a block, or nothing. */
const ACTIONS_WITH_REPLY: ReadonlySet<IncidentResponse['action']> = new Set([
  'report',
  'appeal',
  'police',
  'helpline',
  'partner',
  'regulator',
  'hash-service',
]);
const isAwaitingReply = (r: IncidentResponse): boolean => ACTIONS_WITH_REPLY.has(r.action) && !r.outcome;

/** When to look again: what was promised, else a week after it was sent. Undefined: nothing is open. */
export function getFollowUpDate(incident: Pick<Incident, 'responses'>): UtcTimestamp | undefined {
  return incident.responses
    .filter(isAwaitingReply)
    .map(r => r.promisedBy ?? new Date(Date.parse(r.at) + FOLLOW_UP_DAYS * 24 * HOUR_MS).toISOString())
    .sort()[0];
}

export const RESPONSE_STATUSES = ['unsent', 'waiting', 'due', 'answered', 'silent'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** Where the report of an incident stands. `due`: it is time to look. `silent`: the last that was sent got no answer. */
export function getResponseStatus(incident: Pick<Incident, 'responses'>, now: number): ResponseStatus {
  const sent = incident.responses.filter(r => ACTIONS_WITH_REPLY.has(r.action));
  const look = getFollowUpDate(incident);
  if (look) return Date.parse(look) <= now ? 'due' : 'waiting';
  if (!sent.length) return 'unsent';
  return sent.at(-1)!.outcome === 'silence' ? 'silent' : 'answered';
}

/** The door was closed or stayed shut: it is time for the next one. */
export const needsEscalation = (incident: Pick<Incident, 'responses'>): boolean =>
  incident.responses.some(r => r.outcome === 'refused' || r.outcome === 'silence');

export const addResponse = (incident: Incident, response: IncidentResponse): Incident => ({
  ...incident,
  responses: [...incident.responses.filter(r => r.id !== response.id), response].sort((a, b) =>
    a.at.localeCompare(b.at),
  ),
});

export const removeResponse = (incident: Incident, id: string): Incident => ({
  ...incident,
  responses: incident.responses.filter(r => r.id !== id),
});

/** @param outcome undefined takes it back */
export function setOutcome(
  incident: Incident,
  id: string,
  outcome: ResponseOutcome | undefined,
  at: UtcTimestamp,
): Incident {
  return {
    ...incident,
    responses: incident.responses.map(r => {
      if (r.id !== id) return r;
      const { outcome: _, outcomeAt: __, ...open } = r;
      return outcome ? { ...open, outcome, outcomeAt: at } : open;
    }),
  };
}

/** The person says that a report was sent by this way of the platform. */
export function addPlatformReport(
  incident: Incident,
  platform: string,
  route: Pick<ReportRoute, 'id' | 'promise'>,
  at: UtcTimestamp,
  id: string,
): Incident {
  const due = getPromisedDate(route, at);
  return addResponse(incident, {
    id,
    action: 'report',
    to: platform,
    at,
    route: route.id,
    ...(due ? { promisedBy: due } : {}),
  });
}
