/** Which page the browser opens on a press: it keeps that longer than we run. */
import { beforeEach, expect, it, vi } from 'vitest';

const area = () => {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (k: string) => {
      await null;
      return { [k]: held[k] };
    },
  };
};
const { local, session } = { local: area(), session: area() };
const opened: string[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local, session, managed: area() },
    action: {
      setPopup: async ({ popup }: { popup: string }) => {
        await null;
        opened.push(popup);
      },
    },
  },
}));
vi.stubGlobal('navigator', { languages: ['fr-CA', 'en'] });
const { followLanguage } = await import('../../../src/background/popup.ts');

const opens = async (): Promise<string> => {
  await followLanguage();
  return opened.pop()!;
};
beforeEach(() => {
  for (const { held } of [local, session]) for (const k of Object.keys(held)) delete held[k];
});

it("is that of the browser's language, then of the chosen one", async () => {
  expect(await opens()).toBe('locales/fr/popup.html');
  local.held.language = 'fa';
  expect(await opens()).toBe('locales/fa/popup.html');
});

it('is that of a language we have, whatever is stored', async () => {
  local.held.language = '../../evil';
  expect(await opens()).toBe('locales/fr/popup.html');
});

it('tells nothing of a language that was chosen in a private window', async () => {
  local.held.language = 'fa';
  session.held.language = 'ru';
  expect(await opens()).toBe('src/popup/index.html');
});
