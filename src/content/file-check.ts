/** Injected when files were chosen: reads them, asks the person where they tell something, and swaps. All in the page's isolated world; no byte of them leaves it. */
import { equalBytes } from '../files/bytes.ts';
import { inspectFile, neutralFileName, isSupportedFormat } from '../files/inspect.ts';
import type { InspectionResult } from '../files/model.ts';
import { detectFormat, HEADER_LENGTH } from '../files/detect-format.ts';
import land from '../files/land.json';
import type { NoteWords, PhotoWords } from '../messaging/overlay-view-models.ts';
import type { Held } from './interceptors/file-choice.ts';
import { send } from '../messaging/content-client.ts';
import { world } from './isolated-world-state.ts';

const MOST_BYTES = 80 * 1024 * 1024;
const MOST_OF_A_KIND = 4; // more are not shown; each kind is
const MOST_NAMED = 20;

interface Looked {
  file: File;
  reading: InspectionResult;
  copy?: File;
}

/** Firefox hands a page script bytes that belong to the page's own world: they must be copied into ours before they can be touched. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const { cloneInto } = globalThis as { cloneInto?: <T>(what: T, where: unknown) => T };
  const bytes = await blob.arrayBuffer();
  return new Uint8Array(cloneInto ? cloneInto(bytes, globalThis) : bytes);
}

/** A file that the page can read, read back before it is used. */
async function fileOf(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): Promise<File | undefined> {
  const file = new File([bytes], name, { type });
  return file.size === bytes.length && equalBytes(await bytesOf(file), bytes) ? file : undefined;
}

async function look(file: File): Promise<Looked> {
  const format = detectFormat(await bytesOf(file.slice(0, HEADER_LENGTH)));
  if (!isSupportedFormat(format) || file.size > MOST_BYTES)
    return { file, reading: { format: isSupportedFormat(format) ? 'other' : format, facts: [] } };
  const reading = inspectFile(await bytesOf(file));
  const name = neutralFileName(file.name);
  if (reading.facts.length && name.told) reading.facts.push({ kind: 'name' });
  const copy = reading.copy && (await fileOf(reading.copy, name.name, file.type));
  return { file, reading, ...(copy ? { copy } : {}) };
}

const notRead = ({ reading }: Looked): boolean => !isSupportedFormat(reading.format) || !!reading.refused;

/** In the worker's terms: words and numbers, no bytes of the picture. */
const told = ({ file, reading, copy }: Looked) => ({
  name: file.name.slice(0, 200),
  read: isSupportedFormat(reading.format),
  copy: !!copy,
  ...(reading.refused || (reading.facts.length && !copy) ? { refused: reading.refused ?? ('left' as const) } : {}),
  facts: reading.facts.filter((f, i, all) => all.slice(0, i).filter(o => o.kind === f.kind).length < MOST_OF_A_KIND),
});

function save(files: readonly File[]): void {
  for (const file of files) {
    const link = document.createElement('a'); // never in the page
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

const note = async (message: Parameters<typeof send>[0]): Promise<void> => {
  const words = await send<NoteWords | null>(message);
  if (words) world.showNote?.(words);
};

async function handle(held: Held): Promise<void> {
  const all: Looked[] = [];
  for (const file of held.files) {
    held.alive();
    all.push(await look(file));
  }
  const telling = all.filter(l => l.reading.facts.length);
  const unread = all.filter(notRead);
  const names = unread.slice(0, MOST_NAMED).map(l => l.file.name.slice(0, 200));
  if (!telling.length) {
    const taken = held.go(held.files);
    if (unread.length || !taken)
      await note({
        type: 'page/unchecked',
        names,
        ...(unread.some(l => l.reading.refused) ? { broken: true } : {}),
        ...(taken ? {} : { again: true }),
      });
    return;
  }
  const swaps = held.way === 'input';
  const words = await send<PhotoWords>({
    type: 'page/photos',
    swaps,
    files: [...telling, ...unread.filter(l => !telling.includes(l))].slice(0, MOST_NAMED).map(told),
    more: Math.max(0, telling.length - MOST_NAMED),
  });
  await world.call!('marks');
  if (!words || !world.marks) throw new Error('no way to ask');
  held.alive(true);
  const answer = await world.marks.photo(words, land, held.at);
  if (answer === 'cancel') return held.cancel();
  if (answer === 'original') {
    if (!held.go(held.files)) await note({ type: 'page/unchecked', names: [], again: true });
    return;
  }
  // What told something and has no clean copy is left out: nothing telling goes on under "clean".
  const clean = all.flatMap(l => (l.copy ? [l.copy] : l.reading.facts.length ? [] : [l.file]));
  if (answer === 'clean' && held.go(clean)) return;
  save(all.flatMap(l => l.copy ?? []));
  held.cancel();
  await note({ type: 'page/unchecked', names: [], saved: true });
}

world.photos = held => handle(held);
world.looking = { lookInto: inspectFile, plainName: neutralFileName, readableFormat: isSupportedFormat, land };
