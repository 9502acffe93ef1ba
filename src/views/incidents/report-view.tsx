/** Report in three steps: what happened, evidence saved, the platform’s own form. */
import { useEffect, useState } from 'preact/hooks';
import { nextEvidenceStep } from '../../incidents/next-evidence-step.ts';
import type { Situation } from '../../incidents/situations.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { BestHelplines } from '../helplines/best-helplines.tsx';
import { UnlockCard } from '../vault/unlock.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { JustSaved } from './capture-more.tsx';
import { ChooseSituation } from './choose-situation.tsx';
import { SituationOptions } from './escalation-options.tsx';
import { PickPlatformRoutes, ReportRoutes } from './report-routes.tsx';
import { type FailureReason, openSavedIncident, type ReportStep } from './report-step.ts';
import { SavedStep } from './saved-step.tsx';
import { PastedNotice } from './takedown/pasted-notice.tsx';
import { usePlatformDefinition } from './use-platform-definition.ts';

interface LockedStepProps {
  id: string;
  what: Situation;
  onStep(step: ReportStep): void;
}

function LockedStep({ id, what, onStep }: LockedStepProps) {
  const { t } = useTranslation();
  const vault = useVaultState();
  useEffect(() => {
    if (vault === 'unlocked' || vault === 'bare') void openSavedIncident(id, what).then(onStep);
  }, [vault]);
  return (
    <>
      <h1>{t('report.kept')}</h1>
      <p>{t('report.failed.locked')}</p>
      <UnlockCard />
    </>
  );
}

interface AgeStepProps {
  onAnswer(allAdults: boolean): void;
}

function AgeStep({ onAnswer }: AgeStepProps) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('report.sexual.title')}</h1>
      <p>{t('report.sexual.text')}</p>
      <button type="button" class="btn main wide" onClick={() => onAnswer(false)}>
        {t('report.sexual.yes')}
      </button>
      <button type="button" class="btn wide" onClick={() => onAnswer(true)}>
        {t('report.sexual.no')}
      </button>
      <p class="soft small">{t('report.sexual.adultText')}</p>
    </>
  );
}

function OptionsForChild({ platform: id }: { platform: string | null }) {
  const { t } = useTranslation();
  const platform = usePlatformDefinition(id);
  if (platform === undefined) return null;
  return (
    <>
      <h2 class="head">{t('doors.now')}</h2>
      <SituationOptions what="child" platform={platform} />
    </>
  );
}

/** Saves evidence of a tab. A worker that was stopped meanwhile has saved what it had. */
async function save(tab: number, what: Situation, allAdults: boolean | undefined): Promise<ReportStep> {
  const started = Date.now();
  const result = await sendToWorker({
    type: 'evidence/save',
    tab,
    what,
    ...(allAdults === undefined ? {} : { adult: allAdults }),
  }).catch(() => undefined);
  if (result?.kept) return { at: 'saved', incident: result.incident };
  if (result) return { at: 'failed', why: result.why, what };
  const last = await sendToWorker({ type: 'capture/getLastIncident', tab })
    .then(id => (id ? sendToWorker({ type: 'incidents/get', id }) : undefined))
    .catch(() => undefined);
  return last && Date.parse(last.keptAt) >= started
    ? { at: 'saved', incident: last }
    : { at: 'failed', why: 'unavailable', what };
}

/** The person can do something about these. */
const WORTH_RETRYING: ReadonlySet<FailureReason> = new Set(['full', 'no-page', 'unavailable']);

/** A photo of the screen can stand in for evidence, but never where it would be a copy of a sexual image. */
const mayPhotograph = (what: Situation, why: FailureReason): boolean =>
  what !== 'sexual' && what !== 'child' && (why === 'full' || why === 'unavailable');

export interface ReportViewProps {
  tab: number | undefined;
  /** There is no page to save evidence of. */
  blocked: boolean;
  /** Platform that the person is on. */
  platform?: string | null;
  start?: ReportStep;
}

export function ReportView({ tab, blocked, platform = null, start = { at: 'choose' } }: ReportViewProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<ReportStep>(start);
  const proceed = async (what: Situation, allAdults?: boolean) => {
    const next = nextEvidenceStep(what, allAdults);
    if (next === 'no-capture') return setStep({ at: 'minor', what });
    if (blocked) return setStep(what === 'taken-down' ? { at: 'notice' } : { at: 'routes', what });
    if (next === 'ask-age') return setStep({ at: 'age' });
    setStep({ at: 'saving' });
    setStep(await save(tab!, what, allAdults));
  };
  const backButton = (
    <button type="button" class="btn quiet" onClick={() => setStep({ at: 'choose' })}>
      {t('report.back')}
    </button>
  );
  switch (step.at) {
    case 'choose':
      return (
        <>
          {tab !== undefined && <JustSaved tab={tab} onOpen={incident => setStep({ at: 'saved', incident })} />}
          <ChooseSituation onPick={what => void proceed(what)} blocked={blocked} platform={platform} />
        </>
      );
    case 'saving':
      return <Progress label={t('report.keeping')} />;
    case 'age':
      return (
        <section class="card stack">
          <AgeStep onAnswer={allAdults => void proceed('sexual', allAdults)} />
          {backButton}
        </section>
      );
    case 'minor':
      return (
        <>
          <section class="card stack">
            <h1>{t('report.sexual.minorTitle')}</h1>
            <p>{t(step.what === 'child' ? 'report.child.text' : 'report.sexual.minorText')}</p>
          </section>
          {platform && <ReportRoutes platform={platform} what="child" />}
          <OptionsForChild platform={platform} />
          <h2 class="head">{t('help.title')}</h2>
          <BestHelplines need="sexual-minor" />
          {backButton}
        </>
      );
    case 'routes':
      return (
        <>
          <PickPlatformRoutes what={step.what} />
          {backButton}
        </>
      );
    case 'saved':
      return (
        <>
          <SavedStep incident={step.incident} />
          {backButton}
        </>
      );
    case 'notice':
      return (
        <>
          <PastedNotice platform={platform} onSaved={incident => setStep({ at: 'saved', incident })} />
          {backButton}
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
            {mayPhotograph(step.what, step.why) && <p>{t('report.photograph')}</p>}
            {tab !== undefined && WORTH_RETRYING.has(step.why) && (
              <button type="button" class="btn main wide" onClick={() => void proceed(step.what)}>
                {t('fault.again')}
              </button>
            )}
          </section>
          <h2 class="head">{t('help.title')}</h2>
          <BestHelplines need="attack" />
          {backButton}
        </>
      );
  }
}
