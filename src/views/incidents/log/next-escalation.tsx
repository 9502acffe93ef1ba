/** Escalation options after a refusal, after silence, or in danger. */

import type { Incident } from '../../../incidents/model.ts';
import { needsEscalation } from '../../../incidents/responses.ts';
import type { Platform } from '../../../platforms/schema.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { EscalationOptions } from '../escalation-options.tsx';

export function NextEscalation({ incident, platform }: { incident: Incident; platform: Platform | null }) {
  const { t } = useTranslation();
  // A takedown has the same options from the start, under its appeal.
  if (incident.what === 'taken-down') return null;
  if (!needsEscalation(incident) && incident.severity.dangerNow !== true) return null;
  return (
    <section class="stack" aria-labelledby="next-door">
      <h3 id="next-door">{t('log.next.title')}</h3>
      <EscalationOptions as="h4" incident={incident} platform={platform} />
    </section>
  );
}
