/** Report as a full page: opened from the context menu, or from the list of what was kept. */
import type { Kept } from '../protocol/messages.ts';
import type { Incident } from '../reporting/incident.ts';
import { INCIDENTS, type IncidentKind } from '../reporting/kinds.ts';
import { ask } from '../ui/ask.ts';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { ReportView, type Step } from '../ui/report-view.tsx';

const query = new URLSearchParams(location.search);
const what: IncidentKind = INCIDENTS.find(k => k === query.get('what')) ?? 'threatened';
const tab = query.has('tab') ? Number(query.get('tab')) : undefined;

async function start(): Promise<Step> {
  const kept = query.get('kept');
  const incident = kept ? await ask<Incident | undefined>({ type: 'incident/get', id: kept }).catch(() => undefined) : undefined;
  if (incident) return { at: 'kept', incident };
  if (kept || query.has('failed')) return { at: 'failed', why: (query.get('failed') ?? 'damaged') as Extract<Kept, { kept: false }>['why'], what };
  return what === 'sexual' && tab !== undefined ? { at: 'age' } : { at: 'choose' };
}

const step = await start();
void mount(() => (
  <div class="sheet">
    <Header tab={tab} />
    <Content><ReportView tab={tab} blocked={tab === undefined} start={step} what={what} /><LanguagePicker /></Content>
  </div>
));
