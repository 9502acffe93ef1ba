/** Where an appeal can go: the platform's own ways, and who else can help, each with its deadline. */
import { listTakedownOptions } from '../../../incidents/escalation.ts';
import type { Incident } from '../../../incidents/model.ts';
import { getAppealDecidedAt, getDecidedAt, getTakedown, listAppeals } from '../../../incidents/takedown.ts';
import { TAKEN_DOWN } from '../../../incidents/vocabulary.ts';
import type { Platform } from '../../../platforms/schema.ts';
import type { TakedownAppeal } from '../../../platforms/report-schema.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { EscalationList } from '../escalation-options.tsx';
import { AppealCard } from './appeal-card.tsx';

interface TakedownWaysProps {
  platform: Platform | null;
  /** Without one, the ways for posts and for accounts are shown. */
  incident?: Incident | undefined;
}

const listOwnWays = (platform: Platform, incident: Incident | undefined): TakedownAppeal[] => [
  ...new Set((incident ? [getTakedown(incident).of] : TAKEN_DOWN).flatMap(target => listAppeals(platform, target))),
];

export function AppealCards({ platform, incident }: TakedownWaysProps) {
  const { t } = useTranslation();
  const ways = platform ? listOwnWays(platform, incident) : [];
  if (!platform || !ways.length) return <p class="card">{t('appeal.unknown')}</p>;
  return (
    <div class="stack">
      {ways.map(appeal => (
        <AppealCard key={appeal.id} platform={platform} appeal={appeal} incident={incident} />
      ))}
    </div>
  );
}

/** Everything but the platform's own appeal. */
export function OtherTakedownWays({ platform, incident }: TakedownWaysProps) {
  const dates = incident && {
    decidedAt: getDecidedAt(incident),
    appealDecidedAt: getAppealDecidedAt(incident),
  };
  return (
    <EscalationList
      {...(incident && { incident })}
      platformName={platform?.name}
      listOptions={region => listTakedownOptions({ region, platform: platform?.id ?? null, ...dates })}
    />
  );
}
