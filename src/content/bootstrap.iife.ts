/** Runs at every page load on allowed hosts: recognises the platform, and loads the other parts when needed. */
import { sendToWorker } from '../messaging/content-client.ts';
import type { AnswerTo } from '../messaging/contract.ts';
import { matchesSigns } from '../platforms/match-page.ts';
import { interceptFileChoices } from './interceptors/file-choice.ts';
import { guardSends } from './interceptors/guard-sends.ts';
import { guardOverlayEvents } from './interceptors/overlay-events.ts';
import { isolatedWorld } from './isolated-world-state.ts';
import { startSession } from './session.ts';
import { answerWorker } from './worker-messages.ts';

/** One slow file may hold up a page: it is read as far as it has loaded by then. */
const LOAD_TIMEOUT = 2000; // ms
/** A worker that is just starting may not answer. */
const RETRY_DELAYS = [300, 1500]; // ms

const isLoading = (): boolean => document.readyState === 'loading';

const waitForDocument = (): Promise<void> =>
  new Promise(resolve =>
    isLoading() ? document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }) : resolve(),
  );

const wait = (ms: number): Promise<void> => new Promise(resolve => window.setTimeout(resolve, ms));

async function connect(): Promise<AnswerTo<'page/connect'>> {
  const tryOnce = () => sendToWorker({ type: 'page/connect', host: location.hostname });
  let connection = await tryOnce();
  for (const ms of RETRY_DELAYS)
    if (!connection) {
      await wait(ms);
      connection = await tryOnce();
    }
  return connection;
}

async function start(): Promise<void> {
  await Promise.race([waitForDocument(), wait(LOAD_TIMEOUT)]);
  const early = isLoading();
  const connection = await connect();
  if (!connection) return;
  const findOutline = () => connection.outlines.find(outline => matchesSigns(outline.signs, document));
  if (early && !findOutline()) await waitForDocument();
  const outline = findOutline();
  if (outline) startSession(outline, connection.tips, script => sendToWorker({ type: 'page/injectScript', script }));
}

if (!isolatedWorld.bootstrapped) {
  isolatedWorld.bootstrapped = true;
  if (isLoading()) isolatedWorld.loadedUrl = location.href;
  guardOverlayEvents();
  guardSends();
  interceptFileChoices();
  answerWorker(start);
}
