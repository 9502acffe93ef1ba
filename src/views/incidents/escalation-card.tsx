/** One other option: what it is, what it asks for, who finds out, and until when it is open. */
import { useState } from 'preact/hooks';
import { findHelplines, type Need } from '../../helplines/directory.ts';
import { formatDay, formatList } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { draftEscalationText } from '../../incidents/escalation-drafts.ts';
import type { OfferedOption } from '../../incidents/escalation.ts';
import type { Incident } from '../../incidents/model.ts';
import type { Place } from '../../privacy-checks/risk-card-options.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionRow } from '../../ui/description-row.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { OutputLanguagePicker, useFixedTranslation } from '../helplines/output-language-picker.tsx';
import { MarkAsUsed } from './mark-as-used.tsx';
import { ReminderButton } from './reminder-button.tsx';

const MAX_HELPLINE_NAMES = 2;

/** Says until when the option is open, before it is expanded. */
function DueDate({ option: { due, passed } }: { option: OfferedOption }) {
  const { t, language } = useTranslation();
  if (!due) return null;
  const date = formatDay(language, due);
  return passed ? (
    <p class="small caution">{t('doors.passed', { date })}</p>
  ) : (
    <p class="small soft">{t('doors.due', { date })}</p>
  );
}

function TimeLimits({ option: { deadline, passed, answer } }: { option: OfferedOption }) {
  const { t } = useTranslation();
  return (
    <>
      {deadline && !passed && (
        <p class="small">
          {t(deadline.from === 'appeal' ? 'doors.daysAfterAppeal' : 'doors.days', { count: deadline.days })}
        </p>
      )}
      {answer && (
        <p class="small">
          {'hours' in answer
            ? t('doors.answerHours', { count: answer.hours })
            : t('doors.answerDays', { count: answer.days })}
        </p>
      )}
    </>
  );
}

function Terms({ option: { needs = [], reveals = [], learns } }: { option: OfferedOption }) {
  const { t, language } = useTranslation();
  const given = [...needs.map(n => t(`doors.needs.${n}`)), ...reveals.map(r => t(`route.reveals.${r}`))];
  return (
    <dl class="small">
      {!!given.length && <DescriptionRow name={t('route.youGive')}>{formatList(language, given)}</DescriptionRow>}
      <DescriptionRow name={t('route.whoLearns')}>
        {formatList(
          language,
          learns.map(who => t(`doors.learns.${who}`)),
        )}
      </DescriptionRow>
    </dl>
  );
}

function DraftText({ option, incident }: { option: OfferedOption; incident: Incident | undefined }) {
  const { t } = useTranslation();
  // English by default, because most of those who handle such requests read it.
  const [outputLanguage, setOutputLanguage] = useState('en');
  const translate = useFixedTranslation(outputLanguage);
  if (!option.draft) return null;
  const text = draftEscalationText(translate, option.draft, incident);
  return (
    <details>
      <summary class="more">{t('doors.draft.title')}</summary>
      <div class="stack tight unfolded">
        <p class="small">{t('doors.draft.fill')}</p>
        <OutputLanguagePicker legend={t('blocks.tongue')} value={outputLanguage} onPick={setOutputLanguage} />
        <p class="block small" lang={outputLanguage} dir={getTextDirection(outputLanguage)}>
          {text}
        </p>
        <CopyButton text={text} what={t('doors.draft.title')} />
        <p class="small caution">{t('help.clipboard')}</p>
      </div>
    </details>
  );
}

interface HelplineLinkProps {
  need: Need;
  region: Place | undefined;
  incident: Incident | undefined;
}

/** Names the helplines that fit best. */
function HelplineLink({ need, region, incident }: HelplineLinkProps) {
  const { t, language } = useTranslation();
  const names = findHelplines({ need, region })
    .fitting.slice(0, MAX_HELPLINE_NAMES)
    .map(helpline => helpline.name);
  return (
    <>
      {!!names.length && (
        <p class="small">
          <bdi>{formatList(language, names)}</bdi>
        </p>
      )}
      <a class="btn" href={getHelpPageUrl(incident?.id)} target="_blank">
        {t('help.title')}
      </a>
    </>
  );
}

function Provenance({ option: { checkedBy, checkedOn, source } }: { option: OfferedOption }) {
  const { t, language } = useTranslation();
  return (
    <div class="small stack tight soft">
      <p>
        {t(`help.mark.${checkedBy === 'published-page' ? 'published-page' : 'indirect'}`, {
          date: formatDay(language, checkedOn),
        })}
      </p>
      <details>
        <summary class="more">{t('help.sources')}</summary>
        <ul>
          {source.map(s => (
            <li key={s}>
              <Ltr>{s}</Ltr>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface EscalationCardProps {
  as: 'h3' | 'h4';
  option: OfferedOption;
  region: Place | undefined;
  incident: Incident | undefined;
  platformName: string | undefined;
  open: boolean;
}

export function EscalationCard({ as: H, option, region, incident, platformName, open }: EscalationCardProps) {
  const { t } = useTranslation();
  const name = t(`doors.door.${option.id}.name`);
  return (
    <details class="card line" open={open}>
      <summary>
        <H>{name}</H>
        <DueDate option={option} />
        <Icon name="chevron" />
      </summary>
      <div class="stack">
        {option.stateRun && <p class="notice small">{t('doors.state')}</p>}
        <div class="stack tight">
          <p>{t(`doors.door.${option.id}.text`)}</p>
          <TimeLimits option={option} />
          {option.label && platformName && (
            <p class="small">{t('doors.inMenu', { name: platformName, label: option.label })}</p>
          )}
          {option.noForm && platformName && <p class="small caution">{t('doors.noForm', { name: platformName })}</p>}
        </div>
        {option.helplines ? (
          <HelplineLink need={option.helplines} region={region} incident={incident} />
        ) : (
          <Terms option={option} />
        )}
        <DraftText option={option} incident={incident} />
        {option.link && (
          <a class="btn" href={option.link} target="_blank" rel="noreferrer" aria-label={t('doors.openOf', { name })}>
            {t(option.link === option.url ? 'doors.open' : 'report.openForm')}
          </a>
        )}
        {incident && option.due && !option.passed && (
          <ReminderButton incident={incident} of={option.id} due={option.due} />
        )}
        {incident && !option.helplines && <MarkAsUsed option={option} incident={incident} to={name} />}
        <Provenance option={option} />
      </div>
    </details>
  );
}
