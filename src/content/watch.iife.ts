/** The one script injected at load: which platform is this, if any? The rest is called for when a page needs it. */
import { hasSigns, type Outline } from '../platforms/where.ts';
import { answerWorker, begin } from './engine.ts';
import { guardKeys } from './keys.ts';
import { send } from './send.ts';
import { world } from './world.ts';

const loaded = (): Promise<void> =>
  new Promise(done => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', () => done(), { once: true }) : done()));

async function start(): Promise<void> {
  await loaded();
  const hello = await send<{ outlines: Outline[]; marks: boolean }>({ type: 'page/hello', host: location.hostname });
  const known = hello?.outlines.find(o => hasSigns(o.signs, document));
  if (known) begin(known, hello!.marks, part => send({ type: 'page/part', part }));
}

if (!world.watched) {
  world.watched = true;
  guardKeys();
  answerWorker(start);
}
