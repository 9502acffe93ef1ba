/** Runs one Argon2id job in a worker, so that the page stays responsive. */
import { runArgon2, type Argon2Answer, type Argon2Job } from './argon2.ts';

addEventListener('message', (event: MessageEvent<Argon2Job>) => {
  runArgon2(event.data)
    .then(
      (result): Argon2Answer => result,
      (error: unknown): Argon2Answer => ({ failed: String(error) }),
    )
    .then(answer => postMessage(answer));
});
