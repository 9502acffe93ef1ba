/** Reads settings pages and the person's own profile, and tells the worker what it found and when that changes. */
import { listComposers, readComposerText } from '../exposure/composer.ts';
import type { ProfileFieldText } from '../exposure/schema.ts';
import { findProfileField, readProfile } from '../exposure/profile.ts';
import { readPageContext } from '../incidents/capture/read-page-context.ts';
import { findPostElement, readFocalPost } from '../incidents/capture/find-post.ts';
import { findReportControl } from '../incidents/report-control.ts';
import { sendToWorker } from '../messaging/content-client.ts';
import { onExtensionMessage } from '../messaging/on-extension-message.ts';
import type { TipViewModel } from '../messaging/overlay-view-models.ts';
import type { PageLocation, PlatformOutline } from '../platforms/page-location.ts';
import type { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { evaluateSetting, type EvaluatedSetting } from '../privacy-checks/evaluate.ts';
import { isExposing } from '../privacy-checks/finding.ts';
import type { Finding } from '../privacy-checks/schema.ts';
import { getVisitedUrl, isolatedWorld, type PageReader } from './isolated-world-state.ts';
import { isOrphaned, lifetimeSignal } from './lifetime.ts';
import { watchPageChanges } from './page-changes.ts';
import { checkFreshness, watchFreshness } from './page-freshness.ts';

/** A worker that is just starting may not answer. */
const MAX_TRIES = 4;
const RETRY_DELAY = 500; // ms

/** The settings that can be read on pages of one kind; `kind` is empty if none were received. */
interface SettingRules {
  kind: string;
  settings: EffectiveSetting[];
}
const NO_RULES: SettingRules = { kind: '', settings: [] };

let rules = NO_RULES;
let found = new Map<string, EvaluatedSetting>();
let findings: Finding[] = [];
/** The last report to the worker, as JSON. */
let reported = '';
let failedReports = 0;
let reading = new AbortController();
const listeners = new Set<() => void>();

const isSettingsPage = (where: PageLocation): boolean => where.kind.startsWith('settings:');
const isOwnProfile = (where: PageLocation): boolean => where.kind === 'own-profile';

async function fetchRules(where: PageLocation): Promise<void> {
  const kind = isSettingsPage(where) || isOwnProfile(where) ? where.kind : '';
  if (rules.kind === kind) return;
  const settings = kind ? await sendToWorker({ type: 'page/getSettings', where }) : [];
  if (isolatedWorld.where !== where) return; // the person has gone on, and that page has other rules
  rules = settings ? { kind, settings } : NO_RULES;
}

function readSettings(outline: PlatformOutline): Finding[] {
  checkFreshness();
  const url = getVisitedUrl();
  found = new Map(
    rules.settings.map(setting => [setting.id, evaluateSetting(setting, outline, url, document, rules.settings)]),
  );
  return [...found.values()].map(({ finding }) => finding);
}

const readOwnProfile = (outline: PlatformOutline, where: PageLocation): ProfileFieldText[] =>
  isOwnProfile(where) ? readProfile(outline, document) : [];

/** @returns the note to show, or undefined if the worker did not answer */
async function sendReport(where: PageLocation, fields: ProfileFieldText[]): Promise<TipViewModel | null | undefined> {
  if (isSettingsPage(where)) return sendToWorker({ type: 'page/reportFindings', where, findings });
  const seen = findings;
  const note = await sendToWorker({ type: 'page/reportProfile', where, fields });
  if (note === undefined || !seen.length) return note;
  const tip = await sendToWorker({ type: 'page/reportFindings', where, findings: seen });
  return note ?? tip;
}

function reportChanges(where: PageLocation): void {
  const { outline } = isolatedWorld;
  if (isOrphaned()) stopReading();
  if (!outline || reading.signal.aborted) return;
  findings = readSettings(outline);
  const fields = readOwnProfile(outline, where);
  const report = JSON.stringify([where.kind, findings, fields]);
  if (report === reported) return;
  reported = report;
  if (isSettingsPage(where) || isOwnProfile(where))
    void sendReport(where, fields).then(note => {
      if (isolatedWorld.where !== where || reported !== report) return;
      if (note === undefined) return retryReport(where, report);
      failedReports = 0;
      isolatedWorld.showNote?.(note);
    });
  for (const listener of listeners) listener();
}

function retryReport(where: PageLocation, report: string): void {
  if (reported !== report || ++failedReports >= MAX_TRIES) return;
  window.setTimeout(() => {
    if (reported !== report || isolatedWorld.where !== where) return;
    reported = '';
    reportChanges(where);
  }, RETRY_DELAY * failedReports);
}

async function startReading(where: PageLocation): Promise<void> {
  stopReading();
  reading = new AbortController();
  const { signal } = reading;
  await fetchRules(where);
  for (let tries = 1; isSettingsPage(where) && rules === NO_RULES && tries < MAX_TRIES && !signal.aborted; tries++) {
    await new Promise(resolve => setTimeout(resolve, RETRY_DELAY));
    await fetchRules(where);
  }
  if (signal.aborted) return;
  watchPageChanges(() => reportChanges(where), signal);
  reportChanges(where);
}

function stopReading(): void {
  reading.abort();
  reported = '';
}

/** For when a rule pack was added or removed. */
async function refetchRules(): Promise<void> {
  rules = NO_RULES;
  if (isolatedWorld.where && isSettingsPage(isolatedWorld.where)) void startReading(isolatedWorld.where);
}

const pageReader: PageReader = {
  start: where => void startReading(where),
  stop() {
    stopReading();
    rules = NO_RULES; // may have changed by the next start
  },
  async readPage() {
    const where = isolatedWorld.where!;
    await fetchRules(where);
    const outline = isolatedWorld.outline!;
    findings = readSettings(outline);
    return {
      findings,
      fields: readOwnProfile(outline, where),
      composers: listComposers(outline, document)
        .map(readComposerText)
        .filter(text => text.trim()),
      post: readFocalPost(outline, where, getVisitedUrl(), document) ?? null,
    };
  },
  readEvidence: pointed =>
    readPageContext(isolatedWorld.outline!, isolatedWorld.where!, pointed, getVisitedUrl(), document),
  findSettingControl(id) {
    const control = found.get(id)?.element;
    // A page may have replaced it since it was read.
    return control?.isConnected ? control : undefined;
  },
  findProfileField: fields => isolatedWorld.outline && findProfileField(isolatedWorld.outline, fields, document),
  findReportControl(pointed) {
    const { outline, where } = isolatedWorld;
    if (!outline?.post || !where) return undefined;
    const post = findPostElement(outline, where, pointed, getVisitedUrl(), document);
    return findReportControl(outline.post, post, document);
  },
  hasExposed: () => findings.some(isExposing),
  getSettingState(id) {
    const finding = findings.find(f => f.id === id);
    return finding?.pending ? 'pending' : finding?.state;
  },
  onChange: listener => void listeners.add(listener),
};

if (!isolatedWorld.pageReader) {
  isolatedWorld.pageReader = pageReader;
  watchFreshness(lifetimeSignal);
  onExtensionMessage({ 'reader/refetchSettings': refetchRules });
}
