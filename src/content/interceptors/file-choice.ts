/** Files that the person chooses, drops or pastes: held once, looked into, then let go. Whatever fails here, the person's own files go on. */
import { send } from '../../messaging/content-client.ts';
import { world } from '../isolated-world-state.ts';

/** Without a sign of life from the reader for so long, the files go on as they are. */
const PATIENCE = 3000; // ms
/** A picture that the browser itself just made of the clipboard holds the picture alone. */
const JUST_NOW = 10_000; // ms
const MAY_TELL = /^image\/(jpeg|png|webp|hei[cf]|avif)|\.(jpe?g|png|webp|hei[cf]|avif)$/i;

export interface Held {
  files: readonly File[];
  way: 'input' | 'drop' | 'paste';
  at: Element;
  /** The reader lives: its time begins anew, or, where the person is asked, has no end. */
  alive(asking?: boolean): void;
  /** @returns the page has these files now */
  go(files: readonly File[]): boolean;
  cancel(): void;
}

const ours = new WeakSet<Event>();
/** Dropped or pasted before, and shown to the person: the next time they go through untouched. */
const seen = new Set<string>();
const nameOf = (files: readonly File[]): string =>
  files.map(f => [f.name, f.size, f.lastModified].join(' ')).join('\n');
const pending = new WeakMap<Element, Held>();
const holding = new WeakSet<Element>();

function carrying(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  files.forEach(f => data.items.add(f));
  return data;
}

function dispatch(at: Element, event: Event): boolean {
  ours.add(event);
  return at.dispatchEvent(event);
}

function intoInput(input: HTMLInputElement, files: readonly File[]): boolean {
  const now = [...(input.files ?? [])];
  if (files.length !== now.length || files.some((f, i) => f !== now[i])) input.files = carrying(files).files;
  if (input.files?.length !== files.length) return false;
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
  return true;
}

/** The same event again, with these files in it. A page that takes it says so by preventing the browser's own way. */
function again(event: DragEvent | ClipboardEvent, at: Element, files: readonly File[]): boolean {
  const base = { bubbles: true, cancelable: true, composed: true };
  if (event.type === 'paste')
    return !dispatch(at, new ClipboardEvent('paste', { ...base, clipboardData: carrying(files) }));
  const { clientX, clientY, screenX, screenY } = event as DragEvent;
  return !dispatch(
    at,
    new DragEvent('drop', { ...base, clientX, clientY, screenX, screenY, dataTransfer: carrying(files) }),
  );
}

const unchecked = (files: readonly File[], again = false): void =>
  void send<Parameters<NonNullable<typeof world.showNote>>[0]>({
    type: 'page/unchecked',
    names: files.slice(0, 20).map(f => f.name.slice(0, 200)),
    ...(again ? { again } : {}),
  }).then(n => {
    if (n) world.showNote?.(n);
  });

function hold(
  way: Held['way'],
  at: Element,
  files: readonly File[],
  hand: (files: readonly File[]) => boolean,
  leave: () => void,
): void {
  let over = false,
    timer = 0;
  const held: Held = {
    files,
    way,
    at,
    alive(asking) {
      clearTimeout(timer);
      if (!asking && !over) timer = window.setTimeout(fail, PATIENCE);
    },
    go(chosen) {
      if (over) return true;
      clearTimeout(timer);
      const taken = hand(chosen);
      over = taken;
      return taken;
    },
    cancel() {
      if (over) return;
      over = true;
      clearTimeout(timer);
      leave();
    },
  };
  const fail = (): void => {
    if (over) return;
    const taken = held.go(files);
    over = true;
    unchecked(files, !taken);
  };
  pending.get(at)?.cancel(); // chosen again while the first choice was asked about
  pending.set(at, held);
  held.alive();
  world.call!('photo')
    .then(() => (world.photos ? world.photos(held) : fail()))
    .catch(fail);
}

function chosen(event: Event): void {
  if (!event.isTrusted) return; // before anything that a page could time
  const input = event.composedPath()[0];
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !world.marksOn?.()) return;
  if (!input.files?.length) {
    holding.delete(input);
    return;
  }
  event.stopImmediatePropagation();
  if (event.type === 'input') {
    holding.add(input);
    const root = input.getRootNode();
    if (root instanceof ShadowRoot) root.addEventListener('change', chosen, { capture: true, once: true }); // a change does not leave a shadow
    return;
  }
  holding.delete(input);
  hold(
    'input',
    input,
    [...input.files],
    files => intoInput(input, files),
    () => {
      if (pending.get(input)?.files[0] === input.files?.[0]) input.value = '';
    },
  );
}

function brought(event: DragEvent | ClipboardEvent): void {
  if (!event.isTrusted) return;
  const at = event.composedPath()[0],
    data = event.type === 'drop' ? (event as DragEvent).dataTransfer : (event as ClipboardEvent).clipboardData;
  if (!data?.files.length || ours.has(event) || !(at instanceof Element) || !world.marksOn?.()) return;
  const files = [...data.files],
    made =
      event.type === 'paste' &&
      files.length === 1 &&
      files[0]!.name === 'image.png' &&
      Date.now() - files[0]!.lastModified < JUST_NOW;
  if (made || seen.has(nameOf(files))) return;
  if (!files.some(f => MAY_TELL.test(f.type) || MAY_TELL.test(f.name))) return unchecked(files);
  event.preventDefault();
  event.stopImmediatePropagation();
  seen.add(nameOf(files));
  hold(
    event.type as 'drop' | 'paste',
    at,
    files,
    now => again(event, at, now),
    () => {
      if (event.type === 'drop') dispatch(at, new DragEvent('dragleave', { bubbles: true, composed: true }));
    },
  );
}

/** Registered at load, so that they stand before the page's own. */
export function holdFiles(): void {
  for (const type of ['input', 'change'])
    window.addEventListener(
      type,
      e => {
        if (!ours.has(e)) chosen(e);
      },
      true,
    );
  for (const type of ['drop', 'paste'] as const) window.addEventListener(type, brought, true);
}

/** From the practice network's own tray of photos: a press there goes the way of a chosen file. */
export const offer = (input: HTMLInputElement, files: readonly File[]): void =>
  hold(
    'input',
    input,
    files,
    now => intoInput(input, now),
    () => undefined,
  );
