/** Escalation options for an incident, in order. */
import { useState } from 'preact/hooks';
import { findHelplines } from '../../helplines/directory.ts';
import { formatDay, formatList } from '../../i18n/formats.ts';
import { getEscalationContext, listEscalationOptions } from '../../incidents/escalation.ts';
import type { EscalationOption } from '../../incidents/escalation-options.ts';
import type { Incident } from '../../incidents/model.ts';
import type { Platform } from '../../platforms/schema.ts';
import { REGIONS, type Region } from '../../privacy-checks/risk-card-options.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import '../helplines/helplines.css';

const MAX_HELPLINE_NAMES = 2;

type HeadingLevel = 'h3' | 'h4';

interface EscalationOptionCardProps {
  as: HeadingLevel;
  option: EscalationOption;
  region: Region | undefined;
  incident: Incident | undefined;
}

function EscalationOptionCard({ as: H, option, region, incident }: EscalationOptionCardProps) {
  const { t, language } = useTranslation();
  const name = t(`doors.door.${option.id}.name`);
  const lines = option.need ? findHelplines({ need: option.need, region }).fitting.slice(0, MAX_HELPLINE_NAMES) : [];
  return (
    <li class="card stack tight">
      <H>{name}</H>
      {option.stateRun && <p class="notice small">{t('doors.state')}</p>}
      <p>{t(`doors.door.${option.id}.text`)}</p>
      {option.days && <p class="small">{t('doors.days', { count: option.days })}</p>}
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
      {option.need && (
        <a class="btn" href={getHelpPageUrl(incident?.id)} target="_blank">
          {t('help.title')}
        </a>
      )}
      {option.url && (
        <a class="btn" href={option.url} target="_blank" rel="noreferrer" aria-label={t('doors.openOf', { name })}>
          {t('doors.open')}
        </a>
      )}
      <p class="soft small">
        {t(`help.mark.${option.checkedBy === 'published-page' ? 'published-page' : 'indirect'}`, {
          date: formatDay(language, option.checkedOn),
        })}
      </p>
    </li>
  );
}

interface EscalationListProps {
  as?: HeadingLevel;
  incident?: Incident;
  listOptions(region: Region | undefined): EscalationOption[];
}

/** Uses the region of the risk card, or asks for one. */
export function EscalationList({ as = 'h3', incident, listOptions }: EscalationListProps) {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  const [picked, setPicked] = useState<Region>();
  const region = picked ?? card?.region;
  const options = listOptions(region);
  if (!options.length) return <p class="soft">{t('doors.none')}</p>;
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
        {options.map(d => (
          <EscalationOptionCard key={d.id} as={as} option={d} region={region} incident={incident} />
        ))}
      </ol>
    </div>
  );
}

interface EscalationOptionsProps {
  as?: HeadingLevel;
  incident: Incident;
  platform: Platform | null;
}

export const EscalationOptions = ({ as = 'h3', incident, platform }: EscalationOptionsProps) => (
  <EscalationList
    as={as}
    incident={incident}
    listOptions={region => listEscalationOptions(getEscalationContext(incident, platform, region))}
  />
);
