/** The one script injected at load: which platform is this, if any? The rest is called for when a page needs it. */
import type { PlatformOutline } from '../platforms/page-location.ts';
import { hasSigns } from '../platforms/match-page.ts';
import { answerWorker, begin } from './navigation.ts';
import { holdFiles } from './interceptors/file-choice.ts';
import { guardKeys } from './overlay/keyboard.ts';
import { send } from '../messaging/content-client.ts';
import { guardSends } from './interceptors/guard-sends.ts';
import { world } from './isolated-world-state.ts';

const loaded = (): Promise<void> =>
  new Promise(done =>
    document.readyState === 'loading'
      ? document.addEventListener('DOMContentLoaded', () => done(), { once: true })
      : done(),
  );

const rest = (ms: number): Promise<void> => new Promise(done => window.setTimeout(done, ms));

/** A page that one slow file holds up is read as far as it has come. */
const STALLED = 2000; // ms
/** A worker that is just starting may give no answer. */
const ASK_AGAIN = [300, 1500]; // ms

interface Hello {
  outlines: PlatformOutline[];
  marks: boolean;
}

async function hello(): Promise<Hello | undefined> {
  const ask = () => send<Hello>({ type: 'page/hello', host: location.hostname });
  let said = await ask();
  for (const ms of ASK_AGAIN)
    if (!said) {
      await rest(ms);
      said = await ask();
    }
  return said;
}

async function start(): Promise<void> {
  await Promise.race([loaded(), rest(STALLED)]);
  const early = document.readyState === 'loading';
  const said = await hello();
  const known = (): PlatformOutline | undefined => said?.outlines.find(o => hasSigns(o.signs, document));
  if (early && !known()) await loaded();
  const outline = known();
  if (outline) begin(outline, said!.marks, part => send({ type: 'page/part', part }));
}

if (!world.watched) {
  world.watched = true;
  guardKeys();
  guardSends();
  holdFiles();
  answerWorker(start);
}
