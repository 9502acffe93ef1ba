/** Answers to page scripts. */
import browser from 'webextension-polyfill';
import type { Finding } from '../../privacy-checks/schema.ts';
import { exposedIn } from '../../privacy-checks/finding.ts';
import { chosen, remember } from '../../privacy-checks/history.ts';
import type { PiiKind } from '../../exposure/kinds.ts';
import { loadLexicons } from '../../exposure/load-lexicons.ts';
import { detectPii, WARNING_CONFIDENCE } from '../../exposure/detect-pii.ts';
import { matchKey } from '../../exposure/warnings.ts';
import type { ProfileFieldText } from '../../exposure/schema.ts';
import { listOtherFields } from '../../exposure/profile.ts';
import { loadPlatformLabels, getI18n } from '../../i18n/index.ts';
import { candidates } from '../../platforms/host-index.ts';
import type { Platform } from '../../platforms/schema.ts';
import { ruleName, type MendedPlatform, type MendedSetting } from '../../platforms/rule-pack.ts';
import { platformFile, platformIndex } from '../../platforms/load.ts';
import type { PlatformOutline, PageLocation } from '../../platforms/page-location.ts';
import { findGeneralRoute, listReportRoutes, listDisclosures } from '../../incidents/report-routes.ts';
import { askPage } from '../../messaging/tab-client.ts';
import { hideBadge, showBadge, showPracticeBadge } from '../badge.ts';
import { saveEvidence } from '../capture/save-evidence.ts';
import { platformIn } from '../../messaging/authorize-sender.ts';
import { quickExit } from '../quick-exit.ts';
import { runExclusive } from '../../lib/run-exclusive.ts';
import { openPage } from '../../preferences/opaque-page-params.ts';
import { isPracticeUrl } from '../../practice/address.ts';
import type { FromPage } from '../../messaging/contract.ts';
import type {
  ReportStepsViewModel,
  ReportButtonViewModel,
  SaveResultViewModel,
  TipViewModel,
} from '../../messaging/overlay-view-models.ts';
import { toPhotoViewModel, toUncheckedFilesViewModel } from '../../files/photo-view-model.ts';
import { loadEffectivePlatform } from '../../packs/effective-rules.ts';
import { getTabContext } from '../tab-context.ts';
import { saveTabState, getTabState, takeHighlightRequest } from '../tab-state.ts';
import { ignoredMatches } from '../../exposure/ignored-matches.ts';
import { readPracticeState, writePracticeState, savePracticeFindings } from '../../practice/round.ts';
import { getLessonForText } from '../../learning/catalogue.ts';
import { openLearnPage } from '../../learning/learn-place.ts';
import { getLikelyCountries, openOwnWords, checkDraft } from '../../exposure/draft-warnings.ts';
import { refreshReminders } from '../../privacy-checks/reminders.ts';
import { areTipsEnabled } from '../site-summary.ts';
import { disabledChecks } from '../../preferences/disabled-checks.ts';
import {
  buildReportSteps,
  buildSituationChooser,
  buildSettingGuide,
  buildReportButton,
  buildSaveResult,
  buildTip,
  buildProfileNotice,
} from '../overlay-text.ts';

type Of<T extends FromPage['type']> = Extract<FromPage, { type: T }>;

const outlineOf = ({
  id,
  signs,
  me,
  who,
  own,
  pages,
  compose,
  post,
  profile,
  head,
  savesBy,
}: Platform): PlatformOutline => ({
  id,
  signs,
  me,
  who,
  own,
  pages,
  compose,
  post,
  profile,
  head,
  savesBy,
});

const incognito = (tab: browser.Tabs.Tab): boolean => !!tab.incognito;
const badge = (tab: browser.Tabs.Tab, count: number): Promise<void> =>
  (isPracticeUrl(tab.url) ? showPracticeBadge : showBadge)(tab.id!, count);
const hostOf = (tab: browser.Tabs.Tab): string => (tab.url && URL.canParse(tab.url) ? new URL(tab.url).hostname : '');

async function hello(
  { host }: Of<'page/hello'>,
  tab: number,
): Promise<{ outlines: PlatformOutline[]; marks: boolean }> {
  const off = await disabledChecks.get();
  const could = candidates(await platformIndex(), host);
  const entries = could.filter(e => !off.isPlatformDisabled(e.id));
  if (could.length && !entries.length) await hideBadge(tab);
  const files = await Promise.all(entries.map(e => platformFile(e.id)));
  const marks = await Promise.all(entries.map(areTipsEnabled));
  return { outlines: files.map(outlineOf), marks: marks.some(Boolean) };
}

