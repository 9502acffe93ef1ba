/** Ways to report a saved incident: the best one first, the others and what to do after a refusal further down. */
import type { Incident } from '../../incidents/model.ts';
import { listReportRoutes } from '../../incidents/report-routes.ts';
import type { Platform } from '../../platforms/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EscalationOptions } from './escalation-options.tsx';
import { Foldout } from './foldout.tsx';
import { NoRoute, OperatorRisk } from './report-routes.tsx';
import { ReportTexts } from './report-texts.tsx';
import { RouteCard } from './route-card.tsx';

interface IncidentRoutesProps {
  /** null if the platform is not known. */
  platform: Platform | null;
  incident: Incident;
}

export function BestRoute({ platform, incident }: IncidentRoutesProps) {
  const { t } = useTranslation();
  const route = platform ? listReportRoutes(platform, incident.what)[0] : undefined;
  return (
    <>
      <h2 class="head">{t('report.now')}</h2>
      <OperatorRisk platform={platform} />
      {platform && route ? <RouteCard platform={platform} route={route} incident={incident} primary /> : <NoRoute />}
    </>
  );
}

export function TextsFoldout({ platform, incident }: IncidentRoutesProps) {
  const { t } = useTranslation();
  return (
    <Foldout title={t('blocks.title')}>
      <ReportTexts incident={incident} platform={platform} />
    </Foldout>
  );
}

export function OtherRoutesFoldout({ platform, incident }: IncidentRoutesProps) {
  const { t } = useTranslation();
  const others = platform ? listReportRoutes(platform, incident.what).slice(1) : [];
  if (!platform || !others.length) return null;
  return (
    <Foldout title={t('route.others', { name: platform.name })}>
      {others.map(route => (
        <RouteCard key={route.id} platform={platform} route={route} incident={incident} />
      ))}
    </Foldout>
  );
}

/** Open at once where there is danger. */
export function EscalationFoldout({ platform, incident }: IncidentRoutesProps) {
  const { t } = useTranslation();
  return (
    <Foldout title={t('doors.now')} open={incident.severity.dangerNow === true}>
      <EscalationOptions incident={incident} platform={platform} />
    </Foldout>
  );
}
