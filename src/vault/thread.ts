/** One job in a thread of its own, which ends with it. @throws where the thread itself fails */
export const inThread = <Answer>(thread: Worker, job: unknown): Promise<Answer> => new Promise<Answer>((done, fail) => {
  thread.onmessage = (event: MessageEvent<Answer>) => done(event.data);
  thread.onerror = event => fail(new Error(event.message || 'thread'));
  thread.postMessage(job);
}).finally(() => thread.terminate());
