/** Picks the language of a text for others: the person's own, or English. */

import { isTranslated } from '../../i18n/is-translated.ts';
import { getLanguageInfo, LANGUAGES } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import './helplines.css';

/** Translates into a loaded language; English always is. */
export function useFixedTranslation(language: string): Translate {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return (key, values) => t(key, values ?? {});
}

interface OutputLanguagePickerProps {
  legend: string;
  value: string;
  /** Group of strings that the language must have in full. */
  needs?: string;
  onPick(language: string): void;
}

export function OutputLanguagePicker({ legend, value, needs, onPick }: OutputLanguagePickerProps) {
  const { i18n, language } = useTranslation();
  const offered = LANGUAGES.filter(
    ({ code }) => code === 'en' || (code === language && (!needs || isTranslated(i18n, code, needs))),
  );
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
