/** Runs the content scripts in the practice network, because browsers inject none into extension pages. */
import { interceptFileChoices } from '../../content/interceptors/file-choice.ts';
import { guardSends } from '../../content/interceptors/guard-sends.ts';
import { guardOverlayEvents } from '../../content/interceptors/overlay-events.ts';
import { isolatedWorld } from '../../content/isolated-world-state.ts';
import { startSession } from '../../content/session.ts';
import { loadPlatform } from '../../platforms/load.ts';
import { getRoute } from '../../views/practice/route.ts';

export function interceptEvents(): void {
  guardOverlayEvents();
  guardSends();
  interceptFileChoices();
}

/** Loads the scripts in order, because the overlay listens to the page reader. */
export async function loadContentScripts(): Promise<void> {
  await import('../../content/page-reader.ts');
  await import('../../content/overlay/main.ts');
  await import('../../content/file-check.ts');
  await import('../../content/scroll-capture.ts');
}

export async function startPracticeSession(): Promise<void> {
  const { id, me, own, pages, compose, post, profile, head, savesBy } = await loadPlatform('practice');
  isolatedWorld.practiceUrl = () => new URL(getRoute(), 'https://harbour.invalid');
  startSession(
    { id, signs: undefined, me, who: undefined, own, pages, compose, post, profile, head, savesBy },
    true,
    async () => true,
  );
}
