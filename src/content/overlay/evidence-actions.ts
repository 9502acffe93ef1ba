/** Handles the report button of a post, and presses in the evidence dialog. */
import type { Situation } from '../../incidents/situations.ts';
import { sendToWorker } from '../../messaging/content-client.ts';
import type { SituationChooserViewModel, ReportButtonViewModel } from '../../messaging/overlay-view-models.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { getRect } from './geometry.ts';
import { rememberPageFocus, restorePageFocus } from './page-focus.ts';
import { overlayStore } from './state.ts';

/** The report button stays while the pointer is this near to its post. */
const ENTRY_MARGIN = 40; // CSS px

let entryWords: ReportButtonViewModel | null | undefined;

export async function showReportEntry(anchor: Element): Promise<void> {
  const { reportSteps, evidenceDialog, spotlight, reportEntry } = overlayStore.getState();
  if (reportSteps || evidenceDialog || spotlight || reportEntry?.anchor === anchor) return;
  entryWords ??= await sendToWorker({ type: 'page/getReportButton' });
  if (entryWords && anchor.isConnected) overlayStore.setState({ reportEntry: { words: entryWords, anchor } });
}

/** Removes the report button once the pointer is far from its post, or the post is gone. */
export function removeDistantReportEntry({ target, clientX, clientY }: PointerEvent): void {
  const { reportEntry, reportSteps, evidenceDialog } = overlayStore.getState();
  if (!reportEntry || reportSteps || evidenceDialog || target === isolatedWorld.overlayHost) return;
  const { left, top, width, height } = getRect(reportEntry.anchor);
  const isNear =
    clientX >= left - ENTRY_MARGIN &&
    clientX <= left + width + ENTRY_MARGIN &&
    clientY >= top - ENTRY_MARGIN &&
    clientY <= top + height + ENTRY_MARGIN;
  if (!isNear || !reportEntry.anchor.isConnected) overlayStore.setState({ reportEntry: null });
}

function showDialog(words: SituationChooserViewModel, anchor: Element | undefined): void {
  isolatedWorld.pointedElement = anchor;
  rememberPageFocus();
  overlayStore.setState({ evidenceDialog: { step: 'choose', words, anchor }, reportSteps: null });
}

export async function openEvidenceDialog(anchor: Element): Promise<void> {
  const { where } = isolatedWorld;
  const words = where && (await sendToWorker({ type: 'page/getSituationChooser', platform: where.platform }));
  // The answer to a second press must not replace the dialog in which the person already goes on.
  if (words && !overlayStore.getState().evidenceDialog) showDialog(words, anchor);
}

/** Asks about the post that has the focus, else the one in the middle of the window, else about the page. */
export function askWhatHappened(words: SituationChooserViewModel): void {
  const { outline, where } = isolatedWorld;
  const container = outline?.post?.container;
  const findPost = (el: Element | null) => (container && el?.closest(container)) || undefined;
  const focused = findPost(document.activeElement);
  const middle =
    where?.kind === 'post' ? undefined : findPost(document.elementFromPoint(innerWidth / 2, innerHeight / 2));
  showDialog(words, focused ?? middle);
}

export async function saveEvidence(situation: Situation, adult: boolean | undefined): Promise<void> {
  const { evidenceDialog } = overlayStore.getState();
  const { where } = isolatedWorld;
  if (!evidenceDialog || !where) return;
  overlayStore.setState({ evidenceDialog: { ...evidenceDialog, step: 'saving', situation } });
  const saved = await sendToWorker({
    type: 'page/saveEvidence',
    platform: where.platform,
    what: situation,
    ...(adult === undefined ? {} : { adult }),
  });
  // Closing the dialog meanwhile does not undo the saving.
  if (overlayStore.getState().evidenceDialog?.step !== 'saving') return;
  if (!saved) return closeEvidenceDialog();
  overlayStore.setState({ evidenceDialog: { ...evidenceDialog, step: 'saved', situation, saved } });
}

export async function openReport(situation: Situation, allRoutes: boolean): Promise<void> {
  const { where } = isolatedWorld;
  if (!where) return;
  const incident = overlayStore.getState().evidenceDialog?.saved?.incident;
  const steps = await sendToWorker({
    type: 'page/startReport',
    platform: where.platform,
    what: situation,
    ...(incident ? { incident } : {}),
    ...(allRoutes ? { all: true } : {}),
  });
  if (steps) overlayStore.setState({ reportSteps: { words: steps, highlightControl: false } });
  else closeEvidenceDialog();
}

export function closeEvidenceDialog(): void {
  overlayStore.setState({ reportSteps: null, evidenceDialog: null, reportEntry: null });
  restorePageFocus();
}
