/**
 * Names every message between page scripts, views and the worker, with the schema of its request and of its response.
 * A message is sent as its request's fields plus `type`. The worker checks each request, and each response of a page
 * script, because a hostile page may have taken over the process that sent it. Its own responses are checked in tests
 * (test/helpers/dispatch.ts). A message that is refused, or whose handler fails, is answered with `undefined`.
 */
import * as v from 'valibot';
import {
  Draft,
  DraftWarningViewModel,
  IgnoredMatch,
  KindOffer,
  PersonalTermList,
  PersonalTerms,
  PiiKindSchema,
  ProfileFieldTexts,
  TextCheckViewModel,
} from '../exposure/schema.ts';
import { FileSelection, FileWarningViewModel, UncheckedFiles } from '../files/schema.ts';
import { PanicSheet } from '../helplines/panic-sheet-schema.ts';
import { OverlayNotice } from '../i18n/overlay-base.ts';
import {
  CaptureOffer,
  CaptureResult,
  ItemReading,
  MeasuredViewport,
  SaveResult,
  ScrollPosition,
} from '../incidents/capture/schema.ts';
import { Incident } from '../incidents/model.ts';
import { PageTree } from '../incidents/page-copy/schema.ts';
import { SITUATIONS } from '../incidents/situations.ts';
import { identifier, longText, shortText } from '../lib/bounded-schemas.ts';
import { Fingerprint, PackPreview, RulePackList } from '../packs/schema.ts';
import { MAX_PACK_BYTES } from '../packs/size-limit.ts';
import { PageKindSchema, PageLocation, PlatformOutline } from '../platforms/page-location.ts';
import { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { StorageContext } from '../preferences/storage-context-schema.ts';
import {
  AccountId,
  AccountName,
  Findings,
  PlatformProgress,
  RecheckInterval,
  RecheckReminders,
  RiskCard,
  SiteSummary,
} from '../privacy-checks/schema.ts';
import { STEP_ACTIONS } from '../privacy-checks/step-actions.ts';
import { KnownWords, Skeleton, SkeletonContents } from '../skeletons/schema.ts';
import {
  CaptureProgressViewModel,
  ReportButtonViewModel,
  ReportStepsViewModel,
  SaveResultViewModel,
  SettingGuides,
  SettingStepViewModel,
  SituationChooserViewModel,
  TipViewModel,
} from './overlay-view-models.ts';
import { Inspection, PageContents } from './page-contents.ts';

type Definitions = Record<
  string,
  { request: v.StrictObjectSchema<v.ObjectEntries, undefined>; response: v.GenericSchema }
>;

const tabId = v.pipe(v.number(), v.integer());
const situation = v.picklist(SITUATIONS);
/** Required for sexual images: nobody in it could be under 18. */
const adult = v.optional(v.boolean());
const packText = v.pipe(v.string(), v.maxLength(MAX_PACK_BYTES));
/** Where the view runs, which decides where a value is stored. */
const inContext = { context: StorageContext };
const incident = { incident: shortText };
/** As `incidentStore.createId` makes it. */
const savedIncidentId = v.pipe(v.string(), v.maxLength(60));

const nothing = v.void();
const empty = v.strictObject({});

/** From page scripts. They are believed only about the page that the browser says they are in (authorize-sender.ts). */
export const pageToWorker = {
  'page/connect': {
    request: v.strictObject({ host: shortText }),
    response: v.strictObject({ outlines: v.array(PlatformOutline), tips: v.boolean() }),
  },
  'page/injectScript': {
    request: v.strictObject({ script: v.picklist(['page-reader', 'overlay', 'file-check']) }),
    response: v.boolean(),
  },
  'page/reportLocation': { request: v.strictObject({ where: PageLocation }), response: nothing },
  'page/getSettings': { request: v.strictObject({ where: PageLocation }), response: v.array(EffectiveSetting) },
  'page/reportFindings': {
    request: v.strictObject({ where: PageLocation, findings: Findings }),
    response: v.nullable(TipViewModel),
  },
  'page/reportProfile': {
    request: v.strictObject({ where: PageLocation, fields: ProfileFieldTexts }),
    response: v.nullable(TipViewModel),
  },
  'page/dismissTip': { request: v.strictObject({ platform: identifier, kind: PageKindSchema }), response: nothing },
  /** About the setting that the person is led to in this tab. The page is shown the next one, if any. */
  'page/actOnStep': {
    request: v.strictObject({
      platform: identifier,
      setting: v.optional(identifier),
      act: v.variant('kind', [
        /** Leads to the question about the setting. */
        v.strictObject({ kind: v.literal('ask') }),
        v.strictObject({ kind: v.literal('confirm'), answer: v.picklist(['yes', 'no']) }),
        v.strictObject({ kind: v.literal('report'), value: identifier }),
        v.strictObject({ kind: v.literal('go'), action: v.picklist(STEP_ACTIONS) }),
      ]),
    }),
    response: nothing,
  },
  'page/checkDraft': {
    request: v.strictObject({ platform: identifier, ...Draft.entries }),
    response: v.nullable(DraftWarningViewModel),
  },
  'page/ignoreMatch': {
    request: v.strictObject({ platform: identifier, match: IgnoredMatch, undo: v.optional(v.literal(true)) }),
    response: nothing,
  },
  'page/dismissWarning': {
    request: v.strictObject({ platform: identifier, kind: PiiKindSchema, undo: v.optional(v.literal(true)) }),
    response: v.nullable(KindOffer),
  },
  'page/turnOffKind': {
    request: v.strictObject({ platform: identifier, kind: PiiKindSchema, undo: v.optional(v.literal(true)) }),
    response: nothing,
  },
  'page/openPersonalTerms': { request: v.strictObject({ platform: identifier }), response: nothing },
  'page/openLesson': { request: v.strictObject({ platform: identifier, kind: shortText }), response: nothing },
  'page/getReportButton': { request: empty, response: ReportButtonViewModel },
  'page/getSituationChooser': {
    request: v.strictObject({ platform: identifier }),
    response: SituationChooserViewModel,
  },
  'page/saveEvidence': {
    request: v.strictObject({ platform: identifier, what: situation, adult }),
    response: SaveResultViewModel,
  },
  'page/startReport': {
    request: v.strictObject({
      platform: identifier,
      what: situation,
      incident: v.optional(savedIncidentId),
      /** Every way to report, instead of the most fitting one. */
      all: v.optional(v.boolean()),
    }),
    response: v.nullable(ReportStepsViewModel),
  },
  'page/getFileWarning': { request: FileSelection, response: FileWarningViewModel },
  'page/getUncheckedFilesNotice': { request: UncheckedFiles, response: OverlayNotice },
  'page/quickExit': { request: empty, response: v.literal(true) },
} satisfies Definitions;

/**
 * Answers a page script whose message came too often, in place of the response.
 * `notice`: says so in the page, about what the person pressed there.
 */
export const PageRefusal = v.strictObject({ refused: v.literal('too-often'), notice: v.nullable(OverlayNotice) });
export type PageRefusal = v.InferOutput<typeof PageRefusal>;

/** From the popup and the full pages. */
export const viewToWorker = {
  'site/getSummary': { request: v.strictObject({ tab: tabId }), response: SiteSummary },
  /** The person has just allowed the site: its open page is read without a reload. */
  'site/activate': { request: v.strictObject({ tab: tabId }), response: nothing },
  'tab/inspect': { request: v.strictObject({ tab: tabId }), response: Inspection },

  'setting/highlight': { request: v.strictObject({ tab: tabId, setting: identifier }), response: v.boolean() },
  'setting/open': {
    request: v.strictObject({
      tab: v.optional(tabId),
      platform: identifier,
      setting: identifier,
      highlight: v.optional(v.boolean()),
    }),
    response: v.boolean(),
  },
  'setting/keepPublic': {
    request: v.strictObject({ tab: tabId, setting: identifier, on: v.boolean() }),
    response: v.boolean(),
  },

  /** `value`: one of the setting's options; null takes the answer back. Answers whether it could be stored. */
  'setting/report': {
    request: v.strictObject({ tab: tabId, setting: identifier, value: v.nullable(identifier) }),
    response: v.boolean(),
  },

  /** The person has seen what changed since the last check. */
  'setting/acknowledgeChanges': { request: v.strictObject({ tab: tabId }), response: v.boolean() },
  /** `reset` takes a rejection back. Answers whether it could be stored. */
  'setting/confirm': {
    request: v.strictObject({ tab: tabId, setting: identifier, answer: v.picklist(['yes', 'no', 'reset']) }),
    response: v.boolean(),
  },

  /** Begins a checkup, or resumes it. The next three answer whether the page will show the setting. */
  'checkup/start': { request: v.strictObject({ tab: tabId }), response: v.boolean() },
  'checkup/act': {
    request: v.strictObject({ tab: tabId, setting: identifier, action: v.picklist(STEP_ACTIONS) }),
    response: v.boolean(),
  },
  /** Leads back to a setting that was changed. */
  'checkup/undo': { request: v.strictObject({ tab: tabId, setting: identifier }), response: v.boolean() },
  /** Forgets the checkup of the account. */
  'checkup/delete': { request: v.strictObject({ tab: tabId }), response: nothing },

  /** Null if the tab no longer shows a settings page that can be read. */
  'skeleton/get': { request: v.strictObject({ tab: tabId }), response: v.nullable(Skeleton) },

  'onPageTips/set': {
    request: v.strictObject({ platform: v.optional(identifier), on: v.boolean(), ...inContext }),
    response: nothing,
  },
  /** Platform ids, and `platform.setting`. */
  'disabledChecks/list': { request: empty, response: v.array(v.string()) },
  'disabledChecks/set': {
    request: v.strictObject({
      platform: identifier,
      setting: v.optional(identifier),
      disabled: v.boolean(),
      ...inContext,
    }),
    response: nothing,
  },

  'riskCard/get': { request: v.strictObject(inContext), response: v.nullable(RiskCard) },
  'riskCard/set': { request: v.strictObject({ card: RiskCard, ...inContext }), response: v.literal(true) },
  'panicSheet/set': { request: v.strictObject({ sheet: PanicSheet, ...inContext }), response: v.literal(true) },

  'accounts/list': { request: empty, response: v.array(PlatformProgress) },
  /** Of one platform, or of all. */
  'accounts/delete': { request: v.strictObject({ platform: v.optional(identifier) }), response: v.literal(true) },
  /** The person has seen what changed on one of the accounts. */
  'accounts/acknowledgeChanges': {
    request: v.strictObject({ platform: identifier, account: AccountId }),
    response: nothing,
  },
  /** Which of the accounts has this name, if anything is stored about it. */
  'accounts/find': {
    request: v.strictObject({ platform: identifier, name: AccountName }),
    response: v.nullable(AccountId),
  },
  /**
   * What a download says about one of the accounts, or about one by its name, which may be new. `asOf`: ms since 1970.
   * Answers how many settings say so now; those that were read or answered later stay as they are.
   */
  'accounts/recordDownload': {
    request: v.strictObject({
      platform: identifier,
      account: v.union([AccountId, v.strictObject({ name: AccountName })]),
      asOf: v.pipe(v.number(), v.minValue(0)),
      settings: v.pipe(v.array(v.strictObject({ setting: identifier, value: identifier })), v.maxLength(200)),
      ...inContext,
    }),
    response: v.number(),
  },
  'reminders/get': { request: empty, response: RecheckReminders },
  'reminders/set': {
    request: v.strictObject({ days: v.nullable(RecheckInterval), ...inContext }),
    response: nothing,
  },
  'reminders/refresh': { request: empty, response: nothing },

  'personalTerms/get': { request: v.strictObject(inContext), response: PersonalTermList },
  'personalTerms/set': { request: v.strictObject({ words: PersonalTerms, ...inContext }), response: PersonalTermList },
  /** The person knows that the list was lost when the browser closed. */
  'personalTerms/dismissLoss': { request: v.strictObject(inContext), response: nothing },
  'ignoredMatches/list': { request: v.strictObject(inContext), response: v.array(IgnoredMatch) },
  'kindChoices/listOff': { request: v.strictObject({ ...inContext }), response: v.array(PiiKindSchema) },
  'kindChoices/turnOn': { request: v.strictObject({ kind: PiiKindSchema, ...inContext }), response: nothing },
  'ignoredMatches/remove': { request: v.strictObject({ match: IgnoredMatch, ...inContext }), response: nothing },
  'text/check': { request: v.strictObject({ text: longText }), response: TextCheckViewModel },

  'evidence/save': { request: v.strictObject({ tab: tabId, what: situation, adult }), response: SaveResult },
  /** The worker remembers what it saved a moment ago while the vault was locked; views read all others themselves. */
  'incidents/get': { request: v.strictObject({ id: shortText }), response: v.nullable(Incident) },
  /** The first screenshot, small, in base64. */
  'incidents/getThumbnail': { request: v.strictObject(incident), response: v.nullable(v.string()) },
  /** The id of the last incident saved from a tab that still shows the same page. */
  'capture/getLastIncident': { request: v.strictObject({ tab: tabId }), response: v.nullable(v.string()) },
  'capture/getOffer': { request: v.strictObject(incident), response: v.nullable(CaptureOffer) },
  'capture/add': {
    request: v.strictObject({ ...incident, part: v.picklist(['picture', 'length']), adult }),
    response: CaptureResult,
  },
  'capture/stop': { request: v.strictObject(incident), response: nothing },

  /** Null if the page of the incident is no longer open. */
  'report/showSteps': {
    request: v.strictObject({ ...incident, platform: identifier, route: identifier }),
    response: v.nullable(v.literal(true)),
  },
  /** The id of the new response in the incident; null if the incident is gone. */
  'report/markSent': {
    request: v.strictObject({ id: shortText, platform: identifier, route: identifier }),
    response: v.nullable(v.string()),
  },
  'report/undoSent': { request: v.strictObject({ id: shortText, response: shortText }), response: v.boolean() },

  'packs/list': { request: empty, response: RulePackList },
  'packs/preview': { request: v.strictObject({ text: packText }), response: PackPreview },
  'packs/install': { request: v.strictObject({ text: packText, ...inContext }), response: PackPreview },
  /** Of one publisher, or all. */
  'packs/remove': { request: v.strictObject({ fingerprint: v.optional(Fingerprint) }), response: nothing },
  'publishers/remove': { request: v.strictObject({ fingerprint: Fingerprint }), response: nothing },

  'practice/reset': { request: empty, response: nothing },
  'practice/leave': { request: empty, response: nothing },
  'quickExit/start': { request: v.strictObject({ tab: v.optional(tabId) }), response: nothing },
} satisfies Definitions;

/** From the worker to the page scripts of a tab. */
export const workerToPage = {
  'reader/readPage': { request: empty, response: PageContents },
  /** `pointed`: of the post that the person pointed at. */
  'reader/readItem': {
    request: v.strictObject({ pointed: v.optional(v.boolean()) }),
    response: v.nullable(ItemReading),
  },
  /** Rule packs have changed. */
  'reader/refetchSettings': { request: empty, response: nothing },
  /** The disabled checks of a platform, or discreet mode, have changed. */
  'reader/restart': { request: v.strictObject({ platform: v.string() }), response: nothing },

  /** From a script of its own, which is injected first. */
  'skeleton/build': { request: v.strictObject({ known: KnownWords }), response: SkeletonContents },

  'overlay/highlightSetting': { request: v.strictObject({ guides: SettingGuides }), response: nothing },
  /** Null takes the step away. */
  'overlay/showStep': { request: v.strictObject({ step: v.nullable(SettingStepViewModel) }), response: nothing },
  /** The next two answer whether the overlay shows it. */
  'overlay/chooseSituation': {
    request: v.strictObject({ chooser: SituationChooserViewModel }),
    response: v.boolean(),
  },
  'overlay/showReportSteps': {
    request: v.strictObject({ steps: ReportStepsViewModel, pointed: v.boolean() }),
    response: v.boolean(),
  },
  /** Null: the capture is over. */
  'overlay/showProgress': {
    request: v.strictObject({ progress: v.nullable(CaptureProgressViewModel) }),
    response: nothing,
  },
  'overlay/focus': { request: empty, response: nothing },
  'overlay/turnOff': { request: empty, response: nothing },

  /** Makes the overlay invisible while a screenshot is taken, and says what the screenshot will show. */
  'overlay/setHidden': { request: v.strictObject({ hidden: v.boolean() }), response: MeasuredViewport },

  /** From a script of its own, which is injected first. `textOnly`: without images and where they come from. */
  'pageCopy/read': {
    request: v.strictObject({ pointed: v.boolean(), textOnly: v.boolean() }),
    response: PageTree,
  },

  /** How many screenshots the whole page would take. */
  'scroll/measure': { request: v.strictObject({ pointed: v.boolean() }), response: v.number() },
  'scroll/begin': { request: v.strictObject({ pointed: v.boolean() }), response: ScrollPosition },
  'scroll/next': { request: empty, response: ScrollPosition },
  'scroll/end': { request: empty, response: nothing },
} satisfies Definitions;

export const messages = { ...pageToWorker, ...viewToWorker, ...workerToPage };
type Messages = typeof messages;
export type MessageType = keyof Messages;

export type PageMessage = keyof typeof pageToWorker;
export type ViewMessage = keyof typeof viewToWorker;
export type WorkerMessage = keyof typeof workerToPage;

export type RequestOf<T extends MessageType> = { type: T } & v.InferOutput<Messages[T]['request']>;
export type ResponseOf<T extends MessageType> = v.InferOutput<Messages[T]['response']>;

/** What the sender gets. No answer, because the message was refused or its handler failed, is null in Chromium. */
export type AnswerTo<T extends MessageType> = ResponseOf<T> | null | undefined;
