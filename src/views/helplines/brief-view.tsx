/** A summary for a helpline, to edit and copy. It is kept in this page's memory alone. */
import { useState } from 'preact/hooks';
import { BRIEF_LINES, type Brief, draftBrief, formatBrief } from '../../helplines/brief.ts';
import { getTextDirection } from '../../i18n/index.ts';
import type { Incident } from '../../incidents/model.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PrivateField } from '../../ui/private-field.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { OutputLanguagePicker, useFixedTranslation } from './output-language-picker.tsx';

export function BriefView({ incident }: { incident?: Incident | undefined }) {
  const { t, language } = useTranslation();
  const [card] = useRiskCard();
  const [outputLanguage, setOutputLanguage] = useState(language);
  const [typed, setTyped] = useState<Partial<Brief>>({});
  const translate = useFixedTranslation(outputLanguage);
  const brief: Brief = { ...draftBrief(translate, -new Date().getTimezoneOffset(), card, incident), ...typed };
  return (
    <div class="stack">
      <p class="small soft">{t('help.brief.memory')}</p>
      <OutputLanguagePicker legend={t('help.brief.language')} value={outputLanguage} onPick={setOutputLanguage} />
      {BRIEF_LINES.map(line => (
        <PrivateField
          key={line}
          label={t(`help.brief.line.${line}`)}
          hint={t(`help.brief.hint.${line}`)}
          value={brief[line]}
          dir={brief[line] ? 'auto' : getTextDirection(language)}
          onValue={value => setTyped({ ...typed, [line]: value })}
        />
      ))}
      <p class="small caution">{t('help.clipboard')}</p>
      <CopyButton main text={formatBrief(brief, translate)} what={t('help.brief.title')} label={t('help.brief.copy')} />
    </div>
  );
}
