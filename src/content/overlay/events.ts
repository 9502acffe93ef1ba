/** Connects the overlay with the page: closing, scrolling, and the pointer. */
import { isolatedWorld } from '../isolated-world-state.ts';
import { recheckChangedDrafts } from '../draft-watcher.ts';
import { closeWarning } from './draft-actions.ts';
import { closeEvidenceDialog, removeDistantReportEntry } from './evidence-actions.ts';
import { closeNote } from './note-actions.ts';
import { closeSpotlight } from './spotlight-actions.ts';
import { overlayStore } from './state.ts';
import { closeStep } from './step-actions.ts';

/** Closes one thing, the most important first. */
export function closeTopmost(): void {
  const { captureProgress, fileQuestion, reportSteps, evidenceDialog, spotlight, step, openWarning, note } =
    overlayStore.getState();
  if (captureProgress) isolatedWorld.stopScrollCapture?.();
  else if (fileQuestion) fileQuestion.answer('cancel');
  else if (reportSteps || evidenceDialog) closeEvidenceDialog();
  else if (spotlight) closeSpotlight();
  else if (step) closeStep();
  else if (openWarning) closeWarning();
  else if (note) closeNote();
  else overlayStore.setState({ reportEntry: null });
}

/** @param redraw is called when elements of the page may have moved */
export function followPage(redraw: () => void, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize']) window.addEventListener(type, redraw, options);
  document.addEventListener('pointermove', removeDistantReportEntry, options);
}

/** Checks drafts that changed as soon as the pointer is on its way to the send button. */
export function recheckBeforeSends(signal: AbortSignal): void {
  document.addEventListener(
    'pointerover',
    ({ target }) => {
      const isSendButton = ({ submit }: { submit?: string }) =>
        submit && target instanceof Element && target.closest(submit);
      if (isolatedWorld.outline?.compose.some(isSendButton)) recheckChangedDrafts();
    },
    { capture: true, passive: true, signal },
  );
}
