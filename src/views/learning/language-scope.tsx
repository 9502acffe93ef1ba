/** What is not translated yet stands in English, marked, with its own language and direction. */
import type { ComponentChildren } from 'preact';
import { getDisplayName } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { LanguageContext, useTranslation } from '../../ui/language-context.ts';

/** Everything inside speaks `language`, the labels too. */
export function LanguageScope({ language, children }: { language: string; children: ComponentChildren }) {
  const speech = useTranslation();
  if (language === speech.language) return <>{children}</>;
  return (
    <LanguageContext.Provider value={{ i18n: speech.i18n, t: speech.i18n.getFixedT(language), language }}>
      <div class="stack" lang={language} dir={getTextDirection(language)}>
        {children}
      </div>
    </LanguageContext.Provider>
  );
}

export function LanguageChip({ language }: { language: string }) {
  const speech = useTranslation();
  return <span class="chip">{getDisplayName(speech.language, 'language', language)}</span>;
}

export function EnglishChip() {
  const { t } = useTranslation();
  return <span class="chip">{t('learn.inEnglish')}</span>;
}
