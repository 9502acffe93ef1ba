/** Handles messages about the page of a tab: its location, its settings, the person's profile on it. */
import browser from 'webextension-polyfill';
import { getI18n, loadPlatformLabels } from '../../i18n/index.ts';
import { findTab } from '../../lib/tab-by-id.ts';
import type { SettingGuides, TipViewModel } from '../../messaging/overlay-view-models.ts';
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { loadEffectivePlatform } from '../../packs/effective-rules.ts';
import { loadPlatform } from '../../platforms/load.ts';
import { findPageUrl } from '../../platforms/match-url.ts';
import type { PageLocation } from '../../platforms/page-location.ts';
import type { EffectivePlatform, EffectiveSetting } from '../../platforms/apply-rule-pack.ts';
import { getTabAddress } from '../../practice/tab-address.ts';
import { dismissedTips } from '../../preferences/dismissed-tips.ts';
import { isQuestion, listExposing } from '../../privacy-checks/finding.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import { listPageSettings } from '../../privacy-checks/page-settings.ts';
import type { Finding } from '../../privacy-checks/schema.ts';
import { leadTo, showStep } from '../checkup/lead.ts';
import { injectContentScript } from '../injection.ts';
import { inspectTab } from '../inspect.ts';
import { buildProfileNotice, buildQuestionTip, buildSettingGuide, buildTip } from '../overlay-text.ts';
import {
  getDisabledSettings,
  type RecordedFindings,
  recordFindings,
  recordLocation,
  recordProfile,
} from '../page-records.ts';
import { acknowledgeChanges, confirmSetting, keepPublic, reportSetting } from '../setting-answers.ts';
import { getSiteSummary } from '../site-summary.ts';
import { getTabContext } from '../storage-contexts.ts';
import { getTabState, requestHighlight, type TabState, takeHighlightRequest } from '../tab-state.ts';
import { areTipsEnabled, isOverlayForbidden } from '../tips.ts';

/** Builds the guides to settings, the riskiest first, after the one that was asked for. */
async function loadGuides(
  platform: EffectivePlatform,
  exposed: readonly Finding[],
  requested?: EffectiveSetting,
): Promise<SettingGuides | undefined> {
  const others = platform.settings
    .filter(setting => setting !== requested && exposed.some(finding => finding.id === setting.id))
    .sort((a, b) => b.risk - a.risk);
  const [first, ...more] = requested ? [requested, ...others] : others;
  if (!first) return undefined;
  const i18n = await loadPlatformLabels(await getI18n(), platform.id);
  const build = (setting: EffectiveSetting) => buildSettingGuide(i18n, platform, setting);
  return [build(first), ...more.map(build)];
}

async function buildTipFor(
  platform: EffectivePlatform,
  where: PageLocation,
  { findings, exposed }: Pick<RecordedFindings, 'findings' | 'exposed'>,
  tab: browser.Tabs.Tab,
): Promise<TipViewModel | null> {
  // On other pages the person does not see the control.
  const questions = where.kind.startsWith('settings:') ? findings.filter(isQuestion).map(({ id }) => id) : [];
  if (!(exposed.length || questions.length) || !(await areTipsEnabled(platform))) return null;
  if (await dismissedTips.has(where.platform, where.kind, getTabContext(tab))) return null;
  const guides = await loadGuides(platform, exposed);
  return guides ? buildTip(await getI18n(), guides) : buildQuestionTip(await getI18n(), questions);
}

/** Highlights the setting that a lesson or a list opened this page for. @returns false if the page does not have it */
async function highlightRequested(
  platform: EffectivePlatform,
  findings: Finding[],
  exposed: Finding[],
  tab: number,
): Promise<boolean> {
  const located = findings.filter(finding => finding.locatedBy).map(finding => finding.id);
  const requested = await takeHighlightRequest(tab, platform.id, located);
  const setting = platform.settings.find(s => s.id === requested);
  if (!setting || !(await areTipsEnabled(platform))) return false;
  return sendGuides(tab, await loadGuides(platform, exposed, setting));
}

async function sendGuides(tab: number, guides: SettingGuides | undefined): Promise<boolean> {
  if (guides) await sendToTab(tab, { type: 'overlay/highlightSetting', guides });
  return !!guides;
}

async function listExposed(tabId: number, { where, findings }: TabState): Promise<Finding[]> {
  const tab = await findTab(tabId);
  const place = getTabAddress(tab?.url);
  if (!tab || !place) return [];
  const account = { where, host: place.url.hostname };
  return listExposing(findings, await checkHistory.getKeptPublic(account, getTabContext(tab)));
}

