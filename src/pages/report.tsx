/** Report as a full page: opened from the context menu, from the list of what was kept, to read every way of a platform (`ways`), or the ways for what happened (`routes`). Its address does not say which (`openedWith`). */
import { openedWith } from '../protocol/opened.ts';
import type { Site } from '../protocol/site.ts';
import type { Incident } from '../reporting/record.ts';
import { INCIDENTS, type IncidentKind } from '../reporting/kinds.ts';
import { ask } from '../ui/ask.ts';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { RoutesAnywhere, Ways } from '../ui/routes.tsx';
import { FAILED, openKept, ReportView, type Step } from '../ui/report-view.tsx';

const query = await openedWith();
const what: IncidentKind = INCIDENTS.find(k => k === query.get('what')) ?? 'threatened';
const tab = query.has('tab') ? Number(query.get('tab')) : undefined;

/** The worker has a moment longer what was kept while the vault is locked. */
async function keptStep(id: string): Promise<Step> {
  const held = await ask<Incident | undefined>({ type: 'incident/get', id }).catch(() => undefined);
  return held ? { at: 'kept', incident: held } : openKept(id, what);
}

async function start(): Promise<Step> {
  const kept = query.get('kept');
  if (kept) return keptStep(kept);
  if (query.has('failed')) return { at: 'failed', why: FAILED.find(w => w === query.get('failed')) ?? 'unavailable', what };
  if (what === 'child') return { at: 'minor' };
  return what === 'sexual' && tab !== undefined ? { at: 'age' } : { at: 'choose' };
}

/** Where the tab is that this is about. */
async function here(): Promise<string | null> {
  const site = tab === undefined ? undefined : await ask<Site | undefined>({ type: 'site/get', tab }).catch(() => undefined);
  return site?.kind === 'known' ? site.platform : null;
}

const ways = query.get('ways');
const routes = INCIDENTS.find(k => k === query.get('routes'));
const [step, platform] = ways || routes ? [{ at: 'choose' } as Step, null] : await Promise.all([start(), here()]);
void mount(() => (
  <div class="sheet">
    <Header tab={tab} />
    <Content>{routes ? <RoutesAnywhere what={routes} /> : ways ? <Ways platform={ways} /> : <ReportView tab={tab} blocked={tab === undefined} platform={platform} start={step} />}<LanguagePicker /></Content>
  </div>
));
