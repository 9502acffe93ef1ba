/** What happened, in plain choices: the six that come first, and three more a press away. */
export const FIRST = ['threatened', 'address', 'impersonated', 'sexual', 'account', 'swarm'] as const;
export const MORE = ['hate', 'stalked', 'child'] as const;
export const INCIDENTS = [...FIRST, ...MORE] as const;
export type IncidentKind = (typeof INCIDENTS)[number];
