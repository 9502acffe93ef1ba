/** Is this a view of the practice network? Its address says so from the first line on, or the popup once it knows its tab; there is no way back. */
const here = (globalThis as { location?: Location }).location;
const asked = new URLSearchParams(here?.search);

let on = !!here?.pathname.startsWith('/src/pages/practice/') || asked.has('practice');

/** Then this context reaches no record, name or choice of the person: what it keeps lies in `vault/practice.ts`. */
export const isPracticeContext = (): boolean => on;
export function enterPracticeContext(): void {
  on = true;
}

/** Key in memory that changes when all that was practised went; open views begin anew. */
export const PRACTICE_ROUND_KEY = 'practiceRound';
