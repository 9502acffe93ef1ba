/** Remembers what controls have shown, because some pages show a new value before their server has accepted it. */

const shown = new WeakMap<Element, { value: string; changed: boolean }>();

/** Whether a control has shown another value before. When it is closed and opened again, it is a new element. */
export function hasChangedWhileShown(control: Element, value: string): boolean {
  const before = shown.get(control);
  const changed = !!before && (before.changed || before.value !== value);
  shown.set(control, { value, changed });
  return changed;
}

interface Shown {
  value: string | undefined;
  changed: boolean;
}
const shownSinceLoad = new WeakMap<Element, Map<string, Shown>>();
const changedPages = new WeakSet<Element>();

/** Notes that anything on a page may have another value than when it was loaded. */
export const markChangedSinceLoad = (doc: Document): unknown => changedPages.add(doc.documentElement);

/**
 * Whether a setting may have another value than when the page was loaded.
 * @param value what its control shows, if it can be read now
 */
export function hasChangedSinceLoad(doc: Document, setting: string, value: string | undefined): boolean {
  const page = doc.documentElement;
  const settings = shownSinceLoad.get(page) ?? new Map<string, Shown>();
  shownSinceLoad.set(page, settings);
  const before = settings.get(setting);
  const isOther = value !== undefined && before?.value !== undefined && before.value !== value;
  const changed = isOther || !!before?.changed || changedPages.has(page);
  settings.set(setting, { value: value ?? before?.value, changed });
  return changed;
}
