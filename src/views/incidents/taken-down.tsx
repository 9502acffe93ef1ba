/** Ways to get back a post or an account that the platform took down. */
import { findAppeal, listTakedownOptions } from '../../incidents/escalation.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EscalationList } from './escalation-options.tsx';
import { usePlatformDefinition } from './use-platform-definition.ts';

export function TakenDown({ platform: id }: { platform: string | null }) {
  const { t } = useTranslation();
  const platform = usePlatformDefinition(id);
  if (platform === undefined) return null;
  const appeal = platform ? findAppeal(platform) : undefined;
  return (
    <>
      <h1>{t('incident.taken-down')}</h1>
      <p>{t('doors.takenDown.text')}</p>
      {!appeal && <p>{t('doors.takenDown.unknown')}</p>}
      <EscalationList as="h3" listOptions={region => listTakedownOptions({ region, appeal })} />
    </>
  );
}
