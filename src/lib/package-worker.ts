/** The CSP lets no text become a script or HTML. A thread's address is the one exception: a file of this package, and nothing else. Older Firefox has no such rule. */
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

/** One job in a thread of its own, which ends with it. @throws where the thread itself fails */
export const runInWorker = <Answer>(thread: Worker, job: unknown): Promise<Answer> =>
  new Promise<Answer>((done, fail) => {
    thread.onmessage = (event: MessageEvent<Answer>) => done(event.data);
    thread.onerror = event => fail(new Error(event.message || 'thread'));
    thread.postMessage(job);
  }).finally(() => thread.terminate());
