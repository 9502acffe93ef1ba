/** Chooses the recipient's language for the witness statement, if it has all sentences of it. */
import type { i18n } from 'i18next';
import { useState } from 'preact/hooks';
import { STATEMENT_STRINGS } from '../../exports/statement.ts';
import { loadLanguage } from '../../i18n/index.ts';
import { isTranslated } from '../../i18n/is-translated.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useTranslation } from '../../ui/language-context.ts';

const hasStatement = (i18n: i18n, language: string): boolean =>
  STATEMENT_STRINGS.every(group => isTranslated(i18n, language, group));

/** @returns the person's language, or English until it has all sentences, then the recipient's */
export function listStatementLanguages(i18n: i18n, language: string, second: string | undefined): string[] {
  const first = hasStatement(i18n, language) ? language : 'en';
  return second && second !== first ? [first, second] : [first];
}

interface StatementLanguageProps {
  value: string | undefined;
  set(language: string | undefined): void;
}

export function StatementLanguage({ value, set }: StatementLanguageProps) {
  const { i18n, t, language } = useTranslation();
  const [isPartial, setPartial] = useState(false);
  const [first] = listStatementLanguages(i18n, language, undefined);
  const pick = async (code: string) => {
    if (code) await loadLanguage(i18n, code);
    const isUsable = !code || hasStatement(i18n, code);
    setPartial(!isUsable);
    set(isUsable && code ? code : undefined);
  };
  return (
    <section class="card stack tight">
      <label class="stack tight">
        <span>{t('export.statementLanguage')}</span>
        <select class="field" value={value ?? ''} autocomplete="off" onChange={e => void pick(e.currentTarget.value)}>
          <option value="">{t('export.statementNone')}</option>
          {LANGUAGES.filter(({ code }) => code !== first).map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="small" role="status">
        {isPartial && t('export.statementPartial')}
      </p>
    </section>
  );
}
