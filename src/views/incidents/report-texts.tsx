/** Texts for a report form, to copy one by one. */
import { useState } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import type { Incident } from '../../incidents/model.ts';
import { buildReportTexts, draftContext, findViolatedRule, joinReportTexts } from '../../incidents/report-texts.ts';
import type { CommunityRule } from '../../platforms/report-schema.ts';
import type { Platform } from '../../platforms/schema.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { PrivateField } from '../../ui/private-field.tsx';
import { OutputLanguagePicker, useFixedTranslation } from '../helplines/output-language-picker.tsx';

/** Whether the incident was aimed at somebody else. */
const isWitness = ({ directedAt }: Incident): boolean => directedAt === 'source' || directedAt === 'other';

function RuleNote({ rule }: { rule: CommunityRule | undefined }) {
  const { t, language } = useTranslation();
  return (
    <p class="soft small">
      {rule
        ? t(rule.checkedBy === 'indirect' ? 'blocks.ruleTold' : 'blocks.ruleRead', {
            date: formatDay(language, rule.checkedOn),
          })
        : t('blocks.noRule')}
    </p>
  );
}

function ReporterPicker({ witness, onWitness }: { witness: boolean; onWitness(witness: boolean): void }) {
  const { t } = useTranslation();
  return (
    <fieldset class="ticks tongue">
      <legend>{t('blocks.who')}</legend>
      {[false, true].map(w => (
        <label key={String(w)}>
          <input type="radio" name="who" {...preventFormRestore(witness === w)} onChange={() => onWitness(w)} />
          <span>{t(w ? 'blocks.other' : 'blocks.me')}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function ReportTexts({ incident, platform }: { incident: Incident; platform: Platform | null }) {
  const { t } = useTranslation();
  // English by default, because most moderators read it.
  const [outputLanguage, setOutputLanguage] = useState('en');
  const [witness, setWitness] = useState(() => isWitness(incident));
  const [typed, setTyped] = useState<string>();
  const translate = useFixedTranslation(outputLanguage);
  const rule = platform ? findViolatedRule(platform, incident.what) : undefined;
  const report = { incident, rule, language: outputLanguage, witness, context: typed };
  const blocks = buildReportTexts(translate, report);
  return (
    <div class="stack">
      <p class="small">{t('blocks.intro')}</p>
      <OutputLanguagePicker
        legend={t('blocks.tongue')}
        value={outputLanguage}
        onPick={code => {
          setOutputLanguage(code);
          setTyped(undefined);
        }}
      />
      <ReporterPicker
        witness={witness}
        onWitness={w => {
          setWitness(w);
          setTyped(undefined);
        }}
      />
      {blocks.map(b => (
        <section class="stack tight" key={b.id} aria-label={t(`blocks.name.${b.id}`)}>
          {b.id === 'context' ? (
            <PrivateField
              long
              label={t('blocks.name.context')}
              hint={t('blocks.contextHint')}
              lang={outputLanguage}
              dir={getTextDirection(outputLanguage)}
              value={typed ?? draftContext(translate, report)}
              onValue={setTyped}
            />
          ) : (
            <>
              <p class="small soft">{t(`blocks.name.${b.id}`)}</p>
              <p class="block" lang={outputLanguage} dir="auto">
                {b.text}
              </p>
            </>
          )}
          {b.id === 'rule' && <RuleNote rule={rule} />}
          <CopyButton text={b.text} what={t(`blocks.name.${b.id}`)} />
        </section>
      ))}
      {!rule && <RuleNote rule={undefined} />}
      <CopyButton text={joinReportTexts(blocks, translate)} what={t('blocks.title')} label={t('blocks.all')} />
      <p class="small caution">{t('help.clipboard')}</p>
    </div>
  );
}
