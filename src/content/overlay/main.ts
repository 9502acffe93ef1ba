/** Sets up the overlay, which shows nothing and watches nothing until it is told to. */
import { onRefusal } from '../../messaging/content-client.ts';
import {
  listWatchedBoxes,
  onDraftsChanged,
  restartWarnings,
  startWatchingDrafts,
  stopWatchingDrafts,
  watchDraft,
} from '../draft-watcher.ts';
import { createSendInterceptor } from '../interceptors/send-interceptor.ts';
import { isolatedWorld, type Overlay } from '../isolated-world-state.ts';
import { lifetimeSignal } from '../lifetime.ts';
import { stopSend } from './draft-actions.ts';
import { closeTopmost, followPage, recheckBeforeSends } from './events.ts';
import { askWhatHappened, showReportEntry } from './evidence-actions.ts';
import { askAboutFiles, endFileQuestion } from './file-question.ts';
import { queryOverlay } from './host.ts';
import { createOverlayListener, notePagePress } from './press.ts';
import { quickExit } from './quick-exit.ts';
import { drawNow, scheduleDraw } from './render.tsx';
import { openSpotlight } from './spotlight-actions.ts';
import { EMPTY_STATE, overlayStore } from './state.ts';
import { showStep } from './step-actions.ts';
import { raiseOverlay } from './surfaces.ts';

const { setState } = overlayStore;

/** Ends when tips are turned off or the extension is gone. */
let tips: AbortController | undefined;

function startTips(): void {
  if (tips) return;
  tips = new AbortController();
  isolatedWorld.interceptSend = createSendInterceptor(
    () => isolatedWorld.outline,
    listWatchedBoxes,
    boxes => stopSend(boxes, drawNow),
  );
  recheckBeforeSends(tips.signal);
  startWatchingDrafts();
}

function stopWatching(): void {
  tips?.abort();
  tips = undefined;
  delete isolatedWorld.interceptSend;
  stopWatchingDrafts();
}

function hideAll(): void {
  endFileQuestion();
  restartWarnings();
  const { captureProgress } = overlayStore.getState();
  setState({ ...EMPTY_STATE, captureProgress });
}

const overlay: Overlay = {
  startTips,
  stopTips() {
    stopWatching();
    hideAll();
  },
  showNote: note => setState({ note }),
  showSpotlight: openSpotlight,
  showStep,
  showReportSteps: words => setState({ ...EMPTY_STATE, reportSteps: { words, highlightControl: true } }),
  showReportEntry: anchor => void showReportEntry(anchor),
  watchDraft,
  askWhatHappened,
  askAboutFiles,
  showCaptureProgress: captureProgress => setState({ captureProgress }),
  setTransparent: transparent => queryOverlay('.overlay')?.classList.toggle('transparent', transparent),
  focus: () => queryOverlay('.overlay button:not(.exit)')?.focus(),
  hideAll,
};

function redraw(): void {
  if (isolatedWorld.overlayHost?.isConnected) scheduleDraw();
}

/** @param event of the element that the page has shown or hidden, if there is one */
function onPageToggle(event?: Event): void {
  const target = event?.target;
  const mayCover = !(target instanceof Element) || target.matches(':popover-open, :modal');
  if (!isolatedWorld.overlayHost || !mayCover) return;
  drawNow(); // back into the page, or into its new modal dialog
  raiseOverlay();
}

if (!isolatedWorld.overlay) {
  isolatedWorld.overlay = overlay;
  isolatedWorld.onOverlayEvent = createOverlayListener(closeTopmost);
  isolatedWorld.onPageToggle = onPageToggle;
  isolatedWorld.onPagePress = notePagePress;
  isolatedWorld.quickExit = () => quickExit(drawNow);
  isolatedWorld.pageReader?.onChange(redraw);
  overlayStore.subscribe(scheduleDraw);
  onDraftsChanged(scheduleDraw);
  onRefusal(note => setState({ note }));
  followPage(redraw, lifetimeSignal);
  lifetimeSignal.addEventListener('abort', stopWatching);
}
