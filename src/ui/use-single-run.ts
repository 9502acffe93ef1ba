/** Drops a press while the task of an earlier one runs: on a slow device nothing shows yet that it counted. */
import { useRef } from 'preact/hooks';

export function useSingleRun(): (task: () => Promise<unknown>) => void {
  const isRunning = useRef(false);
  return task => {
    if (isRunning.current) return;
    isRunning.current = true;
    void task()
      .catch(() => undefined)
      .finally(() => {
        isRunning.current = false;
      });
  };
}
