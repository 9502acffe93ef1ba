/** Follows where the person is on the platform. It changes nothing in the page. */
import { sendToWorker } from '../messaging/content-client.ts';
import { locatePage } from '../platforms/match-page.ts';
import { getVisitedUrl, isolatedWorld } from './isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from './lifetime.ts';
import { loadPageReader } from './parts.ts';

/** Single-page sites draw late: they are checked a few more times, then not until the address changes. */
const RECHECK_DELAYS = [250, 750, 1500, 3000]; // ms
const POLL_INTERVAL = 1000; // ms, where there is no Navigation API

let timers: number[] = [];
let href = '';

export function updateLocation(): void {
  if (!isolatedWorld.outline) return;
  const url = getVisitedUrl();
  if (url.href !== isolatedWorld.loadedUrl) delete isolatedWorld.loadedUrl;
  const where = locatePage(isolatedWorld.outline, url, document);
  const moved = href !== url.href;
  if (!moved && JSON.stringify(isolatedWorld.where) === JSON.stringify(where)) return;
  href = url.href;
  isolatedWorld.where = where;
  void sendToWorker({ type: 'page/reportLocation', where });
  if (moved) {
    isolatedWorld.pageReader?.stop();
    isolatedWorld.overlay?.hideAll();
    isolatedWorld.showNote?.(null); // also one for which the overlay is still loading
  }
  if (where.kind.startsWith('settings:') || where.kind === 'own-profile')
    void loadPageReader().then(reader => {
      if (isolatedWorld.where === where) reader?.start(where);
    });
  // A screen that slid in without a new URL may slide out again.
  else isolatedWorld.pageReader?.stop();
}

/** Updates the location now, and again while the page may still be drawing. */
export function recheckLocation(): void {
  timers.forEach(clearTimeout);
  if (isOrphaned()) return;
  updateLocation();
  timers = RECHECK_DELAYS.map(ms => window.setTimeout(updateLocation, ms));
}

export function followNavigation(): void {
  isolatedWorld.updateLocation = updateLocation;
  const { navigation } = window as unknown as { navigation?: EventTarget };
  if (navigation) return navigation.addEventListener('currententrychange', recheckLocation, { signal: lifetimeSignal });
  const poll = window.setInterval(() => {
    if (getVisitedUrl().href !== href) recheckLocation();
  }, POLL_INTERVAL);
  lifetimeSignal.addEventListener('abort', () => clearInterval(poll));
}

export function forgetLocation(): void {
  timers.forEach(clearTimeout);
  delete isolatedWorld.where;
  delete isolatedWorld.loadedUrl; // changes are not followed now
  href = '';
}
