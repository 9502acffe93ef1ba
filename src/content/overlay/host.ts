/** The one element that a page can see: neutral, with a closed root, there only while something of ours is shown. */
import { world } from '../isolated-world-state.ts';
import styles from './overlay.css?inline';

let host: HTMLElement | undefined;
let root: ShadowRoot | undefined;

/** Events that bubble out of our root are the page's business no more than the keys are. */
const KEPT = [
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

function make(): ShadowRoot {
  host = document.createElement('div');
  host.style.cssText =
    'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; pointer-events: auto !important;';
  root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox's isolated world may not adopt a sheet; a style element in a closed root does there.
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
  const mount = document.createElement('div');
  mount.className = 'marks';
  root.append(mount);
  for (const type of KEPT) root.addEventListener(type, e => e.stopPropagation());
  return root;
}

/** Inside a modal dialog or a focus trap only what hangs in it can be pressed. */
function place(near: Element | undefined): Element {
  const trap = near?.closest('dialog[open], [aria-modal=true], [role=dialog]');
  if (trap) return trap;
  const modal = [...document.querySelectorAll('dialog[open]')].filter(d => d.matches(':modal')).pop();
  return modal ?? document.documentElement;
}

/** The mount for our views, in the page near an element. */
export function mountNear(near?: Element): HTMLElement {
  root ??= make();
  const home = place(near);
  if (host!.parentElement !== home) home.append(host!);
  world.host = host!;
  return root.querySelector<HTMLElement>('.marks')!;
}

/** Nothing of ours stays in the page. */
export function unmount(): void {
  host?.remove();
  delete world.host;
}

export const shadow = (): ShadowRoot | undefined => root;
