/** Long work on a thread that someone looks at: in bites, with room between them to paint, to take presses, and to stop. */

/** The next thing that waits has its turn. */
export const yieldToMain = (): Promise<void> =>
  new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** At most so long in one bite, if each piece is small. ms */
const BITE = 12;

/** To be awaited after each small piece. @throws the signal's reason, once it is stopped */
export type YieldIfDue = () => Promise<void>;

export function createYielder(signal?: AbortSignal): YieldIfDue {
  let from = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - from < BITE) return;
    await yieldToMain();
    signal?.throwIfAborted();
    from = performance.now();
  };
}

/** Texts of many things, one after the other. */
export async function buildTextYielding<T>(
  things: readonly T[],
  each: (thing: T, n: number) => string,
  rest: YieldIfDue,
  between = '',
): Promise<string> {
  const pieces: string[] = [];
  for (const [n, thing] of things.entries()) {
    pieces.push(each(thing, n));
    await rest();
  }
  return pieces.join(between);
}
