/** Gives Node the browser's lock manager: tasks of one name run one after another. */
import { vi } from 'vitest';

const last = new Map<string, Promise<unknown>>();

vi.stubGlobal('navigator', {
  locks: {
    request: (name: string, ...rest: unknown[]) => {
      const task = rest.at(-1) as (lock: object) => Promise<unknown>;
      const run = (last.get(name) ?? Promise.resolve()).then(
        () => task({}),
        () => task({}),
      );
      last.set(
        name,
        run.catch(() => undefined),
      );
      return run;
    },
  },
});
