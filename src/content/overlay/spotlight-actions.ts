/** Handles presses in the card that points at a control. */
import { restorePageFocus } from './page-focus.ts';
import { overlayStore } from './state.ts';

export function closeSpotlight(): void {
  overlayStore.setState({ spotlight: null });
  restorePageFocus();
}