async function here({ where }: Of<'page/here'>, tab: browser.Tabs.Tab): Promise<MendedSetting[]> {
  const file = await loadEffectivePlatform(where.platform);
  const state = await getTabState(tab.id!);
  if (state?.where.kind !== where.kind || state.where.platform !== where.platform) {
    await saveTabState(tab.id!, { where: where as PageLocation, findings: [], profile: [] });
    await badge(tab, 0);
  }
  const off = await offFor(tab, file.id);
  return file.settings.filter(s => s.pages.includes(where.kind) && !off.has(s.id));
}

/** Practice pages have all their checks, whatever the person switched off. */
const offFor = async (tab: browser.Tabs.Tab, platform: string): Promise<ReadonlySet<string>> =>
  isPracticeUrl(tab.url) ? new Set() : (await disabledChecks.get()).getDisabledSettings(platform);

const CLOSED = 'closedNotes';

/** In a private window nothing is written to disk, not even that a note was closed. */
const closedArea = (tab: browser.Tabs.Tab) => (incognito(tab) ? browser.storage.session : browser.storage.local);

async function closedIn(tab: browser.Tabs.Tab): Promise<string[]> {
  if (isPracticeUrl(tab.url)) return readPracticeState('closed');
  return ((await closedArea(tab).get(CLOSED))[CLOSED] as string[] | undefined) ?? [];
}

const isClosed = async (where: { platform: string; kind: string }, tab: browser.Tabs.Tab): Promise<boolean> =>
  (await closedIn(tab)).includes(`${where.platform} ${where.kind}`);

async function noteFor(
  file: MendedPlatform,
  where: PageLocation,
  exposed: Finding[],
  tab: browser.Tabs.Tab,
): Promise<TipViewModel | null> {
  if (!exposed.length || !(await areTipsEnabled(file))) return null;
  if (await isClosed(where, tab)) return null;
  const worst = exposed.map(f => file.settings.find(s => s.id === f.id)!).sort((a, b) => b.risk - a.risk)[0]!;
  const i = await loadPlatformLabels(await getI18n(), file.id);
  return buildTip(i, exposed.length, buildSettingGuide(i, file, worst));
}

/** The control that a lesson or a list opened this page for, where the page has it. */
async function lightUp(file: MendedPlatform, found: Finding[], tab: number): Promise<boolean> {
  const wished = await takeHighlightRequest(
    tab,
    file.id,
    found.filter(f => f.locatedBy).map(f => f.id),
  );
  const setting = file.settings.find(s => s.id === wished);
  if (!setting || !(await areTipsEnabled(file))) return false;
  await askPage(tab, {
    type: 'spotlight',
    setting: setting.id,
    coach: buildSettingGuide(await loadPlatformLabels(await getI18n(), file.id), file, setting),
  });
  return true;
}

async function findings(
  { where, findings: found }: Of<'page/findings'>,
  tab: browser.Tabs.Tab,
): Promise<TipViewModel | null> {
  const [state, off, file] = [
    await getTabState(tab.id!),
    await offFor(tab, where.platform),
    await loadEffectivePlatform(where.platform),
  ];
  const here = new Set(file.settings.filter(s => s.pages.includes(where.kind)).map(s => s.id));
  const counted = (found as Finding[]).filter(f => here.has(f.id) && !off.has(f.id));
  await saveTabState(tab.id!, { where: where as PageLocation, findings: counted, profile: state?.profile ?? [] });
  const practice = isPracticeUrl(tab.url);
  const onPurpose = practice ? await readPracticeState('chosen') : await chosen(where as PageLocation, hostOf(tab));
  const exposed = exposedIn(counted, onPurpose);
  await badge(tab, exposed.length);
  const rules = new Map(file.settings.map(s => [s.id, ruleName(s)]));
  if (practice) await savePracticeFindings(counted, Date.now());
  else if (!incognito(tab)) {
    await remember(where as PageLocation, hostOf(tab), counted, Date.now(), id => rules.get(id));
    await refreshReminders();
  }
  return (await lightUp(file, counted, tab.id!)) ? null : noteFor(file, where as PageLocation, exposed, tab);
}

/** What the public fields of a profile name, each thing once. */
export async function findInProfile(
  fields: ProfileFieldText[],
): Promise<{ field: string; kind: PiiKind; value: string }[]> {
  await loadLexicons();
  const seen = new Set<string>();
  return fields
    .flatMap(f =>
      f.kind
        ? [{ field: f.id, kind: f.kind as PiiKind, value: f.text.slice(0, 200) }]
        : detectPii(f.text, { countries: getLikelyCountries() })
            .filter(s => s.confidence >= WARNING_CONFIDENCE)
            .map(s => ({ field: f.id, kind: s.kind, value: f.text.slice(s.start, s.end) })),
    )
    .filter(p => {
      const key = matchKey(p.kind, p.value);
      return !seen.has(key) && !!seen.add(key);
    });
}

