/** Tests that a count can be typed while the stored one arrives late. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { CountField } from '../../../src/views/workshop/count-field.tsx';
import { openPage } from '../../helpers/dom.ts';

it('keeps what is typed until it loses the focus', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  const onCount = vi.fn();
  const show = (value: number) => act(() => render(h(CountField, { value, onCount }), doc.querySelector('main')!));
  await show(0);
  const field = doc.querySelector('input')!;
  const { Event, FocusEvent } = doc.defaultView!;
  field.value = '12';
  await act(() => void field.dispatchEvent(new Event('input')));
  expect(onCount).toHaveBeenLastCalledWith(12);
  await show(1);
  expect(field.value).toBe('12');
  await act(() => void field.dispatchEvent(new FocusEvent('blur')));
  expect(field.value).toBe('1');
});
