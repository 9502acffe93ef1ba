/** Counts down after a wrong passphrase, also on a device so slow that the wait ends before anything is drawn. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { openPage } from '../../helpers/dom.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: {} } }));
const { useCountdown } = await import('../../../src/views/vault/use-vault.ts');

/** Returns what is shown, and a function that starts a wait. */
async function shown(): Promise<{ text(): string; drawn: number[]; wait(ms: number): void }> {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let wait = (_: number): void => undefined;
  const drawn: number[] = [];
  const View = () => {
    const [left, begin] = useCountdown();
    wait = begin;
    drawn.push(left);
    return h('p', {}, String(left));
  };
  await act(() => render(h(View, {}), doc.querySelector('main')!));
  return { text: () => doc.querySelector('p')!.textContent ?? '', drawn, wait: ms => wait(ms) };
}

describe('a wait', () => {
  it('counts down and ends', async () => {
    const view = await shown();
    view.wait(1_200);
    await eventually(() => expect(view.drawn.slice(0, 2)).toEqual([0, 2]));
    await eventually(() => expect(view.text()).toBe('0'));
  });

  it('ends if it is over before it is drawn', async () => {
    const view = await shown();
    view.wait(20);
    for (const until = Date.now() + 60; Date.now() < until; ); // the device is busy
    await eventually(() => expect(view.drawn).toEqual([0, 1, 0]));
    expect(view.text()).toBe('0');
  });
});
