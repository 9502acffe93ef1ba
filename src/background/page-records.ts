/**
 * Records what was read on the page of a tab, for all that shows it: tab state, badge, history and reminders. A page
 * script's report and the popup's own reading both go through here, so that badge and popup agree.
 */
import type { Tabs } from 'webextension-polyfill';
import { listOtherFields } from '../exposure/profile.ts';
import type { ProfileFieldText } from '../exposure/schema.ts';
import { recordFault } from '../lib/fault-log.ts';
import { runExclusive } from '../lib/run-exclusive.ts';
import { loadEffectivePlatform } from '../packs/effective-rules.ts';
import type { PageContents } from '../messaging/page-contents.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import type { EffectivePlatform } from '../platforms/apply-rule-pack.ts';
import { isPracticeUrl } from '../practice/practice-url.ts';
import { getTabAddress } from '../practice/tab-address.ts';
import { disabledChecks } from '../preferences/disabled-checks.ts';
import { applyConfirmations } from '../privacy-checks/apply-confirmations.ts';
import { getResultRule } from '../privacy-checks/definition-version.ts';
import { listExposing } from '../privacy-checks/finding.ts';
import { checkHistory } from '../privacy-checks/history.ts';
import { listPageSettings } from '../privacy-checks/page-settings.ts';
import type { Finding, ProfileMatch } from '../privacy-checks/schema.ts';
import { recordFindingsInCheckup } from './checkup/tab-step.ts';
import { showBadge, showPracticeBadge } from './badge.ts';
import { isWithinPageLimit } from './page-limits.ts';
import { findInProfile } from './profile-matches.ts';
import { refreshReminders } from './reminders.ts';
import { getTabContext } from './storage-contexts.ts';
import { getTabState, saveTabState } from './tab-state.ts';

type PageTab = Tabs.Tab & { id: number };

export interface RecordedFindings {
  platform: EffectivePlatform;
  /** Of the settings on this page that are not disabled. */
  findings: Finding[];
  /** Without what the person keeps public on purpose. */
  exposed: Finding[];
}

const getHost = (tab: PageTab): string => getTabAddress(tab.url)?.url.hostname ?? '';

const showCount = (tab: PageTab, count: number): Promise<void> =>
  (isPracticeUrl(tab.url) ? showPracticeBadge : showBadge)(tab.id, count);

/** Each setting once, however often the page names it. */
const listOnce = (findings: Finding[]): Finding[] => [...new Map(findings.map(f => [f.id, f])).values()];

/** Practice pages have all their checks, whatever the person disabled. */
export const getDisabledSettings = async (tab: PageTab, platform: string): Promise<ReadonlySet<string>> =>
  isPracticeUrl(tab.url) ? new Set() : (await disabledChecks.get()).getDisabledSettings(platform);

/** Drops what was read before if the tab shows another kind of page now. */
export const recordLocation = (tab: PageTab, where: PageLocation): Promise<void> =>
  runExclusive(tab.id, async () => {
    const before = (await getTabState(tab.id))?.where;
    if (before?.kind === where.kind && before.platform === where.platform) return;
    await saveTabState(tab.id, { where, findings: [], profile: [] });
    await showCount(tab, 0);
  });

/** Of a settings page, or of the data of the person's own profile. */
export const recordFindings = (tab: PageTab, where: PageLocation, reported: Finding[]): Promise<RecordedFindings> =>
  runExclusive(tab.id, async () => {
    const state = await getTabState(tab.id);
    const disabled = await getDisabledSettings(tab, where.platform);
    const platform = await loadEffectivePlatform(where.platform);
    const onPage = new Set(listPageSettings(platform.settings, where.kind).map(s => s.id));
    const context = getTabContext(tab);
    const onThisPage = listOnce(reported).filter(f => onPage.has(f.id) && !disabled.has(f.id));
    const findings = await applyConfirmations(platform, onThisPage, context);
    const profile = state?.profile ?? [];
    await saveTabState(tab.id, { ...state, where, findings, profile });
    const account = { where, host: getHost(tab) };
    const exposed = listExposing(findings, await checkHistory.getKeptPublic(account, context));
    await showCount(tab, exposed.length + profile.length);
    const rules = new Map(platform.settings.map(setting => [setting.id, getResultRule(setting)]));
    await checkHistory.recordFindings(account, findings, Date.now(), context, {
      ruleOf: id => rules.get(id) ?? {},
      mayAddAccount: () => isWithinPageLimit('newAccount', tab),
    });
    await recordFindingsInCheckup(tab.id, account, findings, context);
    // The answer, which may be what the popup shows first, does not wait for reminders.
    if (!context.practice && !context.privateWindow) void refreshReminders().catch(() => recordFault('reminders'));
    return { platform, findings, exposed };
  });

/** Of the person's own profile. */
export const recordProfile = (tab: PageTab, where: PageLocation, fields: ProfileFieldText[]): Promise<ProfileMatch[]> =>
  runExclusive(tab.id, async () => {
    const profile = await findInProfile(fields);
    await saveTabState(tab.id, { where, findings: [], profile, shown: listOtherFields(fields, profile) });
    await showCount(tab, profile.length);
    return profile;
  });

/** What the worker has read by itself. */
export async function recordPage(
  tab: PageTab,
  where: PageLocation,
  { findings, fields }: Pick<PageContents, 'findings' | 'fields'>,
): Promise<void> {
  if (where.kind.startsWith('settings:')) await recordFindings(tab, where, findings);
  else if (where.kind === 'own-profile') {
    await recordProfile(tab, where, fields);
    if (findings.length) await recordFindings(tab, where, findings);
  } else await recordLocation(tab, where);
}
