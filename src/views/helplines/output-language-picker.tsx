/** In which language a text for others is made: the person's own, or English, which most desks read. */
import { LANGUAGES, getLanguageInfo } from '../../i18n/languages.ts';
import type { Translate } from '../../helplines/brief.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { useTranslation } from '../../ui/language-context.ts';
import './helplines.css';

/** English is always loaded beside the person's language. */
export function useFixedTranslation(language: string): Translate {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return (key, values) => t(key, values ?? {});
}

export function OutputLanguagePicker({
  legend,
  value,
  onPick,
}: {
  legend: string;
  value: string;
  onPick(language: string): void;
}) {
  const { language } = useTranslation();
  const offered = LANGUAGES.filter(l => l.code === 'en' || l.code === language);
  if (offered.length < 2) return null;
  return (
    <fieldset class="ticks tongue">
      <legend>{legend}</legend>
      {offered.map(l => (
        <label key={l.code}>
          <input type="radio" name={legend} {...preventFormRestore(value === l.code)} onChange={() => onPick(l.code)} />
          <span lang={l.code}>{getLanguageInfo(l.code).name}</span>
        </label>
      ))}
    </fieldset>
  );
}
