/** Report as a full page: opened from the context menu, from the list of what was kept, to read every way of a platform (`ways`), or the ways for what happened (`routes`). Its address does not say which (`openedWith`). */
import type { ComponentChildren } from 'preact';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import type { SiteSummary } from '../../privacy-checks/schema.ts';
import type { Incident } from '../../incidents/model.ts';
import { SITUATIONS, type Situation } from '../../incidents/situations.ts';
import { ask } from '../../messaging/client.ts';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { PickPlatformRoutes, AllReportRoutes } from '../../views/incidents/report-routes.tsx';
import { FAILURE_REASONS, openSavedIncident, ReportView, type ReportStep } from '../../views/incidents/report-view.tsx';
import '../../views/helplines/helplines.css';

const fromKept = async (id: string, what: Situation): Promise<ReportStep> => {
  // The worker has a moment longer what was kept while the vault is locked.
  const held = await ask<Incident | undefined>({ type: 'incident/get', id }).catch(() => undefined);
  return held ? { at: 'kept', incident: held } : openSavedIncident(id, what);
};

async function start(query: URLSearchParams, what: Situation): Promise<ReportStep> {
  const kept = query.get('kept');
  if (kept) return fromKept(kept, what);
  if (query.has('failed'))
    return { at: 'failed', why: FAILURE_REASONS.find(w => w === query.get('failed')) ?? 'unavailable', what };
  if (what === 'child') return { at: 'minor' };
  return what === 'sexual' && query.has('tab') ? { at: 'age' } : { at: 'choose' };
}

/** Where the tab is that this is about. */
async function platformOf(tab: number | undefined): Promise<string | null> {
  const site =
    tab === undefined
      ? undefined
      : await ask<SiteSummary | undefined>({ type: 'site/get', tab }).catch(() => undefined);
  return site?.kind === 'known' ? site.platform : null;
}

async function view(query: URLSearchParams, tab: number | undefined): Promise<ComponentChildren> {
  const routes = SITUATIONS.find(k => k === query.get('routes')),
    ways = query.get('ways');
  if (routes) return <PickPlatformRoutes what={routes} />;
  if (ways) return <AllReportRoutes platform={ways} />;
  const what = SITUATIONS.find(k => k === query.get('what')) ?? 'threatened';
  const [step, platform] = await Promise.all([start(query, what), platformOf(tab)]);
  return <ReportView tab={tab} blocked={tab === undefined} platform={platform} start={step} />;
}

const query = await readPageParams();
const tab = query.has('tab') ? Number(query.get('tab')) : undefined;
const shown = await view(query, tab);
await mount(() => (
  <div class="sheet">
    <Header tab={tab} />
    <Content>
      {shown}
      <LanguagePicker />
    </Content>
  </div>
));
