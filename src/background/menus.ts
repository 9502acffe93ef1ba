/** Offers to save evidence in the context menu and by a keyboard shortcut. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { nextEvidenceStep } from '../incidents/next-evidence-step.ts';
import { SITUATIONS } from '../incidents/situations.ts';
import type { PageQuery } from '../lib/full-pages.ts';
import { runExclusive } from '../lib/run-exclusive.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { listMatchPatterns } from '../platforms/host-index.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { getPracticeUrl, isPracticeUrl } from '../practice/practice-url.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { openPage } from '../preferences/opaque-page-params.ts';
import { saveEvidence } from './capture/save-evidence.ts';
import { buildSituationChooser } from './overlay-text.ts';

const ROOT_ID = 'keep-proof';
const getItemId = (situation: string): string => `${ROOT_ID}:${situation}`;

async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  if (await discreetMode.get()) return browser.contextMenus.removeAll();
  const { t } = await getI18n();
  const allowed = (await browser.permissions.getAll()).origins ?? [];
  const known = (await loadPlatformIndex()).flatMap(listMatchPatterns);
  const item = {
    contexts: ['all' as const],
    documentUrlPatterns: [...new Set([...known, ...allowed, `${getPracticeUrl()}*`])],
  };
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ ...item, id: ROOT_ID, title: t('menu.root') });
  for (const situation of SITUATIONS)
    browser.contextMenus.create({
      ...item,
      id: getItemId(situation),
      parentId: ROOT_ID,
      title: t(`incident.${situation}`),
    });
}

/** A run that began before discreet mode was turned on must not bring the menu back. */
export const updateMenus = (): Promise<void> => runExclusive('menus', createMenus);

const openReport = (params: PageQuery, url: string | undefined): Promise<void> =>
  openPage('report', params, isPracticeUrl(url));

/** Asks what happened: in the page if on-page tips are allowed there, else in the report view. */
export async function offerSaveEvidence({ id: tab, url }: { id: number; url?: string | undefined }): Promise<void> {
  const chooser = buildSituationChooser(await getI18n());
  const isShown = await sendToTab(tab, { type: 'overlay/chooseSituation', chooser });
  if (!isShown) await openReport({ tab: String(tab) }, url);
}

export async function onMenuClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  const what = SITUATIONS.find(situation => info.menuItemId === getItemId(situation));
  if (!what || tab?.id === undefined) return;
  const subject = { what, tab: String(tab.id) };
  if (nextEvidenceStep(what) !== 'save') return openReport(subject, tab.url);
  const result = await saveEvidence(tab.id, { what, pointed: true });
  const outcome: PageQuery = result.kept ? { kept: result.incident.id } : { failed: result.why };
  await openReport({ ...subject, ...outcome }, tab.url);
}
