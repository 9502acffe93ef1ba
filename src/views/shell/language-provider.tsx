/** Provides the language to a view, in which it can change at any time. */
import type { i18n } from 'i18next';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { getTextDirection, switchLanguage } from '../../i18n/index.ts';
import { getPreferredLanguage } from '../../preferences/language.ts';
import { CACHED_POLICY_KEY } from '../../preferences/managed-policy.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';

export function applyLanguage(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = getTextDirection(language);
}

export function LanguageProvider({ i18n, children }: { i18n: i18n; children: ComponentChildren }) {
  const [language, setLanguage] = useState(i18n.language);
  useEffect(() => {
    const handleChange = (code: string) => {
      applyLanguage(code);
      setLanguage(code);
    };
    i18n.on('languageChanged', handleChange);
    return () => i18n.off('languageChanged', handleChange);
  }, [i18n]);
  // The browser may report a policy late. Its language applies unless the person picked another one meanwhile.
  const initial = useRef(i18n.language);
  useStorageChange(
    new RegExp(`^${CACHED_POLICY_KEY}$`),
    () =>
      void getPreferredLanguage().then(code => {
        if (i18n.language !== initial.current || code === initial.current) return undefined;
        initial.current = code;
        return switchLanguage(i18n, code);
      }),
  );
  return (
    <LanguageContext.Provider value={{ i18n, t: i18n.getFixedT(language), language }}>
      {children}
    </LanguageContext.Provider>
  );
}
