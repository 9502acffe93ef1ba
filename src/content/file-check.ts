/** Checks withheld files for metadata, and releases what the person decides on. No byte leaves the page. */
import { equalBytes } from '../files/bytes.ts';
import { detectFormat, HEADER_LENGTH } from '../files/detect-format.ts';
import { inspectFile, neutralFileName, isSupportedFormat } from '../files/inspect.ts';
import land from '../files/land.json';
import type { InspectionResult } from '../files/model.ts';
import { sendToWorker } from '../messaging/content-client.ts';
import type { FileReport, UncheckedFiles } from '../files/schema.ts';
import { isolatedWorld, type InterceptedFiles } from './isolated-world-state.ts';

const MAX_BYTES = 80 * 1024 * 1024;
/** More facts of one kind are not shown. */
const MAX_FACTS_PER_KIND = 4;
const MAX_FILES_NAMED = 20;
const MAX_NAME_LENGTH = 200;
const DOWNLOAD_TIMEOUT = 60_000; // ms

interface CheckedFile {
  file: File;
  reading: InspectionResult;
  copy?: File;
}

/** Copies bytes into the isolated world, because in Firefox they belong to the page's own and cannot be read here. */
async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const { cloneInto } = globalThis as { cloneInto?: <T>(value: T, target: unknown) => T };
  const bytes = await blob.arrayBuffer();
  return new Uint8Array(cloneInto ? cloneInto(bytes, globalThis) : bytes);
}

/** @returns undefined if reading the file back gives other bytes */
async function createFile(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Promise<File | undefined> {
  const file = new File([bytes], name, { type });
  return file.size === bytes.length && equalBytes(await readBytes(file), bytes) ? file : undefined;
}

async function checkFile(file: File, intercepted: InterceptedFiles): Promise<CheckedFile> {
  const format = detectFormat(await readBytes(file.slice(0, HEADER_LENGTH)));
  if (!isSupportedFormat(format) || file.size > MAX_BYTES)
    return { file, reading: { format: isSupportedFormat(format) ? 'other' : format, facts: [] } };
  const bytes = await readBytes(file);
  intercepted.keepAlive();
  const reading = inspectFile(bytes);
  intercepted.keepAlive(); // in the same task: a long inspection makes the timer overdue
  const name = neutralFileName(file.name);
  if (reading.facts.length && name.hadDate) reading.facts.push({ kind: 'name' });
  const copy = reading.copy && (await createFile(reading.copy, name.name, file.type));
  return { file, reading, ...(copy ? { copy } : {}) };
}

const isUnreadable = ({ reading }: CheckedFile): boolean => !isSupportedFormat(reading.format) || !!reading.refused;

/** Describes a file to the worker, without any bytes of it. */
function describeFile({ file, reading, copy }: CheckedFile): FileReport {
  const refused = reading.refused ?? (reading.facts.length && !copy ? 'left' : undefined);
  return {
    name: file.name.slice(0, MAX_NAME_LENGTH),
    read: isSupportedFormat(reading.format),
    copy: !!copy,
    ...(refused ? { refused } : {}),
    facts: reading.facts.filter(
      (fact, i, all) => all.slice(0, i).filter(other => other.kind === fact.kind).length < MAX_FACTS_PER_KIND,
    ),
  };
}

function downloadFiles(files: readonly File[]): void {
  for (const file of files) {
    const link = document.createElement('a'); // never attached to the page
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_TIMEOUT);
  }
}

async function showFileNote(files: UncheckedFiles): Promise<void> {
  const note = await sendToWorker({ type: 'page/getUncheckedFilesNotice', ...files });
  if (note) isolatedWorld.showNote?.(note);
}

async function releaseHarmless(intercepted: InterceptedFiles, unreadable: CheckedFile[]): Promise<void> {
  const taken = intercepted.release(intercepted.files);
  if (taken && !unreadable.length) return;
  await showFileNote({
    names: unreadable.slice(0, MAX_FILES_NAMED).map(({ file }) => file.name.slice(0, MAX_NAME_LENGTH)),
    ...(unreadable.some(({ reading }) => reading.refused) ? { broken: true } : {}),
    ...(taken ? {} : { again: true }),
  });
}

async function checkFiles(intercepted: InterceptedFiles): Promise<void> {
  const checked: CheckedFile[] = [];
  for (const file of intercepted.files) {
    intercepted.keepAlive();
    checked.push(await checkFile(file, intercepted));
  }
  intercepted.keepAlive();
  const revealing = checked.filter(({ reading }) => reading.facts.length);
  const unreadable = checked.filter(isUnreadable);
  if (!revealing.length) return releaseHarmless(intercepted, unreadable);
  const described = [...revealing, ...unreadable.filter(file => !revealing.includes(file))];
  const words = await sendToWorker({
    type: 'page/getFileWarning',
    swaps: intercepted.source === 'input',
    files: described.slice(0, MAX_FILES_NAMED).map(describeFile),
    more: Math.max(0, revealing.length - MAX_FILES_NAMED),
  });
  intercepted.keepAlive();
  const overlay = await isolatedWorld.loadOverlay?.();
  // A page can end the session, by moving on or by no longer looking like its platform.
  if (!isolatedWorld.outline) return intercepted.cancel();
  if (!words || !overlay) throw new Error('the person cannot be asked');
  // The page has the files by now, or others were chosen: an answer would have no effect.
  if (!intercepted.keepAlive(true)) return;
  const answer = await overlay.askAboutFiles(words, land, intercepted.target);
  if (answer === 'interrupted') await showFileNote({ names: [], interrupted: true });
  if (answer === 'cancel' || answer === 'interrupted') return intercepted.cancel();
  if (answer === 'original') {
    if (!intercepted.release(intercepted.files)) await showFileNote({ names: [], again: true });
    return;
  }
  // A file with metadata and no clean copy is left out: nothing revealing is released as clean.
  const clean = checked.flatMap(({ file, reading, copy }) => copy ?? (reading.facts.length ? [] : file));
  if (answer === 'clean' && intercepted.release(clean)) return;
  downloadFiles(checked.flatMap(({ copy }) => copy ?? []));
  intercepted.cancel();
  await showFileNote({ names: [], saved: true });
}

isolatedWorld.checkFiles = checkFiles;
