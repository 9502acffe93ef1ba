/**
 * Renders each settings page of the practice network and reads it: both states of every control, in three languages.
 */
import { createElement, render } from 'preact';
import { act } from 'preact/test-utils';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import { readPracticeTexts, readUiTexts } from '../../../scripts/build/data.ts';
import { listFindings, getPlatform } from '../../helpers/inspect-page.ts';
import { openPage } from '../../helpers/dom.ts';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'here' } } });
});

const { createPracticeActions, createPracticeStore, PracticeContext } = await import(
  '../../../src/views/practice/practice-state.ts'
);
const { SettingsPage } = await import('../../../src/views/practice/settings.tsx');
const { LanguageContext } = await import('../../../src/ui/language-context.ts');

const network = getPlatform('practice');
const PAGES = [...new Set(network.settings.flatMap(s => s.pages))];

it.each(PAGES.flatMap(page => ['en', 'es', 'ar'].map(lang => [page, lang] as const)))(
  '%s in %s',
  async (page, lang) => {
    const open = openPage(
      `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><body>` +
        '<span hidden data-part="me" data-handle="rima"></span><div id="app"></div></body></html>',
      `https://harbour.invalid${network.pages.find(p => p.kind === page)!.path}`,
    );
    const i18n = i18next.createInstance();
    await i18n.init({
      lng: lang,
      resources: { [lang]: { ui: readUiTexts(lang) as Record<string, string> } },
      defaultNS: 'ui',
      showSupportNotice: false,
    } as Parameters<typeof i18n.init>[0]);
    const store = createPracticeStore(undefined),
      actions = createPracticeActions(store);
    const practice = {
      store,
      actions,
      words: readPracticeTexts(lang),
      reset: () => undefined,
      checkFiles: () => undefined,
    };
    const language = { i18n, t: i18n.getFixedT(lang), language: lang };
    const app = open.doc.getElementById('app')!;
    await act(() =>
      render(
        createElement(
          LanguageContext.Provider,
          { value: language },
          createElement(
            PracticeContext.Provider,
            { value: practice },
            createElement(SettingsPage, { page: page.slice('settings:'.length) }),
          ),
        ),
        app,
      ),
    );
    const settings = network.settings.filter(s => s.pages.includes(page) && s.control !== 'guided');
    expect(settings.length).toBeGreaterThan(1);
    for (const state of ['exposed', 'protected'] as const)
      for (const s of settings)
        for (const value of Object.keys(s.states).filter(v => s.states[v] === state)) {
          await act(() => actions.setSetting(s.id, value));
          expect(
            listFindings(network, page, open).find(f => f.id === s.id),
            `${s.id} ${value}`,
          ).toMatchObject({ state, value });
        }
    // A guided setting has no control, so it is never read.
    expect(
      listFindings(network, page, open)
        .filter(f => network.settings.find(s => s.id === f.id)!.control === 'guided')
        .every(f => f.state === 'unread'),
    ).toBe(true);
    await act(() => render(null, app));
  },
);
