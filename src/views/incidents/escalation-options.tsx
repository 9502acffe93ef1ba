/** The next doors of one incident, in order, each with what it costs and how sure this is. */
import { useState } from 'preact/hooks';
import { REGIONS, type Region } from '../../privacy-checks/risk-card-options.ts';
import { formatDay, formatList } from '../../i18n/formats.ts';
import type { Platform } from '../../platforms/schema.ts';
import { getEscalationContext, listEscalationOptions, type EscalationOption } from '../../incidents/escalation.ts';
import { findHelplines } from '../../helplines/directory.ts';
import type { Incident } from '../../incidents/model.ts';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { SelectField } from '../../ui/select-field.tsx';
import '../helplines/helplines.css';

const MAX_HELPLINE_NAMES = 2;

type HeadingLevel = 'h3' | 'h4';

interface EscalationOptionCardProps {
  as: HeadingLevel;
  door: EscalationOption;
  region: Region | undefined;
  incident: Incident;
}

function EscalationOptionCard({
  as: H,
  door,
  region,
  incident,
}: EscalationOptionCardProps) {
  const { t, language } = useTranslation();
  const name = t(`doors.door.${door.id}.name`);
  const lines = door.need ? findHelplines({ need: door.need, region }).fitting.slice(0, MAX_HELPLINE_NAMES) : [];
  return (
    <li class="card stack tight">
      <H>{name}</H>
      {door.stateRun && <p class="notice small">{t('doors.state')}</p>}
      <p>{t(`doors.door.${door.id}.text`)}</p>
      {door.days && <p class="small">{t('doors.days', { count: door.days })}</p>}
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
      {door.need && (
        <a class="btn" href={getHelpPageUrl(incident.id)} target="_blank">
          {t('help.title')}
        </a>
      )}
      {door.url && (
        <a class="btn" href={door.url} target="_blank" rel="noreferrer" aria-label={t('doors.openOf', { name })}>
          {t('doors.open')}
        </a>
      )}
      <p class="soft small">
        {t(`help.mark.${door.checkedBy === 'published-page' ? 'published-page' : 'indirect'}`, {
          date: formatDay(language, door.checkedOn),
        })}
      </p>
    </li>
  );
}

interface EscalationOptionsProps {
  as?: HeadingLevel;
  incident: Incident;
  platform: Platform | null;
}

/** The region is the risk card's; without one it is asked, and “anywhere” is an answer. */
export function EscalationOptions({
  as = 'h3',
  incident,
  platform,
}: EscalationOptionsProps) {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  const [picked, setPicked] = useState<Region>();
  const region = picked ?? card?.region;
  const doors = listEscalationOptions(getEscalationContext(incident, platform, region));
  if (!doors.length) return <p class="soft">{t('doors.none')}</p>;
  return (
    <div class="stack">
      <p class="soft small">{t('doors.intro')}</p>
      {!card?.region && (
        <SelectField
          legend={t('help.region.legend')}
          any={t('help.region.anywhere')}
          options={REGIONS.map(value => ({ value, name: t(`self.region.${value}`) }))}
          value={picked}
          onPick={value => setPicked(REGIONS.find(r => r === value))}
        />
      )}
      <ol class="stack doors">
        {doors.map(d => (
          <EscalationOptionCard key={d.id} as={as} door={d} region={region} incident={incident} />
        ))}
      </ol>
    </div>
  );
}
