/** Answers what the worker asks of this page. */
import type { ToPage } from '../messaging/contract.ts';
import { answerAsked } from '../messaging/on-extension-message.ts';
import { getVisitedUrl, isolatedWorld } from './isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from './lifetime.ts';
import { updateLocation } from './navigation.ts';
import { loadPageReader } from './parts.ts';
import { endSession } from './session.ts';
import { getRequestedOverlay, getTipsOverlay, turnTipsOff } from './tips.ts';

/** @param start asks the worker for the rules of this page and starts a session if there are any */
export function answerWorker(start: () => Promise<void>): void {
  let started = start();
  // Registered at once, because a menu may be opened while the page still loads.
  document.addEventListener(
    'contextmenu',
    event => {
      if (!event.isTrusted || isOrphaned()) return;
      const target = event.composedPath()[0];
      isolatedWorld.pointedElement = target instanceof Element ? target : undefined;
    },
    { capture: true, passive: true, signal: lifetimeSignal },
  );

  /** The page may have been drawn since it was not recognised. */
  async function locate(): Promise<void> {
    if (!isolatedWorld.outline) await (started = start());
    updateLocation();
  }

  async function answer(message: ToPage): Promise<unknown> {
    const { pointedElement } = isolatedWorld; // read before the first await, since the person may point elsewhere
    await started;
    switch (message.type) {
      case 'look': {
        await locate();
        const reading = isolatedWorld.outline && (await (await loadPageReader())?.readPage());
        return {
          where: isolatedWorld.where ?? null,
          findings: [],
          fields: [],
          composers: [],
          post: null,
          ...reading,
          url: getVisitedUrl().href,
          title: document.title,
        };
      }
      case 'see': {
        await locate();
        const reader = isolatedWorld.outline && (await loadPageReader());
        if (!reader || !isolatedWorld.where) return null;
        return reader.readEvidence(message.pointed && pointedElement?.isConnected ? pointedElement : undefined);
      }
      case 'note':
        return (await getTipsOverlay())?.showNote(message.note);
      case 'spotlight':
        return (await getRequestedOverlay())?.showSpotlight(message.coach);
      case 'card': {
        isolatedWorld.pointedElement = message.pointed ? pointedElement : undefined;
        const overlay = await getRequestedOverlay();
        overlay?.showReportSteps(message.words);
        return !!overlay;
      }
      case 'again':
        if (isolatedWorld.outline && isolatedWorld.outline.id !== message.platform) return undefined;
        endSession();
        return (started = start());
      case 'marks-off':
        return turnTipsOff();
      case 'choose': {
        const overlay = await getTipsOverlay();
        overlay?.askWhatHappened(message.words);
        return !!overlay;
      }
      case 'progress':
        return (await getTipsOverlay())?.showCaptureProgress(message.words);
      case 'focus-mark':
        return isolatedWorld.overlay?.focus();
    }
  }
  answerAsked(
    ['look', 'see', 'note', 'card', 'spotlight', 'again', 'marks-off', 'choose', 'progress', 'focus-mark'],
    answer,
  );
}
