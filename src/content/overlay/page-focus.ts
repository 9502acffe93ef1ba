/** Remembers where the focus was in the page while a dialog of the overlay has it. */
import { isolatedWorld } from '../isolated-world-state.ts';

let focused: HTMLElement | undefined;

export function rememberPageFocus(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement !== isolatedWorld.overlayHost) focused = activeElement;
}

export function restorePageFocus(): void {
  if (focused?.isConnected) focused.focus({ preventScroll: true });
  focused = undefined;
}
