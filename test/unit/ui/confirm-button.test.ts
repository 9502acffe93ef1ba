/** The focus is on the way back, and afterwards on the button that was pressed. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { ConfirmButton } from '../../../src/ui/confirm-button.tsx';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { openPage } from '../../helpers/dom.ts';

const language = { t: (key: string) => key, language: 'en' } as unknown as LanguageContextValue;

async function draw(
  onYes = () => {},
): Promise<{ press(name: string): Promise<void>; focused(): string; draw(): void }> {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  const main = doc.querySelector('main')!;
  const drawNow = () =>
    render(
      h(
        LanguageContext.Provider,
        { value: language },
        h(ConfirmButton, { label: 'Delete', question: 'Delete it?', yes: 'Yes', no: 'No', onYes }),
      ),
      main,
    );
  await act(drawNow);
  return {
    draw: () => void act(drawNow),
    press: name => act(() => [...main.querySelectorAll('button')].find(b => b.textContent === name)!.click()),
    focused: () => (doc.activeElement === doc.body ? '' : (doc.activeElement?.textContent ?? '')),
  };
}

it('leaves the focus alone until it is pressed', async () => {
  expect((await draw()).focused()).toBe('');
});

it('focuses the way back, then the button again', async () => {
  const view = await draw();
  await view.press('Delete');
  expect(view.focused()).toBe('No');
  await view.press('No');
  expect(view.focused()).toBe('Delete');
});

it('does not take the focus from “Yes” when the view is drawn again', async () => {
  const onYes = vi.fn();
  const view = await draw(onYes);
  await view.press('Delete');
  const yes = [...document.querySelectorAll('button')].at(-1)!;
  yes.focus();
  view.draw();
  expect(view.focused()).toBe('Yes');
  await view.press('Yes');
  expect(onYes).toHaveBeenCalledOnce();
});
