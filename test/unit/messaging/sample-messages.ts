/**
 * Has one valid request of each message. A message without a sample is a type error here, and fails contract.test.ts.
 */
import { ORDINARY } from '../../helpers/storage-contexts.ts';
import { BLANK_PANIC_SHEET } from '../../../src/helplines/panic-sheet.ts';
import type { MessageType, PageMessage, RequestOf, ViewMessage } from '../../../src/messaging/contract.ts';

type Samples<Type extends MessageType> = { [T in Type]: Omit<RequestOf<T>, 'type'> };

const platform = 'bluesky';
const where = { platform, kind: 'settings:messages' as const, params: {}, language: 'en' };

const pageSamples: Samples<PageMessage> = {
  'page/connect': { host: 'bsky.app' },
  'page/injectScript': { script: 'page-reader' },
  'page/reportLocation': { where },
  'page/getSettings': { where },
  'page/reportFindings': {
    where,
    findings: [{ id: 'chat_allow', state: 'exposed', value: 'all', locatedBy: 'css' }],
  },
  'page/reportProfile': { where, fields: [{ id: 'bio', text: 'Hello' }] },
  'page/actOnStep': { platform, setting: 'chat_allow', act: { kind: 'go', action: 'next' } },
  'page/dismissTip': { platform, kind: 'profile' },
  'page/checkDraft': { platform, text: 'Hello' },
  'page/ignoreMatch': { platform, match: { kind: 'phone', text: '1' } },
  'page/dismissWarning': { platform, kind: 'phone' },
  'page/turnOffKind': { platform, kind: 'email' },
  'page/openPersonalTerms': { platform },
  'page/openLesson': { platform, kind: 'phone' },
  'page/getReportButton': {},
  'page/getSituationChooser': { platform },
  'page/saveEvidence': { platform, what: 'threatened' },
  'page/startReport': { platform, what: 'threatened' },
  'page/getFileWarning': { files: [], more: 0, swaps: false },
  'page/getUncheckedFilesNotice': { names: [] },
  'page/quickExit': {},
};

const tab = 1;
const incident = 'an-id';
const fingerprint = 'a'.repeat(64);

const viewSamples: Samples<ViewMessage> = {
  'site/getSummary': { tab },
  'site/activate': { tab },
  'tab/inspect': { tab },
  'setting/highlight': { tab, setting: 'chat_allow' },
  'setting/open': { platform, setting: 'chat_allow' },
  'setting/keepPublic': { tab, setting: 'chat_allow', on: true },
  'setting/acknowledgeChanges': { tab },
  'checkup/start': { tab },
  'checkup/act': { tab, setting: 'chat_allow', action: 'later' },
  'checkup/undo': { tab, setting: 'chat_allow' },
  'checkup/delete': { tab },
  'setting/confirm': { tab, setting: 'chat_allow', answer: 'yes' },
  'setting/report': { tab, setting: 'chat_allow', value: 'none' },
  'skeleton/get': { tab },
  'onPageTips/set': { on: false, context: ORDINARY },
  'disabledChecks/list': {},
  'disabledChecks/set': { platform, disabled: true, context: ORDINARY },
  'riskCard/get': { context: ORDINARY },
  'riskCard/set': { card: { identity: [], fears: [] }, context: ORDINARY },
  'panicSheet/set': { sheet: BLANK_PANIC_SHEET, context: ORDINARY },
  'accounts/list': {},
  'accounts/delete': {},
  'accounts/acknowledgeChanges': { platform, account: 'a'.repeat(24) },
  'accounts/find': { platform, name: 'rana_example' },
  'accounts/recordDownload': {
    platform,
    account: 'a'.repeat(24),
    asOf: 0,
    settings: [{ setting: 'visibility', value: 'everyone' }],
    context: ORDINARY,
  },
  'reminders/get': {},
  'reminders/set': { days: null, context: ORDINARY },
  'reminders/refresh': {},
  'personalTerms/get': { context: ORDINARY },
  'personalTerms/set': { words: [], context: ORDINARY },
  'personalTerms/dismissLoss': { context: ORDINARY },
  'ignoredMatches/list': { context: ORDINARY },
  'kindChoices/listOff': { context: ORDINARY },
  'kindChoices/turnOn': { kind: 'phone', context: ORDINARY },
  'ignoredMatches/remove': { match: { kind: 'phone', text: '1' }, context: ORDINARY },
  'text/check': { text: 'Hello' },
  'evidence/save': { tab, what: 'threatened' },
  'incidents/get': { id: incident },
  'incidents/getThumbnail': { incident },
  'capture/getLastIncident': { tab },
  'capture/getOffer': { incident },
  'capture/add': { incident, part: 'picture' },
  'capture/stop': { incident },
  'report/showSteps': { incident, platform, route: 'in-app' },
  'report/markSent': { id: incident, platform, route: 'in-app' },
  'report/undoSent': { id: incident, response: 'another' },
  'packs/list': {},
  'packs/preview': { text: '{}' },
  'packs/install': { text: '{}', context: ORDINARY },
  'packs/remove': {},
  'publishers/remove': { fingerprint },
  'practice/reset': {},
  'practice/leave': {},
  'quickExit/start': {},
};

export interface SampleMessage {
  type: string;
  [field: string]: unknown;
}

/** Lists the messages as they are sent. */
const toMessages = <Type extends string>(samples: Record<Type, object>) =>
  Object.fromEntries(Object.entries<object>(samples).map(([type, fields]) => [type, { type, ...fields }])) as Record<
    Type,
    SampleMessage
  >;

export const fromPage = toMessages(pageSamples);
export const fromView = toMessages(viewSamples);
