// @vitest-environment jsdom
/** Tests the question about a file that reveals something, on a device that is slow to ask it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FileAnswer, Overlay } from '../../../src/content/isolated-world-state.ts';
import { chooseFile, OUTLINE } from '../../helpers/content-script.ts';
import { eventually } from '../../helpers/eventually.ts';

vi.mock('../../../src/messaging/content-client.ts', () => ({ sendToWorker: async () => ({}) }));
vi.mock('../../../src/files/detect-format.ts', () => ({ detectFormat: () => 'jpeg', HEADER_LENGTH: 1 }));
vi.mock('../../../src/files/inspect.ts', () => ({
  inspectFile: () => ({ format: 'jpeg', facts: [{ kind: 'place' }] }),
  isSupportedFormat: () => true,
  neutralFileName: (name: string) => ({ name, hadDate: false }),
}));
const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
const { checkFilesForInput } = await import('../../../src/content/interceptors/file-choice.ts');
await import('../../../src/content/file-check.ts');

const askAboutFiles = vi.fn(() => new Promise<FileAnswer>(() => undefined));
let openOverlay: () => void;
let taken: string[];

beforeEach(() => {
  vi.useFakeTimers();
  askAboutFiles.mockClear();
  taken = [];
  isolatedWorld.outline = OUTLINE;
  isolatedWorld.loadOverlay = vi.fn(
    () =>
      new Promise<Overlay>(resolve => (openOverlay = () => resolve({ askAboutFiles } as Partial<Overlay> as Overlay))),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

/** Chooses a photo with a place, and waits until the overlay is to ask about it. */
async function choose(): Promise<void> {
  const input = document.createElement('input');
  input.type = 'file';
  const photo = chooseFile(input);
  photo.arrayBuffer = async () => new ArrayBuffer(1);
  photo.slice = () => photo;
  input.addEventListener('change', () => taken.push(photo.name));
  checkFilesForInput(input, [photo]);
  await eventually(() => expect(isolatedWorld.loadOverlay).toHaveBeenCalled());
}

it('is asked while the page still waits for the file', async () => {
  await choose();
  openOverlay();
  await eventually(() => expect(askAboutFiles).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(taken).toEqual([]);
});

it('is not asked once the page has the file', async () => {
  await choose();
  await vi.advanceTimersByTimeAsync(3000);
  expect(taken).toEqual(['photo.jpg']);
  openOverlay();
  await vi.advanceTimersByTimeAsync(100);
  expect(askAboutFiles).not.toHaveBeenCalled();
});
