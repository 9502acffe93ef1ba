/** Runs an attack in the page's own world. */
import type { Tab } from '../../../../helpers/browser/page-actions.ts';
import type { Clues } from '../model.ts';

/** Methods are printed without the word that makes them expressions. */
const toSource = (run: (clues: Clues, given: string) => unknown): string =>
  String(run).replace(
    /^(async\s+)?(?:run|apply|release)\s*\(/,
    (_, async: string | undefined) => `${async ?? ''}function (`,
  );

export const runInPage = <R>(
  tab: Tab,
  run: (clues: Clues, given: string) => R | Promise<R>,
  clues: Clues,
  given = '',
): Promise<R> =>
  tab.evaluate(([source, ...args]) => new Function(`return (${source})`)()(...args) as R | Promise<R>, [
    toSource(run),
    clues,
    given,
  ] as const);

/** @returns when the change was made, because the answer may come later than a moment */
export const changePage = (
  tab: Tab,
  change: (clues: Clues, given: string) => void | Promise<void>,
  clues: Clues,
  given = '',
): Promise<number> =>
  tab.evaluate(
    async ([source, ...args]) => {
      await new Function(`return (${source})`)()(...args);
      return Date.now();
    },
    [toSource(change), clues, given] as const,
  );

export const undo = (tab: Tab): Promise<void> => tab.evaluate(() => window.attack?.undo(), null);
