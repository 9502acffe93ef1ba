/** Starts a view: language first, then the first screen; the language can change in place. */
import type { i18n } from 'i18next';
import { render, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  getTextDirection,
  savePreferredLanguage,
  getI18n,
  switchLanguage,
  getPreferredLanguage,
} from '../../i18n/index.ts';
import { LANGUAGES, getLanguageInfo, type Language } from '../../i18n/languages.ts';
import { CACHED_POLICY_KEY } from '../../preferences/managed-policy.ts';
import { tagEnglishFallbacks } from '../../ui/english-fallback-text.tsx';
import { loadDiscreetMode, watchPageTitle } from './discreet-mode.ts';
import { coverOnQuickExit } from './quick-exit.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import './styles.css';
import { LanguageContext, useTranslation } from '../../ui/language-context.ts';

function applyLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = getTextDirection(language);
}

function LanguageProvider({ i18n, children }: { i18n: i18n; children: ComponentChildren }) {
  const [language, setLanguage] = useState(i18n.language);
  useEffect(() => {
    const changed = (code: string) => {
      applyLanguage(code);
      setLanguage(code);
    };
    i18n.on('languageChanged', changed);
    return () => i18n.off('languageChanged', changed);
  }, [i18n]);
  // A policy may be told late: its language comes where no other was picked meanwhile.
  const began = useRef(i18n.language);
  useStorageChange(
    new RegExp(`^${CACHED_POLICY_KEY}$`),
    () =>
      void getPreferredLanguage().then(code => {
        if (i18n.language !== began.current || code === began.current) return undefined;
        began.current = code;
        return switchLanguage(i18n, code);
      }),
  );
  return (
    <LanguageContext.Provider value={{ i18n, t: i18n.getFixedT(language), language }}>
      {children}
    </LanguageContext.Provider>
  );
}

export async function mount(view: () => ComponentChildren): Promise<void> {
  tagEnglishFallbacks();
  coverOnQuickExit();
  const [i18n] = await Promise.all([getI18n(), loadDiscreetMode()]);
  watchPageTitle((key: string) => i18n.t(key));
  applyLanguage(i18n.language);
  const root = document.getElementById('app')!;
  const shown = view();
  root.replaceChildren();
  render(<LanguageProvider i18n={i18n}>{shown}</LanguageProvider>, root);
}

export function LanguagePicker() {
  const { i18n, t, language } = useTranslation();
  const pick = async (code: Language) => {
    await switchLanguage(i18n, code);
    await savePreferredLanguage(code);
  };
  return (
    <div class="stack tight">
      <label class="row small">
        {t('language')}
        <select autocomplete="off" value={language} onChange={e => void pick(e.currentTarget.value as Language)}>
          {LANGUAGES.map(l => (
            <option key={l.code} value={l.code} lang={l.code}>
              {l.name}
            </option>
          ))}
        </select>
      </label>
      {getLanguageInfo(language).review === 'unreviewed' && <p class="soft small">{t('unreviewed')}</p>}
    </div>
  );
}
