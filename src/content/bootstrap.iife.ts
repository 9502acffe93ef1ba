/** Runs at every page load on allowed hosts: recognises the platform, and loads the other parts when needed. */
import { send } from '../messaging/content-client.ts';
import { hasSigns } from '../platforms/match-page.ts';
import type { PlatformOutline } from '../platforms/page-location.ts';
import { interceptFileChoices } from './interceptors/file-choice.ts';
import { guardOverlayKeys } from './interceptors/overlay-keys.ts';
import { guardSends } from './interceptors/guard-sends.ts';
import { isolatedWorld } from './isolated-world-state.ts';
import { startSession } from './session.ts';
import { answerWorker } from './worker-messages.ts';

/** One slow file may hold up a page: it is read as far as it has loaded by then. */
const LOAD_TIMEOUT = 2000; // ms
/** A worker that is just starting may not answer. */
const RETRY_DELAYS = [300, 1500]; // ms

interface Hello {
  outlines: PlatformOutline[];
  marks: boolean;
}

const isLoading = (): boolean => document.readyState === 'loading';

const waitForDocument = (): Promise<void> =>
  new Promise(resolve =>
    isLoading() ? document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }) : resolve(),
  );

const wait = (ms: number): Promise<void> => new Promise(resolve => window.setTimeout(resolve, ms));

async function greetWorker(): Promise<Hello | undefined> {
  const greet = () => send<Hello>({ type: 'page/hello', host: location.hostname });
  let hello = await greet();
  for (const ms of RETRY_DELAYS)
    if (!hello) {
      await wait(ms);
      hello = await greet();
    }
  return hello;
}

async function start(): Promise<void> {
  await Promise.race([waitForDocument(), wait(LOAD_TIMEOUT)]);
  const early = isLoading();
  const hello = await greetWorker();
  if (!hello) return;
  const findOutline = () => hello.outlines.find(outline => hasSigns(outline.signs, document));
  if (early && !findOutline()) await waitForDocument();
  const outline = findOutline();
  if (outline) startSession(outline, hello.marks, part => send({ type: 'page/part', part }));
}

if (!isolatedWorld.bootstrapped) {
  isolatedWorld.bootstrapped = true;
  guardOverlayKeys();
  guardSends();
  interceptFileChoices();
  answerWorker(start);
}
