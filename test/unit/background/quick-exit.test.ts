/** Quick exit replaces the page, also if the page is too busy to say whether it wants to ask first. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFakeBrowser, EXTENSION_URL, type FakeTab } from '../../helpers/fake-browser.ts';

const fake = createFakeBrowser();
vi.mock('webextension-polyfill', () => ({ default: fake.browser }));
vi.mock('../../../src/vault/record-store.ts', () => ({ lockVault: async () => undefined }));
const { quickExit } = await import('../../../src/background/quick-exit.ts');

const executeScript = vi.spyOn(fake.browser.scripting, 'executeScript');
let tab: FakeTab;

beforeEach(() => {
  vi.useFakeTimers();
  tab = fake.addTab('https://social.example/compose');
  fake.created.length = 0;
});
afterEach(() => void vi.useRealTimers());

const answerAfter = (ms: number, result: boolean) =>
  executeScript.mockImplementation(
    () => new Promise(resolve => void setTimeout(() => resolve([{ result: result as never }]), ms)),
  );

async function leave(): Promise<void> {
  const left = quickExit(tab.id);
  await vi.runAllTimersAsync();
  await left;
}

it('replaces a page that asks nothing', async () => {
  answerAfter(10, false);
  await leave();
  expect(tab.url).toBe('about:blank');
  expect(fake.created).toEqual([]);
});

it('covers a page that asks', async () => {
  answerAfter(10, true);
  await leave();
  expect(fake.created).toEqual(['about:blank']);
});

it('covers a page that is busy, and asks when it is not', async () => {
  answerAfter(2_000, true);
  await leave();
  expect(fake.created).toEqual(['about:blank']);
});

it('opens nothing over a page that was busy and asks nothing', async () => {
  answerAfter(2_000, false);
  await leave();
  expect(tab.url).toBe('about:blank');
  expect(fake.created).toEqual([]);
});

it('closes our pages, however late the browser lists them', async () => {
  answerAfter(10, false);
  const view = fake.addTab(`${EXTENSION_URL}src/pages/log/index.html`);
  const query = fake.browser.tabs.query;
  vi.spyOn(fake.browser.tabs, 'query').mockImplementationOnce(async () => {
    await new Promise(resolve => setTimeout(resolve, 1_500));
    return query();
  });
  await leave();
  expect([...fake.tabs.keys()]).not.toContain(view.id);
});
