/**
 * Watches whether what a page's scripts say of settings still holds. They are of the moment when it was loaded, so
 * they count no longer once the URL has changed, the person used a control, the page came back from the cache, or an
 * hour has gone by.
 */
import { markChangedSinceLoad, noteUse } from '../privacy-checks/shown-values.ts';
import { isolatedWorld } from './isolated-world-state.ts';

const MAX_AGE = 60 * 60_000; // ms

const CONTROLS =
  'select, label, [type=checkbox], [type=radio], [role=switch], [role=checkbox], [role=radio], [role=option], ' +
  '[role^=menuitem], [aria-checked], [aria-pressed], [role=dialog] button, [role=dialog] [role=button]';

const isAtControl = (event: Event): boolean =>
  event.composedPath().some(target => target instanceof Element && target.matches(CONTROLS));

/** Drops what the scripts say if the page is at another URL than when it was loaded, or was loaded long ago. */
export function checkFreshness(): void {
  const isOld = Date.now() - performance.timeOrigin > MAX_AGE;
  if (isOld || isolatedWorld.loadedUrl !== location.href) markChangedSinceLoad(document);
}

export function watchFreshness(signal: AbortSignal): void {
  const mark = (): unknown => markChangedSinceLoad(document);
  const markUse = (event: Event): void => {
    noteUse(event.composedPath()[0]);
    if (isAtControl(event)) mark();
  };
  const options = { capture: true, passive: true, signal };
  document.addEventListener('change', mark, options);
  document.addEventListener('click', markUse, options);
  document.addEventListener('keydown', event => event.key !== 'Tab' && markUse(event), options);
  window.addEventListener('pageshow', ({ persisted }) => persisted && mark(), { signal });
}
