/**
 * Measures what remains after a garbage collection, in a page or view and in the worker, without keeping anything
 * itself.
 */
import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from '../../../scripts/browser/chromium.ts';

/** Heap in MB; the others are counts. `trees`: detached ones, by name. */
export interface Leftovers {
  heap: number;
  nodes: number;
  listeners: number;
  detached: number;
  trees: string[];
}

interface Tree {
  localName: string;
  nodeName: string;
  attributes?: string[];
}
const nameOf = ({ localName, nodeName, attributes = [] }: Tree): string =>
  `${localName || nodeName}${attributes.length ? `[${attributes.join(' ').slice(0, 30)}]` : ''}`;

export async function createLeftoverMeter(chrome: Chromium, page: Page): Promise<() => Promise<Leftovers>> {
  const cdp = await chrome.context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('DOM.enable');
    const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes');
    await cdp.send('DOM.disable'); // releases the nodes found, which would otherwise stay
    await cdp.send('HeapProfiler.collectGarbage');
    const now = new Map((await cdp.send('Performance.getMetrics')).metrics.map(m => [m.name, m.value]));
    return {
      heap: now.get('JSHeapUsedSize')! / 1e6,
      nodes: now.get('Nodes')!,
      listeners: now.get('JSEventListeners')!,
      detached: detachedNodes.length,
      trees: detachedNodes.map(d => nameOf(d.treeNode)),
    };
  };
}

/** Asks the running worker; a driver reaches it through the browser alone. */
async function toWorker<T>(
  browser: CDPSession,
  id: string,
  ask: (send: (method: string) => Promise<T>) => Promise<T>,
): Promise<T | undefined> {
  const { targetInfos } = await browser.send('Target.getTargets');
  const target = targetInfos.find(t => t.type === 'service_worker' && t.url.includes(id));
  if (!target) return undefined;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let asked = 0;
  try {
    return await ask(
      method =>
        new Promise(done => {
          const mine = ++asked;
          const heard = (event: { sessionId: string; message: string }): void => {
            const answer = JSON.parse(event.message) as { id?: number; result: T };
            if (event.sessionId !== sessionId || answer.id !== mine) return;
            browser.off('Target.receivedMessageFromTarget', heard);
            done(answer.result);
          };
          browser.on('Target.receivedMessageFromTarget', heard);
          void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: mine, method }) });
        }),
    );
  } finally {
    await browser.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}

/** MB; `undefined` if no worker runs. */
export async function workerHeap(browser: CDPSession, id: string): Promise<number | undefined> {
  const used = await toWorker<{ usedSize?: number }>(browser, id, async send => {
    await send('HeapProfiler.collectGarbage');
    return send('Runtime.getHeapUsage');
  });
  return used?.usedSize === undefined ? undefined : used.usedSize / 1e6;
}
