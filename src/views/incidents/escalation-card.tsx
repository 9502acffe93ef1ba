/** One other option: what it is, what it asks for, who finds out, and until when it is open. */
import { useState } from 'preact/hooks';
import { findHelplines } from '../../helplines/directory.ts';
import { formatDay, formatList } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { draftEscalationText } from '../../incidents/escalation-drafts.ts';
import type { OfferedOption } from '../../incidents/escalation.ts';
import type { Incident } from '../../incidents/model.ts';
import { addOptionResponse, removeResponse } from '../../incidents/responses.ts';
import type { Place } from '../../privacy-checks/risk-card-options.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionRow } from '../../ui/description-row.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { OutputLanguagePicker, useFixedTranslation } from '../helplines/output-language-picker.tsx';
import { updateResponses } from './log/update-responses.ts';

const MAX_HELPLINE_NAMES = 2;

/** Says how long the option stays open, and what is late. */
function Deadline({ option: { deadline, due, passed, answer } }: { option: OfferedOption }) {
  const { t, language } = useTranslation();
  return (
    <>
      {deadline && !passed && (
        <p class="small">
          {t(deadline.from === 'appeal' ? 'doors.daysAfterAppeal' : 'doors.days', { count: deadline.days })}
          {due && ` ${t('doors.due', { date: formatDay(language, due) })}`}
        </p>
      )}
      {passed && <p class="small caution">{t('doors.passed', { date: formatDay(language, due!) })}</p>}
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

/** Records that the person used it, because Breakwater sees nothing of that. */
function MarkAsUsed({ option, incident, to }: { option: OfferedOption; incident: Incident; to: string }) {
  const { t, language } = useTranslation();
  const [failed, setFailed] = useState(false);
  const used = incident.responses.findLast(response => response.option === option.id);
  const update = (change: (now: Incident) => Incident) =>
    void updateResponses(incident.id, change).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const mark = () => {
    const recipient = option.learns[0] === 'platform' ? (incident.item.platform ?? to) : to;
    update(now => addOptionResponse(now, option, recipient, new Date().toISOString(), crypto.randomUUID()));
  };
  return (
    <div class="row">
      {used ? (
        <button type="button" class="btn quiet" onClick={() => update(now => removeResponse(now, used.id))}>
          {t('blocks.undo')}
        </button>
      ) : (
        <button type="button" class="btn" onClick={mark}>
          {t('blocks.sent')}
        </button>
      )}
      <span role="status" class={used ? 'state protected' : 'small'}>
        {used && t('doors.sentOn', { date: formatDay(language, used.at) })}
        {used?.promisedBy && ` ${t('log.sent.due', { date: formatDay(language, used.promisedBy) })}`}
        {failed && t('blocks.notNoted')}
      </span>
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
  const { t, language } = useTranslation();
  const name = t(`doors.door.${option.id}.name`);
  const lines = option.helplines
    ? findHelplines({ need: option.helplines, region }).fitting.slice(0, MAX_HELPLINE_NAMES)
    : [];
  return (
    <details class="card line" open={open}>
      <summary>
        <H>{name}</H>
        <Icon name="chevron" />
      </summary>
      <div class="stack tight">
        {option.stateRun && <p class="notice small">{t('doors.state')}</p>}
        <p>{t(`doors.door.${option.id}.text`)}</p>
        <Deadline option={option} />
        {!!lines.length && (
          <p class="small">
            <bdi>
              {formatList(
                language,
                lines.map(h => h.name),
              )}
            </bdi>
          </p>
        )}
        {!option.helplines && <Terms option={option} />}
        {option.label && <p class="small">{t('doors.inMenu', { name: platformName, label: option.label })}</p>}
        {option.noForm && <p class="small caution">{t('doors.noForm', { name: platformName })}</p>}
        <DraftText option={option} incident={incident} />
        {option.helplines && (
          <a class="btn" href={getHelpPageUrl(incident?.id)} target="_blank">
            {t('help.title')}
          </a>
        )}
        {option.link && (
          <a class="btn" href={option.link} target="_blank" rel="noreferrer" aria-label={t('doors.openOf', { name })}>
            {t(option.link === option.url ? 'doors.open' : 'report.openForm')}
          </a>
        )}
        {incident && !option.helplines && <MarkAsUsed option={option} incident={incident} to={name} />}
        <p class="soft small">
          {t(`help.mark.${option.checkedBy === 'published-page' ? 'published-page' : 'indirect'}`, {
            date: formatDay(language, option.checkedOn),
          })}
        </p>
        <details class="small soft">
          <summary class="more">{t('help.sources')}</summary>
          <ul>
            {option.source.map(s => (
              <li key={s}>
                <Ltr>{s}</Ltr>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </details>
  );
}
