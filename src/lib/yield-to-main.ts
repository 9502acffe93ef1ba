/** Splits long work into short slices, so that the page can paint, react and cancel in between. */

export const yieldToMain = (): Promise<void> =>
  new Promise(resolve => {
    // A message is not throttled like nested timers are (4 ms each).
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const SLICE = 12; // ms

/** Await after each small step. @throws the signal's reason once aborted */
export type YieldIfDue = () => Promise<void>;

export function createYielder(signal?: AbortSignal): YieldIfDue {
  let sliceStart = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - sliceStart < SLICE) return;
    await yieldToMain();
    signal?.throwIfAborted();
    sliceStart = performance.now();
  };
}

/** Renders and joins the texts of many items, yielding between them. */
export async function buildTextYielding<T>(
  items: readonly T[],
  render: (item: T, index: number) => string,
  yieldIfDue: YieldIfDue,
  separator = '',
): Promise<string> {
  const texts: string[] = [];
  for (const [index, item] of items.entries()) {
    texts.push(render(item, index));
    await yieldIfDue();
  }
  return texts.join(separator);
}
