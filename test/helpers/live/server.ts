/** Starts real software on this machine: finds a free port, and waits until it answers. */
import { createServer, type AddressInfo } from 'node:net';
import { PATIENCE } from '../../../scripts/browser/patience.ts';

export const freePort = (): Promise<number> =>
  new Promise(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** @param up whether it answers; a refused connection counts as no */
export async function waitUntilUp(what: string, up: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await up().catch(() => false)); await new Promise(r => setTimeout(r, 100)))
    if (Date.now() > end) throw new Error(`${what} did not start within ${PATIENCE / 1000} s`);
}
