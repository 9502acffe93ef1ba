/** What the person can do with a step of a checkup. `open`: opens its page; `later`: asks again at the end. */
export const STEP_ACTIONS = ['open', 'next', 'later', 'skip', 'public', 'pause', 'close'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];
