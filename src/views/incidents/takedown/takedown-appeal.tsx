/** What can be done about a takedown: the drafted appeal, where to send it, and who else can help. */
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import type { Platform } from '../../../platforms/schema.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { Foldout } from '../foldout.tsx';
import { SaveStatusLine } from '../log/save-status.tsx';
import { PlatformPicker } from '../platform-picker.tsx';
import { OperatorRisk } from '../report-routes.tsx';
import { useSaveStatus } from '../use-save-status.ts';
import { AppealDraft } from './appeal-draft.tsx';
import { AppealCards, OtherTakedownWays } from './takedown-ways.tsx';

interface TakedownProps {
  incident: Incident;
  /** null if it is not known. */
  platform: Platform | null;
}

/** Asks for the platform where the saved page was not its own, such as an email. */
function MissingPlatform({ incident: { id } }: { incident: Incident }) {
  const [status, save] = useSaveStatus();
  return (
    <section class="card stack">
      <PlatformPicker
        value=""
        onPick={platform =>
          save(() => incidentStore.update(id, now => ({ ...now, item: { ...now.item, platform: platform || null } })))
        }
      />
      <SaveStatusLine status={status} />
    </section>
  );
}

/** The draft, the platform's own ways, and everything else that can be done. */
export function TakedownAppeal({ incident, platform }: TakedownProps) {
  const { t } = useTranslation();
  return (
    <>
      {!platform && <MissingPlatform incident={incident} />}
      <AppealDraft incident={incident} platform={platform} />
      <h2 class="head">{t('appeal.ways')}</h2>
      <OperatorRisk platform={platform} />
      <AppealCards incident={incident} platform={platform} />
      <div class="card rows">
        <Foldout title={t('doors.now')}>
          <OtherTakedownWays incident={incident} platform={platform} />
        </Foldout>
      </div>
    </>
  );
}
