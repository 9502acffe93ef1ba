/** Turns quiz questions into polls for a room, with lettered answers and raised hands. */
import type { QuizQuestion } from '../learning/lesson.ts';

export interface Poll {
  stem: string;
  /** What this poll asks about, where one question becomes several. */
  item?: string;
  options: { text: string; right: boolean; why: string }[];
  /** More than one answer is right, so people may raise a hand more than once. */
  several: boolean;
  /** Instruction above the question. */
  about?: 'first' | 'hook';
  /** All steps in their right order, for the answer. */
  steps?: string[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const getOptionLetter = (at: number): string => LETTERS[at] ?? String(at + 1);

/** Hides the right order, and is the same each time. */
const sortByText = <T extends { text: string }>(steps: readonly T[]): T[] =>
  [...steps].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));

export function createPolls(q: QuizQuestion): Poll[] {
  switch (q.type) {
    case 'single':
      return [{ stem: q.stem, options: q.options, several: q.options.filter(o => o.right).length > 1 }];
    case 'sort':
      return q.items.map(item => ({
        stem: q.stem,
        item: item.text,
        options: q.piles.map((text, i) => ({ text, right: i === item.pile, why: i === item.pile ? item.why : '' })),
        several: false,
      }));
    case 'order':
      return [
        {
          stem: q.stem,
          about: 'first',
          options: sortByText(q.steps).map(s => ({
            text: s.text,
            right: s === q.steps[0],
            why: s === q.steps[0] ? s.why : '',
          })),
          several: false,
          steps: q.steps.map(s => s.text),
        },
      ];
    case 'hook':
      return [
        {
          stem: q.stem,
          item: q.screen.title,
          about: 'hook',
          options: q.screen.parts.map(p => ({ text: p.text, right: p.hook, why: p.hook ? p.why : '' })),
          several: true,
        },
      ];
  }
}
