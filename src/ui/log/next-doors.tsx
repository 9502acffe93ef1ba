/** After a refusal, or silence: the way to object on the platform itself. */
import type { Platform } from '../../platforms/platform.ts';
import type { Incident } from '../../reporting/record.ts';
import { wantsNextDoor } from '../../reporting/responses.ts';
import { routesOf } from '../../reporting/routes.ts';
import { useWords } from '../words.tsx';

export function NextDoors({ incident, platform }: { incident: Incident; platform: Platform | null }) {
  const { t } = useWords();
  if (!wantsNextDoor(incident)) return null;
  const sent = incident.responses.findLast(r => r.route && (r.outcome === 'refused' || r.outcome === 'silence'));
  const route = platform && (platform.reports.find(r => r.id === sent?.route) ?? routesOf(platform, incident.what)[0]);
  if (!route) return null;
  const { appeal } = route;
  return (
    <section class="card next stack tight" aria-labelledby="next-door">
      <h3 id="next-door">{t('log.next.title')}</h3>
      <p>{appeal.url ? <a href={appeal.url} target="_blank" rel="noreferrer">{t(`route.appeal.${appeal.kind}`)}</a> : t(`route.appeal.${appeal.kind}`)}{appeal.days && ` (${t('route.appealDays', { count: appeal.days })})`}</p>
    </section>
  );
}
