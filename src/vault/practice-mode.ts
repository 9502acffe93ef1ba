/** Tells whether this page belongs to the practice network. Such a page never reaches what is stored for the person. */
const { location } = globalThis as { location?: Location };

/** Known from the URL, so that a practice page never starts as one that shows the person's data. */
let isPractice =
  !!location?.pathname.startsWith('/src/pages/practice/') || new URLSearchParams(location?.search).has('practice');

export const isPracticeContext = (): boolean => isPractice;

/** For the popup, which belongs to the tab below it. Practice does not end while the page is open. */
export function enterPracticeContext(): void {
  isPractice = true;
}

/** The value of this key in session memory changes when practice starts again; open views reload then. */
export const PRACTICE_ROUND_KEY = 'practiceRound';
