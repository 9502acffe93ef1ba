/** What happened, in six plain choices. */
export const INCIDENTS = ['threatened', 'address', 'impersonated', 'sexual', 'account', 'swarm'] as const;
export type IncidentKind = (typeof INCIDENTS)[number];
