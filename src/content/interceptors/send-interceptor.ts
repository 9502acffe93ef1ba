/** When a send is held: the press on the page's button or its send key, and all that belongs to that one press. */
import { findComposer, findComposerRule } from '../../exposure/composer.ts';
import type { PlatformOutline } from '../../platforms/page-location.ts';

/** A decision that took longer is none (ms). */
const LATEST = 300;

type Box = HTMLElement;

const pathOf = (event: Event): Element[] => event.composedPath().filter((n): n is Element => n instanceof Element);

/** The boxes that a button sends: of each rule that it fits, those nearest to it of all that are followed. */
function sentBy(outline: PlatformOutline, path: Element[], boxes: readonly Box[]): Box[] {
  for (const [at, button] of path.entries()) {
    const rules = outline.compose.filter(c => c.submit && button.matches(c.submit));
    if (!rules.length) continue;
    return [
      ...new Set(
        rules.flatMap(c => {
          const its = boxes.filter(b => b.matches(c.box));
          const holder = path.slice(at).find(h => its.some(b => h.contains(b)));
          return holder ? its.filter(b => holder.contains(b)) : its;
        }),
      ),
    ];
  }
  return [];
}

function isSendKey(event: KeyboardEvent, keys: readonly string[]): boolean {
  return (
    event.key === 'Enter' &&
    !event.altKey &&
    !event.shiftKey &&
    keys.includes(event.ctrlKey || event.metaKey ? 'mod+enter' : 'enter')
  );
}

function sentByKey(outline: PlatformOutline, event: KeyboardEvent, boxes: readonly Box[]): Box[] {
  const path = pathOf(event);
  // The key that ends a word of an input method sends nothing.
  if (event.isComposing || event.keyCode === 229 || !path[0]) return [];
  const box = findComposer(outline, path[0])?.el;
  if (box) return isSendKey(event, findComposerRule(outline, box)?.keys ?? []) ? boxes.filter(b => b === box) : [];
  return event.key === 'Enter' || event.key === ' ' ? sentBy(outline, path, boxes) : [];
}

/**
 * Says of each event whether it is kept from the page.
 * @param outline of the page, where it has one now
 * @param boxes that are followed
 * @param stop shows the warning of what these boxes would send; false where there is none, or where it was shown before
 */
export function holder(
  outline: () => PlatformOutline | undefined,
  boxes: () => Box[],
  stop: (boxes: Box[]) => boolean,
): (event: Event) => boolean {
  /** The key that is held, by its code, until another is pressed. */
  let key: string | undefined;
  /** The press of the pointer is held; and so was the one before. */
  let pointer = false,
    before = false;

  const holds = (sent: (outline: PlatformOutline) => Box[]): boolean => {
    const at = outline();
    if (!at) return false;
    const began = performance.now();
    const boxes = sent(at);
    return !!boxes.length && stop(boxes) && performance.now() - began <= LATEST;
  };

  function keyed(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown' || event.repeat) return key === event.code;
    key = holds(at => sentByKey(at, event, boxes())) ? event.code : undefined;
    return key !== undefined;
  }

  function pointed(event: MouseEvent): boolean {
    const pressed = () => event.button === 0 && holds(at => sentBy(at, pathOf(event), boxes()));
    switch (event.type) {
      case 'pointerdown':
        [before, pointer, key] = [pointer, false, undefined];
        return (pointer = pressed());
      case 'mousedown':
        // The second half of a double click is the same press.
        if (!pointer) pointer = before && event.detail > 1 ? true : pressed();
        return pointer;
      case 'click':
        if (event.detail ? pointer : key) return true;
        return pressed(); // by a key, or by a form that sends itself
      default:
        return pointer;
    }
  }

  return event => {
    if (!event.isTrusted) return false; // a script of the page, not the person
    return event instanceof KeyboardEvent ? keyed(event) : pointed(event as MouseEvent);
  };
}
