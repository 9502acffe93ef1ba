/** Says what to do with a control that exposes, as far as its kind shows on the screen. */
import type { SettingGuideViewModel } from '../../messaging/overlay-view-models.ts';
import { getRect } from './geometry.ts';

/** Smaller boxes are hidden by the page, which draws something else in their place. */
const MIN_BOX_SIZE = 10; // CSS px

/** Detects a check box that looks like one. */
function isVisibleBox(control: Element): control is HTMLInputElement {
  if (!(control instanceof HTMLInputElement) || control.type !== 'checkbox' || control.role === 'switch') return false;
  const { appearance, opacity } = getComputedStyle(control);
  const { width, height } = getRect(control);
  return appearance !== 'none' && opacity === '1' && Math.min(width, height) >= MIN_BOX_SIZE;
}

/** Returns undefined for a control that is of another kind, or that the page draws in its own way. */
export function describePress(
  control: Element | undefined,
  { untick, tick, turnOff, turnOn, locked }: SettingGuideViewModel['select'],
): string | undefined {
  if (!control) return undefined;
  if (control.matches(':disabled, [aria-disabled=true]')) return locked;
  if (isVisibleBox(control)) return control.checked ? untick : tick;
  if (control.getAttribute('role') !== 'switch') return undefined;
  const isOn = control instanceof HTMLInputElement ? control.checked : control.getAttribute('aria-checked') === 'true';
  return isOn ? turnOff : turnOn;
}
