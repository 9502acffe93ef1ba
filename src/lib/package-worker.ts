/** Runs jobs in Web Workers from scripts of this package. */

// The CSP requires Trusted Types. The default policy admits only worker scripts of this package.
// Older Firefox has no Trusted Types.
(
  globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): void };
  }
).trustedTypes?.createPolicy('default', {
  createScriptURL: url =>
    /^\/assets\/[\w.-]+\.js$/.test(new URL(url, location.href).pathname) &&
    new URL(url, location.href).origin === location.origin
      ? url
      : null,
});

/**
 * Posts one job to a worker, resolves with its answer and terminates it.
 * @throws Error if the worker script itself fails; the signal's reason once it is aborted
 */
export const runInWorker = <Result>(worker: Worker, job: unknown, signal?: AbortSignal): Promise<Result> =>
  new Promise<Result>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.onmessage = (event: MessageEvent<Result>) => resolve(event.data);
    worker.onerror = event => reject(new Error(event.message || 'thread'));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
