/** Answers what the worker asks of this page. */
import { onExtensionMessage } from '../messaging/on-extension-message.ts';
import { getVisitedUrl, isolatedWorld } from './isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from './lifetime.ts';
import { updateLocation } from './navigation.ts';
import { loadPageReader } from './parts.ts';
import { endSession } from './session.ts';
import { getRequestedOverlay, getTipsOverlay, turnTipsOff } from './tips.ts';

/** @param start asks the worker for the rules of this page and starts a session if there are any */
export function answerWorker(start: () => Promise<void>): void {
  let started = start();
  let cards = 0;
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

  /** Waits for the start. `pointed` is taken before that, since the person may point elsewhere meanwhile. */
  const afterStart =
    <Request, Response>(handle: (request: Request, pointed: Element | undefined) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const { pointedElement } = isolatedWorld;
      await started;
      return handle(request, pointedElement);
    };

  onExtensionMessage({
    'reader/readPage': afterStart(async () => {
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
    }),
    'reader/readItem': afterStart(async (request, pointed) => {
      await locate();
      const reader = isolatedWorld.outline && (await loadPageReader());
      if (!reader || !isolatedWorld.where) return null;
      return reader.readEvidence(request.pointed && pointed?.isConnected ? pointed : undefined);
    }),
    'reader/restart': afterStart(async ({ platform }) => {
      if (isolatedWorld.outline && isolatedWorld.outline.id !== platform) return;
      endSession();
      await (started = start());
    }),
    'overlay/highlightSetting': afterStart(async ({ guides }) => (await getRequestedOverlay())?.showSpotlight(guides)),
    'overlay/showStep': afterStart(async ({ step }) => {
      const card = ++cards;
      const overlay = step ? await getRequestedOverlay() : isolatedWorld.overlay;
      // While the overlay loads, an older card may wait for longer than a newer one.
      if (card === cards) overlay?.showStep(step);
    }),
    'overlay/showReportSteps': afterStart(async (request, pointed) => {
      isolatedWorld.pointedElement = request.pointed ? pointed : undefined;
      const overlay = await getRequestedOverlay();
      overlay?.showReportSteps(request.steps);
      return !!overlay;
    }),
    'overlay/chooseSituation': afterStart(async ({ chooser }) => {
      const overlay = await getTipsOverlay();
      overlay?.askWhatHappened(chooser);
      return !!overlay;
    }),
    'overlay/showProgress': afterStart(async ({ progress }) => (await getTipsOverlay())?.showCaptureProgress(progress)),
    'overlay/focus': afterStart(async () => isolatedWorld.overlay?.focus()),
    'overlay/turnOff': afterStart(async () => turnTipsOff()),
  });
}
