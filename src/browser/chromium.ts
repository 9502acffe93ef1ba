/**
 * Chromium's own API under the name that everything here imports (vite.config.ts). Since Manifest V3 it answers with promises by itself;
 * what not all versions do is to take a promise of a listener for its answer.
 */
import type { Browser, Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

const { runtime } = chrome;

const onMessage = {
  addListener: (listener: Listener): void =>
    runtime.onMessage.addListener((message: unknown, sender, respond) => {
      const answer = listener(message, sender as Runtime.MessageSender);
      if (!answer) return false;
      answer.then(respond, () => respond(undefined));
      return true; // the answer comes later
    }),
};

export default Object.create(chrome, { runtime: { value: Object.create(runtime, { onMessage: { value: onMessage } }) } }) as Browser;
