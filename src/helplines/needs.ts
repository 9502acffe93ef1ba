/** What one can need of a helpline. Apart from the schema, so that views do not carry its library. */
export const NEEDS = [
  'danger',
  'attack',
  'account',
  'sexual-adult',
  'sexual-minor',
  'listen',
  'escalate',
  'money',
] as const;
