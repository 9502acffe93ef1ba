/** Lists what a person may need from a helpline. Apart from the schema, so that views do not bundle valibot. */
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
