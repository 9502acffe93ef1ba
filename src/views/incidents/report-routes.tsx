/** Ways to report on a platform without saved evidence, for one situation or for all. */
import { useState } from 'preact/hooks';
import { listReportRoutes } from '../../incidents/report-routes.ts';
import { SITUATIONS, type Situation } from '../../incidents/situations.ts';
import type { Platform } from '../../platforms/schema.ts';
import { Icon } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { BestHelplines } from '../helplines/best-helplines.tsx';
import { SituationOptions } from './escalation-options.tsx';
import { Foldout } from './foldout.tsx';
import { PlatformPicker } from './platform-picker.tsx';
import { RouteCard } from './route-card.tsx';
import { AppealCards, OtherTakedownWays } from './takedown/takedown-ways.tsx';
import { usePlatformDefinition } from './use-platform-definition.ts';

export function NoRoute() {
  const { t } = useTranslation();
  return (
    <>
      <section class="card stack">
        <h3>{t('report.noRoute')}</h3>
        <p>{t('route.instead')}</p>
        <ol>
          {translateList(t, 'route.insteadSteps').map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      </section>
      <BestHelplines need="attack" />
    </>
  );
}

export const OperatorRisk = ({ platform }: { platform: Platform | null }) => {
  const { t } = useTranslation();
  return platform?.operatorRisk ? (
    <p class="card warn" role="note">
      {t('report.operatorRisk', { name: platform.name })}
    </p>
  ) : null;
};

/** Steps that other situations share with this one may begin with saving evidence. */
const SkipSaving = ({ what }: { what: Situation }) => {
  const { t } = useTranslation();
  return what === 'child' ? (
    <p class="notice" role="note">
      {t('route.childSkip')}
    </p>
  ) : null;
};

const routeCards = (platform: Platform | null, what: Situation) => {
  if (what === 'taken-down') return <AppealCards platform={platform} />;
  const found = platform ? listReportRoutes(platform, what) : [];
  return platform && found.length ? (
    <>
      <SkipSaving what={what} />
      {found.map((r, i) => (
        <RouteCard key={r.id} platform={platform} route={r} primary={!i} />
      ))}
    </>
  ) : (
    <NoRoute />
  );
};

interface ReportRoutesProps {
  platform: string | null;
  what: Situation;
}

export function ReportRoutes({ platform: id, what }: ReportRoutesProps) {
  const { t } = useTranslation();
  const platform = usePlatformDefinition(id);
  if (platform === undefined) return null;
  return (
    <>
      <h2 class="head">{t('report.now')}</h2>
      <OperatorRisk platform={platform} />
      {routeCards(platform, what)}
    </>
  );
}

/** Lists every way of one platform by situation, without saving anything. */
export function AllReportRoutes({ platform: id }: { platform: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Situation>();
  const platform = usePlatformDefinition(id);
  if (!platform) return null;
  return (
    <section class="stack" aria-labelledby="ways">
      <h1 id="ways">{t('route.ways', { name: platform.name })}</h1>
      <p class="soft small">{t('route.proofFirst')}</p>
      <OperatorRisk platform={platform} />
      <div class="card rows">
        {SITUATIONS.map(what => (
          <details
            class="setting"
            key={what}
            open={open === what}
            onToggle={e => {
              if (e.currentTarget.open) setOpen(what);
            }}
          >
            <summary class="way">
              {t(`incident.${what}`)}
              <Icon name="chevron" />
            </summary>
            {open === what && <div class="stack inset">{routeCards(platform, what)}</div>}
          </details>
        ))}
      </div>
    </section>
  );
}

/** Lists the ways for one situation, on a platform that is chosen here. */
export function PickPlatformRoutes({ what }: { what: Situation }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState('');
  const platform = usePlatformDefinition(picked || null);
  return (
    <section class="stack" aria-labelledby="routes">
      <h1 id="routes">{t('learn.open.ways', { what: t(`incident.${what}`) })}</h1>
      {what !== 'child' && <p class="soft small">{t('route.proofFirst')}</p>}
      {what === 'child' && <BestHelplines need="sexual-minor" />}
      <PlatformPicker value={picked} onPick={setPicked} />
      {platform && (
        <>
          <h2 class="head">{t(what === 'taken-down' ? 'appeal.ways' : 'report.now')}</h2>
          <OperatorRisk platform={platform} />
          {routeCards(platform, what)}
        </>
      )}
      {what === 'sexual' && <BestHelplines need="sexual-adult" />}
      <div class="card rows">
        <Foldout title={t('doors.now')} open={what === 'child'}>
          {what === 'taken-down' ? (
            <OtherTakedownWays platform={platform ?? null} />
          ) : (
            <SituationOptions what={what} platform={platform ?? null} />
          )}
        </Foldout>
      </div>
    </section>
  );
}