/** @returns false if the setting is not on the page, or nothing may be shown there */
async function highlightSetting(tab: number, id: string): Promise<boolean> {
  const state = await getTabState(tab);
  if (!state) return false;
  const platform = await loadEffectivePlatform(state.where.platform);
  const setting = platform.settings.find(s => s.id === id);
  if (!setting || (await isOverlayForbidden(platform))) return false;
  const finding = state.findings.find(f => f.id === id);
  if (finding && isQuestion(finding)) return leadTo(tab, id, 'question');
  return sendGuides(tab, await loadGuides(platform, await listExposed(tab, state), setting));
}

interface OpenSettingRequest {
  tab?: number | undefined;
  platform: string;
  setting: string;
  highlight?: boolean | undefined;
}

/** Opens the page of a setting: in the tab of the person if it shows that platform, else in a new one. */
async function openSetting({ tab: tabId, platform: id, setting: settingId, highlight }: OpenSettingRequest) {
  const platform = await loadPlatform(id);
  const setting = platform.settings.find(s => s.id === settingId);
  const tab = tabId === undefined ? undefined : await findTab(tabId);
  const state = tabId === undefined ? undefined : await getTabState(tabId);
  const isOnPlatform = state?.where.platform === id;
  if (highlight && tabId !== undefined && isOnPlatform && setting?.pages.includes(state.where.kind))
    return (await isOverlayForbidden(platform))
      ? !!(await browser.tabs.update(tabId, { active: true }))
      : highlightSetting(tabId, settingId);
  const place = isOnPlatform ? getTabAddress(tab?.url) : undefined;
  const url = setting && findPageUrl(platform, setting.pages, place);
  if (!url) return false;
  const reusedTab = place ? tabId : undefined;
  // A new tab is created with the address: one that is redirected while it is still blank may stay blank.
  const opened = reusedTab ?? (await browser.tabs.create({ url })).id;
  if (highlight && opened !== undefined) await requestHighlight(opened, id, settingId);
  if (reusedTab !== undefined) await browser.tabs.update(reusedTab, { url, active: true });
  return true;
}

export const siteCheckPageHandlers: PageHandlers<
  'page/reportLocation' | 'page/getSettings' | 'page/reportFindings' | 'page/reportProfile' | 'page/dismissTip'
> = {
  async 'page/reportLocation'({ where }, tab) {
    await recordLocation(tab, where);
    await showStep(tab.id);
  },

  async 'page/getSettings'({ where }, tab) {
    const platform = await loadEffectivePlatform(where.platform);
    const disabled = await getDisabledSettings(tab, platform.id);
    return listPageSettings(platform.settings, where.kind).filter(setting => !disabled.has(setting.id));
  },

  async 'page/reportFindings'({ where, findings: reported }, tab) {
    const { platform, findings, exposed } = await recordFindings(tab, where, reported);
    return (await showStep(tab.id)) || (await highlightRequested(platform, findings, exposed, tab.id))
      ? null
      : buildTipFor(platform, where, { findings, exposed }, tab);
  },

  async 'page/reportProfile'({ where, fields }, tab) {
    if (where.kind !== 'own-profile') return null; // never of somebody else
    const matches = await recordProfile(tab, where, fields);
    if (!matches.length || !(await areTipsEnabled(await loadPlatform(where.platform)))) return null;
    if (await dismissedTips.has(where.platform, where.kind, getTabContext(tab))) return null;
    return buildProfileNotice(
      await getI18n(),
      matches.map(match => match.kind),
      matches.map(match => match.field),
    );
  },

  async 'page/dismissTip'({ platform: id, kind }, tab) {
    const { pages } = await loadPlatform(id);
    const isReal = !kind.startsWith('settings:') || pages.some(page => page.kind === kind);
    if (isReal) await dismissedTips.add(id, kind, getTabContext(tab));
  },
};

export const siteCheckViewHandlers: ViewHandlers<'site' | 'setting' | 'tab'> = {
  'site/getSummary': ({ tab }) => getSiteSummary(tab),
  'site/activate': ({ tab }) => injectContentScript(tab),
  'tab/inspect': ({ tab }) => inspectTab(tab),
  'setting/highlight': ({ tab, setting }) => highlightSetting(tab, setting),
  'setting/open': openSetting,
  'setting/keepPublic': ({ tab, setting, on }) => keepPublic(tab, setting, on),
  'setting/acknowledgeChanges': ({ tab }) => acknowledgeChanges(tab),
  'setting/confirm': ({ tab, setting, answer }) => confirmSetting(tab, setting, answer),
  'setting/report': ({ tab, setting, value }) => reportSetting(tab, setting, value),
};
