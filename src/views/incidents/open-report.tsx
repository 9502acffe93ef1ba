/** Opens reporting at the step that a page's parameters ask for. */
import type { ComponentChildren } from 'preact';
import { nextEvidenceStep } from '../../incidents/next-evidence-step.ts';
import { SITUATIONS, type Situation } from '../../incidents/situations.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { AllReportRoutes, PickPlatformRoutes } from './report-routes.tsx';
import { FAILURE_REASONS, openSavedIncident, type ReportStep } from './report-step.ts';
import { ReportView } from './report-view.tsx';

async function openSaved(id: string, what: Situation): Promise<ReportStep> {
  // While the vault is locked, the worker has a new incident a little longer than the store.
  const incident = await sendToWorker({ type: 'incidents/get', id }).catch(() => undefined);
  return incident ? { at: 'saved', incident } : openSavedIncident(id, what);
}

async function getFirstStep(params: URLSearchParams, what: Situation): Promise<ReportStep> {
  const saved = params.get('kept');
  if (saved) return openSaved(saved, what);
  if (params.has('failed'))
    return { at: 'failed', why: FAILURE_REASONS.find(why => why === params.get('failed')) ?? 'unavailable', what };
  const next = nextEvidenceStep(what);
  if (next === 'no-capture') return { at: 'minor', what };
  return next === 'ask-age' && params.has('tab') ? { at: 'age' } : { at: 'choose' };
}

async function getPlatformOf(tab: number | undefined): Promise<string | null> {
  if (tab === undefined) return null;
  const site = await sendToWorker({ type: 'site/getSummary', tab }).catch(() => undefined);
  return site && 'platform' in site ? site.platform : null;
}

/**
 * @param params `routes`: ways to report a situation on any platform; `ways`: every way of one platform; else a report,
 * of the saved incident `kept`, after the failure `failed`, or of the situation `what`
 */
export async function openReport(params: URLSearchParams, tab: number | undefined): Promise<ComponentChildren> {
  const situation = SITUATIONS.find(s => s === params.get('routes'));
  const platformId = params.get('ways');
  if (situation) return <PickPlatformRoutes what={situation} />;
  if (platformId) return <AllReportRoutes platform={platformId} />;
  const what = SITUATIONS.find(s => s === params.get('what')) ?? 'threatened';
  const [step, platform] = await Promise.all([getFirstStep(params, what), getPlatformOf(tab)]);
  return <ReportView tab={tab} blocked={tab === undefined} platform={platform} start={step} />;
}