async function profile({ where, fields }: Of<'page/profile'>, tab: browser.Tabs.Tab): Promise<TipViewModel | null> {
  if (where.kind !== 'own-profile') return null; // never of somebody else
  const named = await findInProfile(fields as ProfileFieldText[]);
  await saveTabState(tab.id!, {
    where: where as PageLocation,
    findings: [],
    profile: named,
    shown: listOtherFields(fields as ProfileFieldText[], named),
  });
  await badge(tab, named.length);
  const file = await platformFile(where.platform);
  if (!named.length || !(await areTipsEnabled(file))) return null;
  return (await isClosed(where, tab))
    ? null
    : buildProfileNotice(
        await getI18n(),
        named.map(n => n.kind),
      );
}

async function keepHere({ what, adult }: Of<'page/keep'>, tab: number): Promise<SaveResultViewModel> {
  return buildSaveResult(await getI18n(), await saveEvidence(tab, { what, adult, pointed: true, inPage: true }));
}

/** The third press. Where it is about a child, or all ways are wanted, or others may learn of the report, that stands before any form. */
async function report(
  { platform, what, incident: kept, all }: Of<'page/report'>,
  { id: tab, url }: browser.Tabs.Tab,
): Promise<ReportStepsViewModel | null> {
  const file = await platformFile(platform);
  const route = listReportRoutes(file, what)[0] ?? findGeneralRoute(file);
  if (all || !route || what === 'child' || file.operatorRisk || (route.url && listDisclosures(route).length)) {
    await openPage(
      'report',
      { what, ...(kept ? { kept } : what === 'child' ? { tab: String(tab) } : { ways: file.id }) },
      isPracticeUrl(url),
    );
    return null;
  }
  if (route.url) await browser.tabs.create({ url: route.url });
  return buildReportSteps(await loadPlatformLabels(await getI18n(), file.id), file, route);
}

async function closeNote({ platform, kind }: Of<'page/close-note'>, tab: browser.Tabs.Tab): Promise<void> {
  const closed = [...new Set([...(await closedIn(tab)), `${platform} ${kind}`])];
  await (isPracticeUrl(tab.url) ? writePracticeState('closed', closed) : closedArea(tab).set({ [CLOSED]: closed }));
}

/** One after the other: marks are drawn with what the script before them leaves. */
const SCRIPTS = {
  reader: ['content/page-reader.js'],
  photo: ['content/file-check.js'],
  marks: ['content/overlay.js'],
};

async function part({ part: name }: Of<'page/part'>, tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      files: SCRIPTS[name],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false; // the page that asked is gone
  }
}

async function words(): Promise<ReportButtonViewModel> {
  const command = (await browser.commands?.getAll?.())?.find(c => c.name === 'focus-mark');
  return buildReportButton(await getI18n(), command?.shortcut || undefined);
}

export async function answerPage(message: FromPage, tab: browser.Tabs.Tab): Promise<unknown> {
  const platform = platformIn(message);
  if (platform !== undefined && !isPracticeUrl(tab.url) && (await disabledChecks.get()).isPlatformDisabled(platform))
    return undefined; // a page that has not heard of it yet
  switch (message.type) {
    case 'page/hello':
      return hello(message, tab.id!);
    case 'page/here':
      return runExclusive(tab.id!, () => here(message, tab));
    case 'page/part':
      return part(message, tab.id!);
    case 'page/findings':
      return runExclusive(tab.id!, () => findings(message, tab));
    case 'page/profile':
      return runExclusive(tab.id!, () => profile(message, tab));
    case 'page/text':
      return checkDraft(message, isPracticeUrl(tab.url));
    case 'page/never':
      return message.undo
        ? ignoredMatches.delete(message.piece, getTabContext(tab))
        : ignoredMatches.add(message.piece, getTabContext(tab));
    case 'page/own-words':
      return openOwnWords();
    case 'page/learn':
      return openLearnPage({ at: 'lesson', lesson: getLessonForText(message.kind) }, isPracticeUrl(tab.url));
    case 'page/close-note':
      return closeNote(message, tab);
    case 'page/choose-words':
      return buildSituationChooser(await getI18n());
    case 'page/keep':
      return keepHere(message, tab.id!);
    case 'page/report':
      return report(message, tab);
    case 'page/entry-words':
      return words();
    case 'page/photos':
      return toPhotoViewModel(await getI18n(), message);
    case 'page/leave':
      await quickExit(tab.id);
      return true;
    case 'page/unchecked':
      return toUncheckedFilesViewModel(await getI18n(), message);
  }
}
