/** Lets the person pick the language of the interface. */
import { switchLanguage } from '../../i18n/index.ts';
import { getLanguageInfo, LANGUAGES, type Language } from '../../i18n/languages.ts';
import { chosenLanguage } from '../../preferences/language.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function LanguagePicker() {
  const { i18n, t, language } = useTranslation();
  const pick = async (code: Language) => {
    // The popup may close as soon as its language has changed.
    await chosenLanguage.set(code, getStorageContext()).finally(() => switchLanguage(i18n, code));
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
