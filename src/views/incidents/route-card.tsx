/** One way to report: the form or the steps, and what sending it costs. */

import { formatDay, formatList } from '../../i18n/formats.ts';
import type { Incident } from '../../incidents/model.ts';
import { buildFormUrl, canHighlight, listDisclosures } from '../../incidents/report-routes.ts';
import { isBuiltIn } from '../../platforms/host-index.ts';
import type { Platform } from '../../platforms/schema.ts';
import type { ReportRoute } from '../../platforms/report-schema.ts';
import { describeUnconfirmed } from '../../platforms/setting-labels.ts';
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

/** Texts of a link by what it opens: of the button, and under it. */
const LINK_TEXTS = {
  form: ['report.openForm', 'report.opensForm'],
  email: ['report.openEmail', 'report.opensEmail'],
  page: ['report.openPage', 'report.opensPage'],
  'in-app': ['report.openPage', 'report.opensPage'],
} as const;

interface FormLinkProps {
  platform: Platform;
  route: ReportRoute;
  url: string;
  primary: boolean;
}

function FormLink({ platform, route, url, primary }: FormLinkProps) {
  const { t } = useTranslation();
  const [label, hint] = LINK_TEXTS[route.kind];
  return (
    <>
      <a class={primary ? 'btn main wide' : 'btn wide'} href={url} target="_blank" rel="noreferrer">
        {primary ? t('report.to', { name: platform.name }) : t(label)}
      </a>
      <p class="soft small">{t(hint)}</p>
      {url !== route.url && <p class="soft small">{t('blocks.prefilled')}</p>}
    </>
  );
}

interface RouteCardProps {
  platform: Platform;
  route: ReportRoute;
  incident?: Incident | undefined;
  /** Holds the one filled button of the view. */
  primary?: boolean;
}

/** Says who learns of the report before the link. */
export function RouteCard({ platform, route, incident, primary = false }: RouteCardProps) {
  const { t, language } = useTranslation();
  const key = `platforms:${platform.id}.reports.${route.id}`;
  const labelDoubt = describeUnconfirmed(t, key);
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
      {url ? (
        <FormLink platform={platform} route={route} url={url} primary={primary} />
      ) : (
        <p class="eyebrow">{t('report.inApp')}</p>
      )}
      {incident && canHighlight(platform, route) && (!discreet || isBuiltIn(platform)) && (
        <ShowInPage incident={incident} platform={platform} route={route} primary={primary} />
      )}
      <ol>
        {translateList(t, `${key}.steps`).map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      {labelDoubt && <p class="soft small">{labelDoubt}</p>}
      <div class="small">
        <strong>{t('report.ready')}</strong>
        <p>{t(`${key}.ready`)}</p>
      </div>
      {incident && <MarkAsSent incident={incident} platform={platform} route={route} />}
      <SaferWays route={route} />
      <RouteCosts route={route} />
      <p class="soft small">{t(`checked.${route.checkedBy}`, { date: formatDay(language, route.checkedOn) })}</p>
    </section>
  );
}
