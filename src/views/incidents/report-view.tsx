/** Report: what happened → kept → the right form. For someone who is shaking: three presses. */
import { useEffect, useState } from 'preact/hooks';
import type { SaveResult } from '../../messaging/contract.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { follow, incident as incidentOf } from '../../incidents/store.ts';
import type { Incident } from '../../incidents/model.ts';
import { COMMON_SITUATIONS, OTHER_SITUATIONS, type Situation } from '../../incidents/situations.ts';
import { VaultError } from '../../vault/record-store.ts';
import { ask } from '../../messaging/client.ts';
import { CaptureMore, JustSaved } from './capture-more.tsx';
import { BestHelplines } from '../helplines/best-helplines.tsx';
import { Icon } from '../../ui/icons.tsx';
import { SavedIncidentCard, RecentIncidents } from './incident-summary.tsx';
import { RelatedPathway } from '../learning/lesson-links.tsx';
import { Loading } from '../../ui/page-states.tsx';
import { ReportRoutes } from './report-routes.tsx';
import { UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PageLink } from '../shell/page-link.tsx';

export type ReportStep =
  | { at: 'choose' }
  | { at: 'age' }
  | { at: 'keeping' }
  | { at: 'minor' }
  | { at: 'kept'; incident: Incident }
  | { at: 'locked'; id: string; what: Situation }
  | { at: 'failed'; why: (typeof FAILURE_REASONS)[number]; what: Situation };

/** `gone`: it was erased. */
export const FAILURE_REASONS = [
  'under-age',
  'full',
  'unavailable',
  'damaged',
  'locked',
  'newer',
  'no-page',
  'gone',
] as const satisfies readonly (Extract<SaveResult, { kept: false }>['why'] | 'gone')[];

/** A record that was kept, or why it cannot be shown. */
export async function openSavedIncident(id: string, what: Situation): Promise<ReportStep> {
  try {
    const incident = await incidentOf(id);
    return incident ? { at: 'kept', incident } : { at: 'failed', why: 'gone', what };
  } catch (fault) {
    const why = fault instanceof VaultError ? fault.code : 'damaged';
    return why === 'locked' ? { at: 'locked', id, what } : { at: 'failed', why, what };
  }
}

function ChooseSituation({
  onPick,
  blocked,
  platform,
}: {
  onPick(what: Situation): void;
  blocked: boolean;
  platform: string | null;
}) {
  const { t } = useTranslation();
  const choices = (kinds: readonly Situation[]) => (
    <div class="choices">
      {kinds.map(what => (
        <button
          type="button"
          class="choice"
          key={what}
          disabled={blocked && what !== 'child'}
          onClick={() => onPick(what)}
        >
          <Icon name={what} />
          <span>{t(`incident.${what}`)}</span>
        </button>
      ))}
    </div>
  );
  return (
    <>
      <details class="card danger">
        <summary class="row">
          <Icon name="swarm" />
          {t('report.danger')}
        </summary>
        <div class="stack">
          <p>{t('report.dangerText')}</p>
          <a class="btn" href={getPageUrlInMode('panic')} target="_blank">
            {t('panic.open')}
          </a>
          <BestHelplines need="danger" />
        </div>
      </details>
      <h1 class="head">{t('report.happened')}</h1>
      <p class="soft small">{blocked ? t('report.noPage') : t('report.promise')}</p>
      {choices(COMMON_SITUATIONS)}
      <details>
        <summary class="btn quiet">{t('route.else')}</summary>
        {choices(OTHER_SITUATIONS)}
      </details>
      {platform && (
        <PageLink class="btn quiet" page="report" given={{ ways: platform }}>
          {t('route.allWays')}
        </PageLink>
      )}
    </>
  );
}

/** A popup closes under the file dialog, so files are added in a page. */
function AddFilesStep({ incident, onChange }: { incident: Incident; onChange(now: Incident): void }) {
  const { t } = useTranslation();
  const [part, setPart] = useState<typeof import('./add-files.tsx')>();
  const popup = /\/popup(\/index)?\.html$/.test(location.pathname);
  useEffect(() => {
    if (!popup) void import('./add-files.tsx').then(setPart);
  }, []);
  if (popup)
    return (
      <PageLink class="btn quiet" page="report" given={{ kept: incident.id, what: incident.what }}>
        {t('capture.files.page')}
      </PageLink>
    );
  return part ? <part.AddFiles incident={incident} onChange={onChange} /> : null;
}

