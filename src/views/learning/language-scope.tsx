/** Shows content in another language than the interface, with its own direction. */
import type { ComponentChildren } from 'preact';
import { getDisplayName } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { LanguageContext, useTranslation } from '../../ui/language-context.ts';

/** Sets the language of everything inside, including labels. */
export function LanguageScope({ language, children }: { language: string; children: ComponentChildren }) {
  const outer = useTranslation();
  if (language === outer.language) return <>{children}</>;
  return (
    <LanguageContext.Provider value={{ i18n: outer.i18n, t: outer.i18n.getFixedT(language), language }}>
      <div class="stack" lang={language} dir={getTextDirection(language)}>
        {children}
      </div>
    </LanguageContext.Provider>
  );
}

export function LanguageChip({ language }: { language: string }) {
  const outer = useTranslation();
  return <span class="chip">{getDisplayName(outer.language, 'language', language)}</span>;
}

export function EnglishChip() {
  const { t } = useTranslation();
  return <span class="chip">{t('learn.inEnglish')}</span>;
}
