/** Keep proof first: address, author, time and text at once, then the picture. Runs from a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import { write } from '../reporting/log.ts';
import type { Incident, NoPicture } from '../reporting/record.ts';
import { translator } from '../i18n/index.ts';
import { localTime } from '../reporting/moment.ts';
import { VaultFault } from '../vault/vault.ts';
import type { Kept } from '../protocol/messages.ts';
import type { IncidentKind } from '../reporting/kinds.ts';
import { amend } from './capture/amend.ts';
import { browserName, readItem } from './capture/details.ts';
import { inFront } from './capture/front.ts';
import { remember } from './capture/recent.ts';
import { prepare, shoot, step, type Subject } from './capture/shot.ts';

export interface Wish {
  what: IncidentKind;
  /** Of a sexual image: nobody in it could be under 18. Anything else than a clear yes keeps nothing; of harm to a child nothing is ever kept. */
  adult?: boolean | undefined;
  /** Of the post that the person pointed at. */
  pointed?: boolean;
  /** Pressed inside the page, which lets no picture be taken unless the person allowed it elsewhere. */
  inPage?: boolean;
}

export async function subject(tabId: number): Promise<(Subject & { title: string | undefined }) | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url && tab.windowId !== undefined ? { id: tabId, windowId: tab.windowId, url: tab.url, title: tab.title } : undefined;
}

const faultOf = (fault: unknown): VaultFault['fault'] => (fault instanceof VaultFault ? fault.fault : 'unavailable');

/** The picture of what is visible now, added to a record that is kept already. @throws VaultFault */
export async function addPicture(record: Incident, tab: Subject, refused: NoPicture = 'not-allowed'): Promise<Incident | undefined> {
  return inFront(tab, () => step(async () => {
    await prepare(tab.id);
    const result = await shoot(tab, '01-tab');
    if (!result.shot) return amend(record, now => ({ ...now, noPicture: result.why === 'refused' ? refused : 'failed' }));
    const { shot } = result;
    return amend(record, ({ noPicture: _, ...now }) => ({ ...now, artifacts: [...now.artifacts, shot.artifact] }), [shot]);
  }));
}

export async function keepProof(tabId: number, { what, adult, pointed = false, inPage = false }: Wish): Promise<Kept> {
  if (what === 'child' || (what === 'sexual' && adult !== true)) return { kept: false, why: 'under-age' };
  const tab = await subject(tabId);
  if (!tab) return { kept: false, why: 'no-page' };
  const sexual = what === 'sexual';
  const item = await readItem(tab, pointed, !sexual);
  const now = new Date();
  const first: Incident = {
    id: crypto.randomUUID(),
    v: 2,
    what,
    keptAt: now.toISOString(),
    local: localTime(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: (await translator()).language,
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    browser: browserName(navigator.userAgent),
    item,
    artifacts: [],
    noPicture: sexual ? 'sexual' : 'pending',
    directedAt: null,
    severity: { dangerNow: null, namesPlace: null, namesTime: null, namesMeans: null, repeated: null, offline: null },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
  try {
    await remember({ incident: first.id, tab: tabId, url: tab.url, pointed });
    await write(first);
  } catch (fault) {
    return { kept: false, why: faultOf(fault) };
  }
  if (sexual) return { kept: true, incident: first };
  // What is kept is kept: no room for the picture takes nothing away.
  const whole = await addPicture(first, tab, inPage ? 'in-page' : 'not-allowed').catch(fault => ({ ...first, noPicture: faultOf(fault) === 'full' ? 'full' as const : 'failed' as const }));
  return { kept: true, incident: whole ?? first };
}
