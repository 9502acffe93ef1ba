/** Opens and closes the card that points at a control. */
import type { SettingGuides } from '../../messaging/overlay-view-models.ts';
import { rememberPageFocus, restorePageFocus } from './page-focus.ts';
import { overlayStore } from './state.ts';

export function openSpotlight(spotlight: SettingGuides): void {
  rememberPageFocus();
  overlayStore.setState({
    spotlight,
    step: null,
    note: null,
    reportEntry: null,
    reportSteps: null,
    evidenceDialog: null,
  });
}

export function closeSpotlight(): void {
  overlayStore.setState({ spotlight: null });
  restorePageFocus();
}
