/** Keeps events in the overlay from the page: what they tell leads to what is shown and chosen there. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { lifetimeSignal } from '../lifetime.ts';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'];
const OTHER_EVENTS = [
  ...['over', 'enter', 'down', 'move', 'rawupdate', 'up', 'cancel', 'out', 'leave'].map(name => `pointer${name}`),
  ...['over', 'enter', 'down', 'move', 'up', 'out', 'leave'].map(name => `mouse${name}`),
  ...['start', 'move', 'end', 'cancel'].map(name => `touch${name}`),
  ...['start', '', 'enter', 'over', 'leave', 'end'].map(name => `drag${name}`),
  ...['gotpointercapture', 'lostpointercapture', 'click', 'dblclick', 'auxclick', 'contextmenu', 'drop'],
  ...['wheel', 'DOMMouseScroll', 'MozMousePixelScroll', 'focus', 'blur', 'focusin', 'focusout', 'selectstart'],
  ...['mousewheel', 'DOMActivate', 'DOMFocusIn', 'DOMFocusOut', 'beforetoggle', 'toggle'],
  ...['copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'beforepaste'],
];
/** In Firefox the last three lead into closed shadow roots, also from events of the page's own elements. */
const NODE_FIELDS = ['target', 'relatedTarget', 'originalTarget', 'explicitOriginalTarget', 'rangeParent'] as const;

type EventNodes = Partial<Record<(typeof NODE_FIELDS)[number], EventTarget | null>>;

const isClipboardEvent = ({ type }: Event): boolean => /(copy|cut|paste)$/.test(type);

function concernsOverlay(event: Event & EventNodes): boolean {
  const { overlayHost, overlayRoot } = isolatedWorld;
  // Their target is the body of the page, because nothing in the overlay is selected.
  if (isClipboardEvent(event) && overlayRoot?.activeElement) return true;
  return NODE_FIELDS.some(field => {
    const node = event[field];
    return node === overlayHost || (node instanceof Node && node.getRootNode() === overlayRoot);
  });
}

/** Listening to these must not hold up scrolling. */
const isScrolling = (type: string): boolean => /^(wheel|mousewheel|touch)/.test(type);

/** Must run before the page's own listeners are registered. */
export function guardOverlayEvents(): void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  /** Keys whose press began in the overlay: their release is kept from the page even if the overlay is gone by then. */
  const withheldKeys = new Set<string>();

  /** @returns whether the overlay is in the page */
  function isInUse(): boolean {
    if (isolatedWorld.overlayHost?.isConnected) return true;
    // The overlay of an orphaned script may still wait for an answer.
    if (lifetimeSignal.aborted) listening.abort();
    return false;
  }

  function handOver(event: Event): void {
    event.stopImmediatePropagation();
    if (event.isTrusted && event.target === isolatedWorld.overlayHost) isolatedWorld.onOverlayEvent?.(event);
  }

  function guardKey(event: KeyboardEvent): void {
    const inOverlay = isInUse() && event.target === isolatedWorld.overlayHost;
    if (event.type === 'keydown' && !event.repeat) withheldKeys.delete(event.code);
    if (!inOverlay && !withheldKeys.has(event.code)) return;
    if (event.type === 'keyup') withheldKeys.delete(event.code);
    else withheldKeys.add(event.code);
    handOver(event);
  }

  function guard(event: Event): void {
    if (!isInUse()) return;
    if (concernsOverlay(event)) handOver(event);
    else if (event.type === 'toggle') isolatedWorld.onPageToggle?.(event);
    else if (event.type === 'pointerdown') isolatedWorld.onPagePress?.(event);
  }

  for (const type of KEY_EVENTS) window.addEventListener(type, guardKey as (event: Event) => void, options);
  for (const type of OTHER_EVENTS) window.addEventListener(type, guard, { ...options, passive: isScrolling(type) });
  window.addEventListener('fullscreenchange', () => isolatedWorld.onPageToggle?.(), options);
}
