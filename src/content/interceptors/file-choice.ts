/** Withholds chosen, dropped and pasted files until they were checked. If anything fails, the page gets them. */
import { sendToWorker } from '../../messaging/content-client.ts';
import { isolatedWorld, type InterceptedFiles } from '../isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from '../lifetime.ts';
import { loadFileCheck } from '../parts.ts';
import { areTipsOn } from '../tips.ts';

/** The file check must give a sign of life within this time. */
const CHECK_TIMEOUT = 3000; // ms
/** An image that the browser made of the clipboard this recently has no metadata. */
const CLIPBOARD_IMAGE_AGE = 10_000; // ms
const PICTURE_NAME_OR_TYPE = /^image\/|\.(jpe?g|png|webp|hei[cf]|avif|gif)$/i;
const MAX_NAMES = 20;
const MAX_NAME_LENGTH = 200;

const dispatchedHere = new WeakSet<Event>();
const pendingByTarget = new WeakMap<Element, InterceptedFiles>();
/** Dropped or pasted before and shown to the person: the next time they pass. */
const shownFiles = new Set<string>();

const fingerprint = (files: readonly File[]): string =>
  files.map(file => [file.name, file.size, file.lastModified].join(' ')).join('\n');

const isPicture = ({ name, type }: File): boolean => PICTURE_NAME_OR_TYPE.test(type) || PICTURE_NAME_OR_TYPE.test(name);

const isActive = (): boolean => !isOrphaned() && areTipsOn();

function toDataTransfer(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

function dispatch(target: Element, event: Event): boolean {
  dispatchedHere.add(event);
  return target.dispatchEvent(event);
}

function setInputFiles(input: HTMLInputElement, files: readonly File[]): boolean {
  const current = [...(input.files ?? [])];
  if (files.length !== current.length || files.some((file, i) => file !== current[i]))
    input.files = toDataTransfer(files).files;
  if (input.files?.length !== files.length) return false;
  dispatch(input, new Event('input', { bubbles: true, composed: true }));
  dispatch(input, new Event('change', { bubbles: true }));
  return true;
}

/** @returns whether the page took the files, which it shows by preventing the browser's default action */
function redispatch(event: DragEvent | ClipboardEvent, target: Element, files: readonly File[]): boolean {
  const init = { bubbles: true, cancelable: true, composed: true };
  if (event.type === 'paste')
    return !dispatch(target, new ClipboardEvent('paste', { ...init, clipboardData: toDataTransfer(files) }));
  const { clientX, clientY, screenX, screenY } = event as DragEvent;
  const position = { clientX, clientY, screenX, screenY };
  return !dispatch(target, new DragEvent('drop', { ...init, ...position, dataTransfer: toDataTransfer(files) }));
}

async function noteUnchecked(files: readonly File[], dropAgain = false): Promise<void> {
  const names = files.slice(0, MAX_NAMES).map(file => file.name.slice(0, MAX_NAME_LENGTH));
  const note = await sendToWorker({
    type: 'page/getUncheckedFilesNotice',
    names,
    ...(dropAgain ? { again: dropAgain } : {}),
  });
  if (note) isolatedWorld.showNote?.(note);
}

interface FileDelivery {
  /** Gives files to the page. @returns whether it took them */
  deliver(files: readonly File[]): boolean;
  cancel(): void;
}

function intercept(
  source: InterceptedFiles['source'],
  target: Element,
  files: readonly File[],
  { deliver, cancel }: FileDelivery,
): void {
  let finished = false;
  let timer = 0;
  const intercepted: InterceptedFiles = {
    files,
    source,
    target,
    keepAlive(asking) {
      clearTimeout(timer);
      if (!asking && !finished) timer = window.setTimeout(releaseUnchecked, CHECK_TIMEOUT);
      return !finished;
    },
    release(chosen) {
      if (finished) return true;
      clearTimeout(timer);
      finished = deliver(chosen);
      return finished;
    },
    cancel() {
      if (finished) return;
      finished = true;
      clearTimeout(timer);
      cancel();
    },
  };
  function releaseUnchecked(): void {
    if (finished) return;
    const taken = intercepted.release(files);
    finished = true;
    void noteUnchecked(files, !taken);
  }
  pendingByTarget.get(target)?.cancel(); // chosen again while the first choice was still being checked
  pendingByTarget.set(target, intercepted);
  intercepted.keepAlive();
  loadFileCheck()
    .then(checkFiles => (checkFiles ? checkFiles(intercepted) : releaseUnchecked()))
    .catch(releaseUnchecked);
}

/** Checks files that are put into an input, and gives the page what the person decides on. */
export const checkFilesForInput = (
  input: HTMLInputElement,
  files: readonly File[],
  cancel: () => void = () => undefined,
): void => intercept('input', input, files, { deliver: chosen => setInputFiles(input, chosen), cancel });

function clearUnlessReplaced(input: HTMLInputElement): void {
  if (pendingByTarget.get(input)?.files[0] === input.files?.[0]) input.value = '';
}

function interceptInput(event: Event): void {
  // Untrusted events end here, before anything that a page could measure.
  if (!event.isTrusted || dispatchedHere.has(event)) return;
  const input = event.composedPath()[0];
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files?.length || !isActive()) return;
  const files = [...input.files];
  // What cannot be a picture is not checked, so the page keeps the browser's own event.
  if (files.every(file => file.type && !isPicture(file))) {
    if (event.type === 'change') void noteUnchecked(files);
    return;
  }
  event.stopImmediatePropagation();
  if (event.type === 'change') return checkFilesForInput(input, files, () => clearUnlessReplaced(input));
  const root = input.getRootNode();
  // A change event does not leave a shadow root.
  if (root instanceof ShadowRoot) root.addEventListener('change', interceptInput, { capture: true, once: true });
}

function isClipboardImage(event: Event, files: readonly File[]): boolean {
  const [file] = files;
  return (
    event.type === 'paste' &&
    files.length === 1 &&
    file?.name === 'image.png' &&
    Date.now() - file.lastModified < CLIPBOARD_IMAGE_AGE
  );
}

function interceptTransfer(event: DragEvent | ClipboardEvent): void {
  if (!event.isTrusted || dispatchedHere.has(event)) return;
  const target = event.composedPath()[0];
  const data = event.type === 'drop' ? (event as DragEvent).dataTransfer : (event as ClipboardEvent).clipboardData;
  if (!data?.files.length || !(target instanceof Element) || !isActive()) return;
  const files = [...data.files];
  if (isClipboardImage(event, files) || shownFiles.has(fingerprint(files))) return;
  if (!files.some(isPicture)) return void noteUnchecked(files);
  event.preventDefault();
  event.stopImmediatePropagation();
  shownFiles.add(fingerprint(files));
  const isDrop = event.type === 'drop';
  intercept(isDrop ? 'drop' : 'paste', target, files, {
    deliver: chosen => redispatch(event, target, chosen),
    cancel() {
      if (isDrop) dispatch(target, new DragEvent('dragleave', { bubbles: true, composed: true }));
    },
  });
}

/** Must run before the page's own listeners are registered. */
export function interceptFileChoices(): void {
  const options = { capture: true, signal: lifetimeSignal };
  for (const type of ['input', 'change']) window.addEventListener(type, interceptInput, options);
  for (const type of ['drop', 'paste'] as const) window.addEventListener(type, interceptTransfer, options);
}
