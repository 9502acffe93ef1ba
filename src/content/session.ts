/** Starts and ends what Breakwater does on a page of a known platform. */
import type { TipViewModel } from '../messaging/overlay-view-models.ts';
import type { PlatformOutline } from '../platforms/page-location.ts';
import { isolatedWorld } from './isolated-world-state.ts';
import { followNavigation, forgetLocation, recheckLocation } from './navigation.ts';
import { setInjector, type InjectPart } from './parts.ts';
import { approach, watchProximity } from './proximity.ts';
import { getTipsOverlay, setTips } from './tips.ts';

let listening = false;
/** What the overlay is to show once it has loaded. */
let latestNote: TipViewModel | null = null;

function showNote(note: TipViewModel | null): void {
  latestNote = note;
  if (!note) return isolatedWorld.overlay?.showNote(null);
  void getTipsOverlay().then(overlay => {
    if (latestNote === note) overlay?.showNote(note);
  });
}

export function startSession(outline: PlatformOutline, tipsOn: boolean, injectPart: InjectPart): void {
  isolatedWorld.outline = outline;
  setInjector(injectPart);
  setTips(tipsOn);
  isolatedWorld.loadOverlay = getTipsOverlay;
  isolatedWorld.showNote = showNote;
  if (!listening) {
    listening = true;
    watchProximity();
    followNavigation();
  }
  recheckLocation();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', recheckLocation, { once: true });
  // The person may have been quicker than this script.
  approach(document.activeElement, 'focusin');
  approach([...document.querySelectorAll(':hover')].at(-1), 'pointerover');
}

/** Reads and shows nothing until the next `startSession`. */
export function endSession(): void {
  isolatedWorld.pageReader?.stop();
  isolatedWorld.overlay?.stopTips();
  delete isolatedWorld.outline;
  forgetLocation();
}
