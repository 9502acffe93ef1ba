/** What was sent, what was promised, what came of it. */
import type { ReportRoute } from '../platforms/schema.ts';
import type { Incident, OUTCOMES, Response, Utc } from './model.ts';

export type Outcome = (typeof OUTCOMES)[number];

const HOUR = 3_600_000;
/** Where nothing was promised, it is worth a look after so many days. */
const LOOK_AFTER_DAYS = 7;

/** When the platform has promised an answer, where it names a time. */
export const promisedBy = (route: Pick<ReportRoute, 'promise'> | undefined, sentAt: Utc): Utc | undefined =>
  route?.promise.hours ? new Date(Date.parse(sentAt) + route.promise.hours * HOUR).toISOString() : undefined;

/** Nobody answers a block, or nothing. */
const AWAITS: ReadonlySet<Response['action']> = new Set([
  'report',
  'appeal',
  'police',
  'helpline',
  'partner',
  'regulator',
  'hash-service',
]);
const waits = (r: Response): boolean => AWAITS.has(r.action) && !r.outcome;

/** When to look again: what was promised, else a week after it was sent. Undefined: nothing is open. */
export function lookAgain(incident: Pick<Incident, 'responses'>): Utc | undefined {
  return incident.responses
    .filter(waits)
    .map(r => r.promisedBy ?? new Date(Date.parse(r.at) + LOOK_AFTER_DAYS * 24 * HOUR).toISOString())
    .sort()[0];
}

export const STANDS = ['unsent', 'waiting', 'due', 'answered', 'silent'] as const;
export type Stand = (typeof STANDS)[number];

/** Where the report of an incident stands. `due`: it is time to look. `silent`: the last that was sent got no answer. */
export function standOf(incident: Pick<Incident, 'responses'>, now: number): Stand {
  const sent = incident.responses.filter(r => AWAITS.has(r.action));
  const look = lookAgain(incident);
  if (look) return Date.parse(look) <= now ? 'due' : 'waiting';
  if (!sent.length) return 'unsent';
  return sent.at(-1)!.outcome === 'silence' ? 'silent' : 'answered';
}

/** The door was closed or stayed shut: it is time for the next one. */
export const wantsNextDoor = (incident: Pick<Incident, 'responses'>): boolean =>
  incident.responses.some(r => r.outcome === 'refused' || r.outcome === 'silence');

export const withResponse = (incident: Incident, response: Response): Incident => ({
  ...incident,
  responses: [...incident.responses.filter(r => r.id !== response.id), response].sort((a, b) =>
    a.at.localeCompare(b.at),
  ),
});

export const withoutResponse = (incident: Incident, id: string): Incident => ({
  ...incident,
  responses: incident.responses.filter(r => r.id !== id),
});

/** @param outcome undefined takes it back */
export function withOutcome(incident: Incident, id: string, outcome: Outcome | undefined, at: Utc): Incident {
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
export function reported(
  incident: Incident,
  platform: string,
  route: Pick<ReportRoute, 'id' | 'promise'>,
  at: Utc,
  id: string,
): Incident {
  const due = promisedBy(route, at);
  return withResponse(incident, {
    id,
    action: 'report',
    to: platform,
    at,
    route: route.id,
    ...(due ? { promisedBy: due } : {}),
  });
}
