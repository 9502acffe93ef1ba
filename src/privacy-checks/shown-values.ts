/** Remembers what controls have shown, because some pages show a new value before their server has accepted it. */

const shown = new WeakMap<Element, { value: string; changed: boolean }>();

/** Whether a control has shown another value before. When it is closed and opened again, it is a new element. */
export function hasChangedWhileShown(control: Element, value: string): boolean {
  const before = shown.get(control);
  const changed = !!before && (before.changed || before.value !== value);
  shown.set(control, { value, changed });
  return changed;
}
