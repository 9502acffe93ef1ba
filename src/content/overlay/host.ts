/** Owns the one element that a page can see: neutral, with a closed shadow root, in the page only while in use. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { COLORS } from './colors.ts';
import { getViewportSize } from './geometry.ts';
import layout from './overlay.css?raw';

let host: HTMLElement | undefined;
let root: ShadowRoot | undefined;
let parent: Element | undefined;

function addStyles(shadow: ShadowRoot): void {
  const styles = layout + COLORS;
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
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyles(shadow);
  const mount = document.createElement('div');
  mount.className = 'overlay';
  shadow.append(mount);
  isolatedWorld.overlayHost = host;
  isolatedWorld.overlayRoot = shadow;
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

/** Puts the host above everything that the page has put on top, and keeps the focus. */
export function putOnTop(): void {
  if (!host?.isConnected) return;
  const focused = root?.activeElement;
  if (host.matches(':popover-open')) host.hidePopover();
  host.setAttribute('popover', 'manual'); // the page may have changed it
  host.showPopover();
  if (focused instanceof HTMLElement && root?.activeElement !== focused) focused.focus({ preventScroll: true });
}

const isInPlace = (): boolean => !!host?.isConnected && host.parentElement === parent;

/** Checks that the page has not changed the element itself. */
export const isHostIntact = (): boolean =>
  isInPlace() && host!.attributes.length === 1 && host!.matches(':popover-open');

/** Undoes what the page has changed in the element itself. @returns false if the page has put it elsewhere */
export function restoreHost(): boolean {
  for (const { name } of [...(host?.attributes ?? [])]) if (name !== 'popover') host?.removeAttribute(name);
  return isInPlace();
}

/** @returns the element to render into */
export function mountNear(near?: Element): HTMLElement {
  root ??= createRoot();
  parent = chooseParent(near);
  if (host!.parentElement !== parent) parent.append(host!);
  if (!host!.matches(':popover-open')) putOnTop();
  const mount = queryOverlay('.overlay')!;
  mount.style.setProperty('width', `${getViewportSize().width}px`);
  return mount;
}

/** Leaves nothing in the page. */
export const unmount = (): void => host?.remove();
