// @vitest-environment jsdom
/** Tests which chosen files are withheld from the page until they were checked. */
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  change,
  chooseFile,
  dispatchTrusted,
  installFakeExtension,
  OUTLINE,
  PAGE,
  typed,
  type FakeExtension,
} from '../../helpers/content-script.ts';

let extension: FakeExtension;
afterEach(() => extension.dispose());

/** @returns the events that the page receives at once */
async function choose(name: string, type: string): Promise<string[]> {
  document.body.innerHTML = PAGE;
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [OUTLINE], tips: true }),
    'page/injectScript': () => new Promise(() => undefined), // still loading
  });
  await import('../../../src/content/bootstrap.iife.ts');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(1));
  const input = document.querySelector<HTMLInputElement>('#file')!;
  const heard: string[] = [];
  for (const event of ['input', 'change'])
    input.addEventListener(event, e => heard.push(`${e.type} ${e.isTrusted ? 'trusted' : 'untrusted'}`));
  chooseFile(input, name, type);
  dispatchTrusted(input, typed());
  dispatchTrusted(input, change());
  return heard;
}

it.each([
  ['photo.jpg', 'image/jpeg'],
  ['photo.jpg', 'application/octet-stream'],
  ['moving.gif', 'image/gif'],
  ['photo', ''],
])('withholds %s of type %j', async (name, type) => {
  expect(await choose(name, type)).toEqual([]);
});

it.each([
  ['letter.pdf', 'application/pdf'],
  ['film.mp4', 'video/mp4'],
])('gives the page the browser’s own events for %s, and says that it was not checked', async (name, type) => {
  expect(await choose(name, type)).toEqual(['input trusted', 'change trusted']);
  await eventually(() =>
    expect(extension.sentOfType('page/getUncheckedFilesNotice')).toMatchObject([{ names: [name] }]),
  );
});
