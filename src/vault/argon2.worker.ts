/** The thread: one job in, one answer out. */
import { run, type Answer, type Job } from './argon2.ts';

addEventListener('message', (event: MessageEvent<Job>) => {
  run(event.data)
    .then(
      (done): Answer => done,
      (fault: unknown): Answer => ({ failed: String(fault) }),
    )
    .then(answer => postMessage(answer));
});
