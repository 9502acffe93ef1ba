/** Keep proof first: address, author, time and text at once, then the picture. Runs from a gesture that grants `activeTab`. */
import browser from 'webextension-polyfill';
import type { Incident, NoPicture } from '../model.ts';
import { getI18n } from '../../i18n/index.ts';
import { freshId } from '../store.ts';
import { formatLocalTime } from '../../lib/local-time.ts';
import { VaultError } from '../../vault/record-store.ts';
import type { Kept } from '../../messaging/contract.ts';
import type { IncidentKind } from '../situations.ts';
import { askPage } from '../../messaging/tab-client.ts';
import { amend, begin } from './amend.ts';
import { browserNow, itemOf, platformOf } from './details.ts';
import { inFront } from './bring-to-front.ts';
import { FIRST, notRead, readPage, wait, type Reading } from './read-page.ts';
import { remember } from './recent-tabs.ts';
import { prepare, shoot, step, type Subject } from './screenshot.ts';
import { isPractice } from '../../practice/address.ts';
import { wake } from '../../background/injection.ts';
import { placeOf } from '../../practice/round.ts';
import { findTab } from '../../lib/tab-by-id.ts';

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
  const tab = await findTab(tabId);
  return tab?.url && tab.windowId !== undefined
    ? { id: tabId, windowId: tab.windowId, url: tab.url, title: tab.title }
    : undefined;
}

const faultOf = (fault: unknown): VaultError['code'] => (fault instanceof VaultError ? fault.code : 'unavailable');

/** The picture of what is visible now, added to a record that is kept already. @throws VaultError */
export async function addPicture(
  record: Incident,
  tab: Subject,
  refused: NoPicture = 'not-allowed',
): Promise<Incident | undefined> {
  return inFront(tab, () =>
    step(async () => {
      await prepare(tab);
      const result = await shoot(tab, '01-tab');
      if (!result.shot)
        return amend(record.id, now => ({
          ...now,
          noPicture: result.why === 'refused' ? refused : result.why === 'undrawn' ? 'undrawn' : 'failed',
        }));
      const { shot } = result;
      return amend(
        record.id,
        ({ noPicture: _, ...now }) => ({ ...now, artifacts: [...now.artifacts, shot.artifact] }),
        [shot],
      );
    }),
  );
}

async function wakeAllowed({ id, url }: Subject): Promise<boolean> {
  if (!/^https?:/.test(url) || !(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] })))
    return false;
  return wake(id).then(
    () => true,
    () => false,
  );
}

async function withoutPicture(first: Incident, why: NoPicture): Promise<Incident | undefined> {
  const how = (now: Incident): Incident => ({ ...now, noPicture: why });
  return amend(first.id, how).catch(() => how(first));
}

const reading = (tab: Subject, pointed: boolean): Reading =>
  readPage(
    {
      see: asked => askPage(tab.id, { type: 'see', pointed: asked }),
      wake: () => wakeAllowed(tab),
      there: async () => (await subject(tab.id))?.url === tab.url,
    },
    pointed,
  );

/** As the practice pages call themselves, where it is one of them. */
const addressOf = (tab: Subject): string => placeOf(tab.url)?.url.href ?? tab.url;

/** What the page said since the record was written. What the person has said of it meanwhile stays. */
async function addWords(
  id: string,
  tab: Subject & { title: string | undefined },
  read: Reading,
  words: boolean,
): Promise<Incident | undefined> {
  const title = (await subject(tab.id))?.title ?? tab.title;
  const item = itemOf(addressOf(tab), title, await platformOf(tab.url), read.best, words);
  const missing = notRead(read);
  return amend(id, ({ notRead: _, ...now }) => ({
    ...now,
    item: read.best ? { ...item, ownReplies: now.item.ownReplies ?? item.ownReplies } : now.item,
    ...(missing ? { notRead: missing } : {}),
  }));
}

export async function keepProof(tabId: number, { what, adult, pointed = false, inPage = false }: Wish): Promise<Kept> {
  if (what === 'child' || (what === 'sexual' && adult !== true)) return { kept: false, why: 'under-age' };
  const tab = await subject(tabId);
  if (!tab) return { kept: false, why: 'no-page' };
  const sexual = what === 'sexual';
  const read = reading(tab, pointed);
  await Promise.race([read.end, wait(FIRST)]);
  const item = itemOf(addressOf(tab), tab.title, await platformOf(tab.url), read.best, !sexual);
  const missing = notRead(read);
  const now = new Date();
  const first: Incident = {
    id: freshId(isPractice(tab.url)),
    v: 2,
    what,
    keptAt: now.toISOString(),
    local: formatLocalTime(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: (await getI18n()).language,
    tool: `Breakwater ${browser.runtime.getManifest().version}`,
    browser: await browserNow(),
    item,
    artifacts: [],
    noPicture: sexual ? 'sexual' : 'pending',
    ...(missing ? { notRead: missing } : {}),
    directedAt: null,
    severity: { dangerNow: null, namesPlace: null, namesTime: null, namesMeans: null, repeated: null, offline: null },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
  try {
    await remember({ incident: first.id, tab: tabId, url: tab.url, pointed });
    await begin(first);
  } catch (fault) {
    return { kept: false, why: faultOf(fault) };
  }
  // What is kept is kept: no room for the picture takes nothing away.
  const pictured = sexual
    ? first
    : await addPicture(first, tab, inPage ? 'in-page' : 'not-allowed').catch(fault =>
        withoutPicture(first, faultOf(fault) === 'full' ? 'full' : 'failed'),
      );
  const whole = pictured ?? first;
  if (missing !== 'pending') return { kept: true, incident: whole };
  const add = () => addWords(first.id, tab, read, !sexual).catch(() => undefined);
  if (read.over) return { kept: true, incident: (await add()) ?? whole };
  // Views hear of it from the log. A page that has something to say has drawn something, too.
  void read.end
    .then(add)
    .then(now => (now?.noPicture === 'undrawn' && read.best ? addPicture(now, tab) : undefined))
    .catch(() => undefined);
  return { kept: true, incident: whole };
}
