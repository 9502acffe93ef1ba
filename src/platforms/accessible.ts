/** Tells whether an element is offered to people who see the page and to people who hear it. */
import { hasDrawnTwin } from './drawn-twin.ts';
import { inclusiveAncestors, isShown } from './visibility.ts';

/** Excludes also what is hidden from screen readers, as everything behind an open dialog is. */
export const isOffered = (el: Element): boolean =>
  (isShown(el) || hasDrawnTwin(el)) && ![...inclusiveAncestors(el)].some(at => at.matches('[aria-hidden=true]'));