function SavedStep({ first }: { first: Incident }) {
  const [incident, setIncident] = useState(first);
  // A slow page may say more a little later.
  useEffect(
    () =>
      follow(ids => {
        if (ids.includes(first.id))
          void ask<Incident | undefined>({ type: 'incident/get', id: first.id }).then(
            now => {
              if (now) setIncident(now);
            },
            () => undefined,
          );
      }),
    [first.id],
  );
  return (
    <>
      <div role="status">
        <SavedIncidentCard incident={incident} />
      </div>
      <CaptureMore incident={incident} onChange={setIncident} />
      <ReportRoutes platform={incident.item.platform} what={incident.what} incident={incident} />
      <AddFilesStep incident={incident} onChange={setIncident} />
      <RelatedPathway what={incident.what} />
    </>
  );
}

/** What was kept is there, but locked: it opens here. */
function LockedStep({ id, what, onStep }: { id: string; what: Situation; onStep(step: ReportStep): void }) {
  const { t } = useTranslation();
  const vault = useVaultState();
  useEffect(() => {
    if (vault === 'unlocked' || vault === 'bare') void openSavedIncident(id, what).then(onStep);
  }, [vault]);
  return (
    <>
      <h1 class="head">{t('report.kept')}</h1>
      <p>{t('report.failed.locked')}</p>
      <UnlockCard />
    </>
  );
}

/**
 * @param blocked there is no page to keep proof of
 * @param platform where the person is
 */
export function ReportView({
  tab,
  blocked,
  platform = null,
  start = { at: 'choose' },
}: {
  tab: number | undefined;
  blocked: boolean;
  platform?: string | null;
  start?: ReportStep;
}) {
  const { t } = useTranslation();
  const [step, setStep] = useState<ReportStep>(start);
  const keep = async (kind: Situation, adult?: boolean) => {
    const began = Date.now();
    setStep({ at: 'keeping' });
    const result = await ask<SaveResult | undefined>({
      type: 'incident/keep',
      tab: tab!,
      what: kind,
      ...(adult === undefined ? {} : { adult }),
    }).catch(() => undefined);
    // A worker that was killed meanwhile has kept what it had.
    const left = result
      ? undefined
      : await ask<string | null>({ type: 'capture/last', tab: tab! })
          .then(id => (id ? ask<Incident | undefined>({ type: 'incident/get', id }) : undefined))
          .catch(() => undefined);
    if (left && Date.parse(left.keptAt) >= began) return setStep({ at: 'kept', incident: left });
    setStep(
      result?.kept
        ? { at: 'kept', incident: result.incident }
        : { at: 'failed', why: result?.why ?? 'unavailable', what: kind },
    );
  };
  const pick = (kind: Situation) => {
    if (kind === 'child') setStep({ at: 'minor' });
    else if (kind === 'sexual') setStep({ at: 'age' });
    else void keep(kind);
  };
  const back = (
    <button type="button" class="btn quiet" onClick={() => setStep({ at: 'choose' })}>
      {t('report.back')}
    </button>
  );
  switch (step.at) {
    case 'choose':
      return (
        <>
          {tab !== undefined && <JustSaved tab={tab} onOpen={incident => setStep({ at: 'kept', incident })} />}
          <ChooseSituation onPick={pick} blocked={blocked} platform={platform} />
          <RecentIncidents />
        </>
      );
    case 'keeping':
      return <Loading label={t('report.keeping')} />;
    case 'age':
      return (
        <section class="card stack">
          <h1>{t('report.sexual.title')}</h1>
          <p>{t('report.sexual.text')}</p>
          <button type="button" class="btn main wide" onClick={() => setStep({ at: 'minor' })}>
            {t('report.sexual.yes')}
          </button>
          <button type="button" class="btn wide" onClick={() => void keep('sexual', true)}>
            {t('report.sexual.no')}
          </button>
          <p class="soft small">{t('report.sexual.adultText')}</p>
          {back}
        </section>
      );
    case 'minor':
      return (
        <>
          <section class="card stack" role="status">
            <h1>{t('report.sexual.minorTitle')}</h1>
            <p>{t('report.sexual.minorText')}</p>
          </section>
          <h2 class="head">{t('help.title')}</h2>
          <BestHelplines need="sexual-minor" />
          {platform && <ReportRoutes platform={platform} what="child" />}
          {back}
        </>
      );
    case 'kept':
      return (
        <>
          <SavedStep first={step.incident} />
          {back}
        </>
      );
    case 'locked':
      return <LockedStep id={step.id} what={step.what} onStep={setStep} />;
    case 'failed':
      return (
        <>
          <section class="card warn stack" role="alert">
            <h1>{t('fault.title')}</h1>
            <p>{t(`report.failed.${step.why}`)}</p>
          </section>
          <h2 class="head">{t('help.title')}</h2>
          <BestHelplines need="attack" />
          {back}
        </>
      );
  }
}
