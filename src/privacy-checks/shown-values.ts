/** Remembers what controls have shown, because some pages show a new value before their server has accepted it. */

const shown = new WeakMap<Element, { value: string; changed: boolean }>();
const used = new WeakSet<Element>();

const PRESSABLE =
  'button, a[href], label, input, select, li, [role=button], [role=link], [role=option], [role=listitem], ' +
  '[role=switch], [role=checkbox], [role=radio], [role^=menuitem]';

/** Notes that the person used what is around the target of their press. */
export function noteUse(target: EventTarget | undefined): void {
  const pressed = target instanceof Element ? target.closest(PRESSABLE) : null;
  if (pressed) used.add(pressed);
}

/** A control may be a part of the row that was pressed. */
function isUsed(control: Element): boolean {
  for (let el: Element | null = control; el; el = el.parentElement) if (used.has(el)) return true;
  return false;
}

/**
 * Whether a control has shown another value before, or may have, because it was used before it was first read. When
 * it is closed and opened again, it is a new element.
 * @param controls one, or the options of a group
 */
export function hasChangedWhileShown(controls: readonly [Element, ...Element[]], value: string): boolean {
  const [first] = controls;
  const before = shown.get(first);
  const changed = before ? before.changed || before.value !== value : controls.some(isUsed);
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
