/** Decides which events belong to a send that is to be stopped: a press or a send key, and all that follows from it. */
import { findComposer, findComposerRule } from '../../exposure/composer.ts';
import type { PlatformOutline } from '../../platforms/page-location.ts';

/** A decision that takes longer is dropped, so that the page does not hang. */
const DECISION_TIMEOUT = 300; // ms

const elementsOf = (event: Event): Element[] =>
  event.composedPath().filter((node): node is Element => node instanceof Element);

/** Finds the watched boxes that a button sends: for each rule that matches the button, the boxes nearest to it. */
function boxesSentByButton(outline: PlatformOutline, path: Element[], watched: readonly HTMLElement[]): HTMLElement[] {
  for (const [depth, button] of path.entries()) {
    const rules = outline.compose.filter(c => c.submit && button.matches(c.submit));
    if (!rules.length) continue;
    const boxes = rules.flatMap(rule => {
      const candidates = watched.filter(box => box.matches(rule.box));
      const container = path.slice(depth).find(ancestor => candidates.some(box => ancestor.contains(box)));
      return container ? candidates.filter(box => container.contains(box)) : candidates;
    });
    return [...new Set(boxes)];
  }
  return [];
}

function isSendKey(event: KeyboardEvent, sendKeys: readonly string[]): boolean {
  return (
    event.key === 'Enter' &&
    !event.altKey &&
    !event.shiftKey &&
    sendKeys.includes(event.ctrlKey || event.metaKey ? 'mod+enter' : 'enter')
  );
}

const IME_KEY_CODE = 229;

function boxesSentByKey(
  outline: PlatformOutline,
  event: KeyboardEvent,
  watched: readonly HTMLElement[],
): HTMLElement[] {
  const path = elementsOf(event);
  // A key that an input method handles ends a word; it sends nothing.
  if (event.isComposing || event.keyCode === IME_KEY_CODE || !path[0]) return [];
  const box = findComposer(outline, path[0])?.el;
  if (!box) return event.key === 'Enter' || event.key === ' ' ? boxesSentByButton(outline, path, watched) : [];
  return isSendKey(event, findComposerRule(outline, box)?.keys ?? []) ? watched.filter(b => b === box) : [];
}

/**
 * @param getOutline of the page, if it is known now
 * @param getBoxes whose drafts are watched
 * @param stopSend shows the warning about these boxes; returns false if there is none or it was shown before
 * @returns a function that says of each event whether to keep it from the page
 */
export function createSendInterceptor(
  getOutline: () => PlatformOutline | undefined,
  getBoxes: () => HTMLElement[],
  stopSend: (boxes: HTMLElement[]) => boolean,
): (event: Event) => boolean {
  /** The code of the key that is intercepted, until another key is pressed. */
  let interceptedKey: string | undefined;
  let interceptedPress = false;
  let interceptedPressBefore = false;

  function shouldStop(findBoxes: (outline: PlatformOutline) => HTMLElement[]): boolean {
    const outline = getOutline();
    if (!outline) return false;
    const start = performance.now();
    const boxes = findBoxes(outline);
    return boxes.length > 0 && stopSend(boxes) && performance.now() - start <= DECISION_TIMEOUT;
  }

  function interceptKey(event: KeyboardEvent): boolean {
    if (event.type === 'keydown' && !event.repeat) {
      const stop = shouldStop(outline => boxesSentByKey(outline, event, getBoxes()));
      interceptedKey = stop ? event.code : undefined;
    }
    return interceptedKey !== undefined && interceptedKey === event.code;
  }

  function interceptPointer(event: MouseEvent): boolean {
    const shouldStopPress = () =>
      event.button === 0 && shouldStop(outline => boxesSentByButton(outline, elementsOf(event), getBoxes()));
    switch (event.type) {
      case 'pointerdown':
        interceptedPressBefore = interceptedPress;
        interceptedKey = undefined;
        interceptedPress = shouldStopPress();
        return interceptedPress;
      case 'mousedown':
        // The second half of a double click belongs to the same press.
        interceptedPress ||= (interceptedPressBefore && event.detail > 1) || shouldStopPress();
        return interceptedPress;
      case 'click': {
        const byPointer = event.detail > 0;
        if (byPointer ? interceptedPress : interceptedKey !== undefined) return true;
        return shouldStopPress(); // caused by a key, or by a form that submits itself
      }
      default:
        return interceptedPress;
    }
  }

  return event => {
    if (!event.isTrusted) return false; // caused by a script of the page
    return event instanceof KeyboardEvent ? interceptKey(event) : interceptPointer(event as MouseEvent);
  };
}
