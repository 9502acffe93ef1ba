import { beforeEach, expect, it, vi } from 'vitest';
import { readPackageFile } from '../../helpers/package-files.ts';

const read = vi.fn<(path: string) => Promise<unknown>>(readPackageFile);
vi.mock('../../../src/lib/package-file.ts', () => ({ readPackageFile: (path: string) => read(path) }));

const listLanguageFiles = (): string[] =>
  read.mock.calls.map(([path]) => path).filter(path => path.startsWith('exposure/clauses/'));

async function importFresh() {
  vi.resetModules();
  const { loadAllLexicons, withLexicons } = await import('../../../src/exposure/load-lexicons.ts');
  const { detectPii } = await import('../../../src/exposure/detect-pii.ts');
  const listKinds = (text: string) => withLexicons(() => detectPii(text).map(({ kind }) => kind));
  return { loadAllLexicons, withLexicons, detectPii, listKinds };
}

beforeEach(() => {
  read.mockReset().mockImplementation(readPackageFile);
});

it('reads the words of those languages only that a text needs, once each', async () => {
  const { listKinds } = await importFresh();
  expect(await listKinds('I am at the gate of the hospital now')).toEqual(['live_location']);
  expect(listLanguageFiles()).toEqual(['exposure/clauses/en.json']);
  expect(await listKinds('我现在在医院门口')).toEqual(['live_location']);
  expect(await listKinds('She is at the gate of the hospital now')).toEqual(['live_location']);
  expect(listLanguageFiles()).toEqual(['exposure/clauses/en.json', 'exposure/clauses/zh.json']);
});

it('fails while a file cannot be read, and works as soon as it can', async () => {
  const { listKinds } = await importFresh();
  read.mockImplementation(path =>
    path.endsWith('/en.json') ? Promise.reject(new Error('gone')) : readPackageFile(path),
  );
  await expect(listKinds('I am at the gate now')).rejects.toThrow('gone');
  read.mockImplementation(readPackageFile);
  expect(await listKinds('I am at the gate now')).toEqual(['live_location']);
});

it('passes on a fault of the detection itself', async () => {
  const { withLexicons } = await importFresh();
  const fault = () => {
    throw new Error('broken');
  };
  await expect(withLexicons(fault)).rejects.toThrow('broken');
});

it('loads every language for whoever cannot wait in between', async () => {
  const { loadAllLexicons, detectPii } = await importFresh();
  await loadAllLexicons();
  expect(detectPii('Я сейчас у ворот больницы').map(({ kind }) => kind)).toContain('live_location');
  expect(listLanguageFiles()).toHaveLength(16);
});
