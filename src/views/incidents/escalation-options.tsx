/** The other options beside a report, in order, for an incident or for a situation without one. */
import { useState } from 'preact/hooks';
import { getEscalationContext, listEscalationOptions, type OfferedOption } from '../../incidents/escalation.ts';
import type { Incident } from '../../incidents/model.ts';
import type { Situation } from '../../incidents/situations.ts';
import type { Platform } from '../../platforms/schema.ts';
import type { Place } from '../../privacy-checks/risk-card-options.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PlaceField } from '../privacy-checks/place-field.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { EscalationCard } from './escalation-card.tsx';
import '../helplines/helplines.css';

/** This many are shown expanded. */
const EXPANDED_COUNT = 1;

interface EscalationListProps {
  as?: 'h3' | 'h4';
  incident?: Incident;
  /** Of the platform, as it calls itself. */
  platformName?: string | undefined;
  listOptions(region: Place | undefined): OfferedOption[];
}

/** Uses the region of the risk card until the person picks another one, which does not change the card. */
export function EscalationList({ as = 'h3', incident, platformName, listOptions }: EscalationListProps) {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  const [picked, setPicked] = useState<{ region: Place | undefined }>();
  const region = picked ? picked.region : card?.region;
  const options = listOptions(region);
  return (
    <div class="stack">
      <p class="soft small">{t('doors.intro')}</p>
      <PlaceField
        legend={t('help.region.legend')}
        any={t('help.region.anywhere')}
        value={region}
        onPick={place => setPicked({ region: place })}
      />
      {!options.length && <p class="soft">{t('doors.none')}</p>}
      <ol class="stack doors">
        {options.map((option, i) => (
          // The key remounts a card that opens, because Chromium draws it closed if it is moved at the same time.
          <li key={`${option.id} ${i < EXPANDED_COUNT}`}>
            <EscalationCard
              as={as}
              option={option}
              region={region}
              incident={incident}
              platformName={platformName}
              open={i < EXPANDED_COUNT}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface EscalationOptionsProps {
  as?: 'h3' | 'h4';
  incident: Incident;
  platform: Platform | null;
}

export const EscalationOptions = ({ as = 'h3', incident, platform }: EscalationOptionsProps) => (
  <EscalationList
    as={as}
    incident={incident}
    platformName={platform?.name}
    listOptions={region => listEscalationOptions(getEscalationContext(incident, platform, region))}
  />
);

interface SituationOptionsProps {
  what: Situation;
  platform: Pick<Platform, 'id' | 'name'> | null;
}

/** Without an incident: nothing is saved of someone under 18, or where there is no page to save. */
export const SituationOptions = ({ what, platform }: SituationOptionsProps) => (
  <EscalationList
    platformName={platform?.name}
    listOptions={region =>
      listEscalationOptions({ what, state: 'unsent', danger: false, region, platform: platform?.id })
    }
  />
);
