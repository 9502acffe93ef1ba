/** The context menu and the keyboard: keep proof first, in one press that says what happened. */
import browser from 'webextension-polyfill';
import { getI18n } from '../i18n/index.ts';
import { listMatchPatterns } from '../platforms/host-index.ts';
import { loadPlatformIndex } from '../platforms/load.ts';
import { discreetMode } from '../preferences/discreet-mode.ts';
import { openPage, type Given } from '../preferences/opaque-page-params.ts';
import { isPracticeUrl, getPracticeUrl } from '../practice/practice-url.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { saveEvidence } from './capture/save-evidence.ts';
import { buildSituationChooser } from './overlay-text.ts';
import { SITUATIONS, type Situation } from '../incidents/situations.ts';

const ROOT = 'keep-proof';

export async function updateMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  if (await discreetMode.get()) return browser.contextMenus.removeAll();
  const i = await getI18n();
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const documentUrlPatterns = [
    ...new Set([...(await loadPlatformIndex()).flatMap(listMatchPatterns), ...granted, `${getPracticeUrl()}*`]),
  ];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ROOT, title: i.t('menu.root'), contexts: ['all'], documentUrlPatterns });
  for (const what of SITUATIONS)
    browser.contextMenus.create({
      id: `${ROOT}:${what}`,
      parentId: ROOT,
      title: i.t(`incident.${what}`),
      contexts: ['all'],
      documentUrlPatterns,
    });
}

const reportPage = (given: Given, url: string | undefined): Promise<void> =>
  openPage('report', given, isPracticeUrl(url));

/** The keyboard's way: in the page where marks may stand in it, else in a page of ours. */
export async function offerSaveEvidence({ id: tab, url }: { id: number; url?: string | undefined }): Promise<void> {
  const shown = await sendToTab(tab, {
    type: 'overlay/chooseSituation',
    chooser: buildSituationChooser(await getI18n()),
  });
  if (!shown) await reportPage({ tab: String(tab) }, url);
}

export async function onMenuClicked(info: browser.Menus.OnClickData, tab: browser.Tabs.Tab | undefined): Promise<void> {
  const what = SITUATIONS.find(k => info.menuItemId === `${ROOT}:${k}`) as Situation | undefined;
  if (!what || tab?.id === undefined) return;
  // A sexual image keeps nothing before the person has answered whether anyone in it could be under 18; harm to a child never.
  if (what === 'sexual' || what === 'child') return reportPage({ what, tab: String(tab.id) }, tab.url);
  const result = await saveEvidence(tab.id, { what, pointed: true });
  const query: Given = result.kept ? { kept: result.incident.id } : { failed: result.why };
  await reportPage({ what, tab: String(tab.id), ...query }, tab.url);
}
