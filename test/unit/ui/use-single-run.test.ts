/** Tests that a press counts once while its task runs, and again afterwards. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { useSingleRun } from '../../../src/ui/use-single-run.ts';
import { openPage } from '../../helpers/dom.ts';

it('starts no second task while the first one runs', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let run!: ReturnType<typeof useSingleRun>;
  const View = () => {
    run = useSingleRun();
    return null;
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  let end!: (fault?: Error) => void;
  const task = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = fault => (fault ? reject(fault) : resolve());
      }),
  );
  run(task);
  run(task);
  expect(task).toHaveBeenCalledTimes(1);
  end();
  await new Promise(settled => setTimeout(settled));
  run(task);
  expect(task).toHaveBeenCalledTimes(2);
  end(new Error('not stored'));
  await new Promise(settled => setTimeout(settled));
  run(task);
  expect(task).toHaveBeenCalledTimes(3);
});
