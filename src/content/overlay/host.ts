/** Owns the one element that a page can see: neutral, with a closed shadow root, attached only while in use. */
import { isolatedWorld } from '../isolated-world-state.ts';
import styles from './overlay.css?inline';

const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
  'pointer-events': 'auto',
};

/** Events in the overlay are none of the page's business, like the keys that are pressed there. */
const CONTAINED_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
  'wheel',
];

let host: HTMLElement | undefined;
let root: ShadowRoot | undefined;

function addStyles(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let an isolated world adopt a style sheet.
    const style = document.createElement('style');
    style.textContent = styles;
    shadow.append(style);
  }
}

function createRoot(): ShadowRoot {
  host = document.createElement('div');
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow);
  const mount = document.createElement('div');
  mount.className = 'overlay';
  shadow.append(mount);
  for (const type of CONTAINED_EVENTS) shadow.addEventListener(type, event => event.stopPropagation());
  return shadow;
}

/** Chooses the parent of the host: inside a modal dialog or focus trap, only what is attached there can be used. */
function chooseParent(near: Element | undefined): Element {
  const trap = near?.closest('dialog[open], [aria-modal=true], [role=dialog]');
  if (trap) return trap;
  const modal = [...document.querySelectorAll('dialog[open]')].filter(dialog => dialog.matches(':modal')).pop();
  return modal ?? document.documentElement;
}

export const queryOverlay = <E extends HTMLElement>(css: string): E | null => root?.querySelector<E>(css) ?? null;

/** @returns the element to render into */
export function mountNear(near?: Element): HTMLElement {
  root ??= createRoot();
  const parent = chooseParent(near);
  if (host!.parentElement !== parent) parent.append(host!);
  isolatedWorld.overlayHost = host!;
  return queryOverlay('.overlay')!;
}

/** Leaves nothing in the page. */
export function unmount(): void {
  host?.remove();
  delete isolatedWorld.overlayHost;
}
