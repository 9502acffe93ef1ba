/** Each settings page of the practice network, drawn as it is and read by the real reader: both states of every control, in every direction. */
import { createElement, render } from 'preact';
import { act as settled } from 'preact/test-utils';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import { readPracticeTexts, readUiTexts } from '../../../scripts/build/data.ts';
import { findings, platform } from '../../helpers/inspect-page.ts';
import { openPage } from '../../helpers/dom.ts';

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'here' } } });
});

const {
  createPracticeActions: acts,
  createPracticeStore: createHarbour,
  PracticeContext: SeaContext,
} = await import('../../../src/views/practice/practice-state.ts');
const { SettingsPage } = await import('../../../src/views/practice/settings.tsx');
const { LanguageContext: SpeechContext } = await import('../../../src/ui/language-context.ts');

const harbour = platform('practice');
const PAGES = [...new Set(harbour.settings.flatMap(s => s.pages))];

it.each(PAGES.flatMap(page => ['en', 'es', 'ar'].map(lang => [page, lang] as const)))(
  '%s in %s',
  async (page, lang) => {
    const open = openPage(
      `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><body><span hidden data-part="me" data-handle="rima"></span><div id="app"></div></body></html>`,
      `https://harbour.invalid${harbour.pages.find(p => p.kind === page)!.path}`,
    );
    const i18n = i18next.createInstance();
    await i18n.init({
      lng: lang,
      resources: { [lang]: { ui: readUiTexts(lang) as Record<string, string> } },
      defaultNS: 'ui',
      showSupportNotice: false,
    } as Parameters<typeof i18n.init>[0]);
    const store = createHarbour(undefined),
      act = acts(store);
    const sea = { store, act, words: readPracticeTexts(lang), reset: () => undefined };
    const speech = { i18n, t: i18n.getFixedT(lang), language: lang };
    const app = open.doc.getElementById('app')!;
    await settled(() =>
      render(
        createElement(
          SpeechContext.Provider,
          { value: speech },
          createElement(
            SeaContext.Provider,
            { value: sea },
            createElement(SettingsPage, { page: page.slice('settings:'.length) }),
          ),
        ),
        app,
      ),
    );
    const settings = harbour.settings.filter(s => s.pages.includes(page) && s.control !== 'guided');
    expect(settings.length).toBeGreaterThan(1);
    for (const state of ['exposed', 'protected'] as const)
      for (const s of settings)
        for (const value of Object.keys(s.states).filter(v => s.states[v] === state)) {
          await settled(() => act.set(s.id, value));
          expect(
            findings(harbour, page, open).find(f => f.id === s.id),
            `${s.id} ${value}`,
          ).toMatchObject({ state, value });
        }
    // What cannot be read is never said to be read.
    expect(
      findings(harbour, page, open)
        .filter(f => harbour.settings.find(s => s.id === f.id)!.control === 'guided')
        .every(f => f.state === 'unread'),
    ).toBe(true);
    await settled(() => render(null, app));
  },
);
