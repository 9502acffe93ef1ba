/** Remembers what controls have shown, because some pages show a new value before their server has accepted it. */

const shown = new WeakMap<Element, { value: string; changed: boolean }>();
const used = new WeakSet<EventTarget>();

/** Notes that the person used something on the page. @param path the elements that the event passed through */
export function noteUse(path: readonly EventTarget[]): void {
  for (const target of path) used.add(target);
}

/**
 * Whether a control has shown another value before, or may have, because it was used before it was first read. When
 * it is closed and opened again, it is a new element.
 * @param controls one, or the options of a group
 */
export function hasChangedWhileShown(controls: readonly [Element, ...Element[]], value: string): boolean {
  const [first] = controls;
  const before = shown.get(first);
  const isUsed = controls.some(control => used.has(control));
  const changed = before ? before.changed || before.value !== value : isUsed;
  shown.set(first, { value, changed });
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
