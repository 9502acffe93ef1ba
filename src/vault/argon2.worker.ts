/** The thread: one job in, one answer out. */
import { runArgon2, type Argon2Answer, type Argon2Job } from './argon2.ts';

addEventListener('message', (event: MessageEvent<Argon2Job>) => {
  runArgon2(event.data)
    .then(
      (done): Argon2Answer => done,
      (fault: unknown): Argon2Answer => ({ failed: String(fault) }),
    )
    .then(answer => postMessage(answer));
});
