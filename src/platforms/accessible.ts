import { isShown, inclusiveAncestors } from './visibility.ts';

/** Shown, and not taken away from people who hear the page, as what lies behind an open dialog or in a folded pane is. */
export const isOffered = (el: Element): boolean =>
  isShown(el) && ![...inclusiveAncestors(el)].some(at => at.matches('[aria-hidden=true]'));
