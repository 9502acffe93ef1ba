/** One way to report: the form or the steps, and what sending it costs. */

import { formatDay, formatList } from '../../i18n/formats.ts';
import type { Incident } from '../../incidents/model.ts';
import { buildFormUrl, canHighlight, listDisclosures } from '../../incidents/report-routes.ts';
import { isBuiltIn } from '../../platforms/host-index.ts';
import type { Platform } from '../../platforms/schema.ts';
import type { ReportRoute } from '../../platforms/report-schema.ts';
import { DescriptionRow } from '../../ui/description-row.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { useDiscreetMode } from '../shell/discreet-mode.ts';
import { MarkAsSent, ShowInPage } from './route-actions.tsx';

function RouteCosts({ route }: { route: ReportRoute }) {
  const { t, language } = useTranslation();
  const list = (group: string, codes: readonly string[]) =>
    formatList(
      language,
      codes.map(c => t(`route.${group}.${c}`)),
    );
  const { promise, appeal } = route;
  return (
    <details>
      <summary class="small more">{t('route.costs')}</summary>
      <dl class="small">
        <DescriptionRow name={t('route.whoMay')}>{list('by', route.by)}</DescriptionRow>
        <DescriptionRow name={t('route.youGive')}>{list('reveals', route.reveals)}</DescriptionRow>
        <DescriptionRow name={t('route.whoLearns')}>{list('learns', route.learns)}</DescriptionRow>
        <DescriptionRow name={t('route.promised')}>
          {promise.hours ? t('route.promise.within', { count: promise.hours }) : t(`route.promise.${promise.kind}`)}
        </DescriptionRow>
        <DescriptionRow name={t('route.after')}>
          {appeal.url ? (
            <a href={appeal.url} target="_blank" rel="noreferrer">
              {t(`route.appeal.${appeal.kind}`)}
            </a>
          ) : (
            t(`route.appeal.${appeal.kind}`)
          )}
          {appeal.days && ` (${t('route.appealDays', { count: appeal.days })})`}
        </DescriptionRow>
      </dl>
    </details>
  );
}

function SaferWays({ route }: { route: ReportRoute }) {
  const { t } = useTranslation();
  if (!route.safer.length) return null;
  return (
    <div class="small">
      <strong>{t('route.saferWay')}</strong>
      <ul>
        {route.safer.map(s => (
          <li key={s}>{t(`route.safer.${s}`)}</li>
        ))}
      </ul>
    </div>
  );
}

interface RouteCardProps {
  platform: Platform;
  route: ReportRoute;
  incident?: Incident | undefined;
}

export function RouteCard({ platform, route, incident }: RouteCardProps) {
  const { t, language } = useTranslation();
  const key = `platforms:${platform.id}.reports.${route.id}`;
  const discreet = useDiscreetMode();
  const disclosures = listDisclosures(route);
  const url = buildFormUrl(route, incident?.item.author.handle);
  return (
    <section class="card stack">
      <h3>{t(`${key}.name`)}</h3>
      {!!disclosures.length && (
        <ul class="notice small">
          {disclosures.map(who => (
            <li key={who}>{t(`route.tells.${who}`)}</li>
          ))}
        </ul>
      )}
      {url && (
        <a class="btn main wide" href={url} target="_blank" rel="noreferrer">
          {t('report.openForm')}
        </a>
      )}
      {url !== route.url && <p class="small soft">{t('blocks.prefilled')}</p>}
      {!route.url && <p class="eyebrow">{t('report.inApp')}</p>}
      {incident && canHighlight(platform, route) && (!discreet || isBuiltIn(platform)) && (
        <ShowInPage incident={incident} platform={platform} route={route} />
      )}
      <ol>
        {translateList(t, `${key}.steps`).map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      <p class="small">
        <strong>{t('report.ready')}.</strong> {t(`${key}.ready`)}
      </p>
      {incident && <MarkAsSent incident={incident} platform={platform} route={route} />}
      <SaferWays route={route} />
      <RouteCosts route={route} />
      <p class="soft small">{t(`checked.${route.checkedBy}`, { date: formatDay(language, route.checkedOn) })}</p>
    </section>
  );
}
