/** What the parts say to each other. Page scripts are ours, but what they carry comes from pages: it is checked here. */
import * as v from 'valibot';
import { IgnoredMatch, PersonalTerms, ProfileFieldTexts } from '../exposure/schema.ts';
import { identifier as id, longText as text, shortText as short } from '../lib/bounded-schemas.ts';
import { PageLocation } from '../platforms/page-location.ts';
import { Findings, RiskCard } from '../privacy-checks/schema.ts';
import { RECHECK_INTERVALS } from '../privacy-checks/recheck-interval.ts';
import { CONTACTS } from '../helplines/panic-sheet.ts';
import { MAX_PACK_BYTES } from '../packs/size-limit.ts';
import { METADATA_FACT_KINDS } from '../files/model.ts';
import type { Incident as KeptIncident } from '../incidents/model.ts';
import { SITUATIONS } from '../incidents/situations.ts';
import { MAX_ALT_LENGTH, MAX_FRAGMENTS } from '../incidents/capture/read-post.ts';
import type {
  ReportStepsViewModel,
  SituationChooserViewModel,
  SettingGuideViewModel,
  TipViewModel,
  CaptureProgressViewModel,
} from './overlay-view-models.ts';

const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const tab = v.pipe(v.number(), v.integer());

const piece = v.pipe(v.string(), v.maxLength(MAX_ALT_LENGTH));
const said = v.nullable(short);

const Post = v.strictObject({
  kind: v.picklist(['post', 'comment', 'message']),
  author: said,
  name: said,
  account: said,
  authorUrl: said,
  permalink: said,
  id: said,
  parent: said,
  time: said,
  timeShown: said,
  text: v.nullable(text),
  counts: v.pipe(v.array(piece), v.maxLength(MAX_FRAGMENTS)),
  alts: v.pipe(v.array(piece), v.maxLength(MAX_FRAGMENTS)),
});

/** What a page shows of the item that is kept. */
export const ItemReading = v.strictObject({
  where: v.nullable(PageLocation),
  post: v.nullable(Post),
  head: v.nullable(v.strictObject({ name: said, account: said })),
  /** The page's own word for its address, where it names the same thing. */
  canonical: said,
  ownReplies: v.nullable(v.boolean()),
  language: said,
});
export type ItemReading = v.InferOutput<typeof ItemReading>;

const Incident = v.picklist(SITUATIONS);

const Sheet = v.strictObject({
  v: v.literal(1),
  contacts: v.pipe(v.array(v.strictObject({ name: text, reach: text })), v.length(CONTACTS)),
  words: text,
});

/** A chosen file: what it tells, never what it is. */
const FileReport = v.strictObject({
  name: short,
  read: v.boolean(),
  copy: v.boolean(),
  refused: v.optional(v.picklist(['broken', 'unknown', 'moving', 'left'])),
  facts: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(METADATA_FACT_KINDS),
        value: v.optional(short),
        at: v.optional(v.strictObject({ lat: v.number(), lon: v.number() })),
      }),
    ),
    v.maxLength(80),
  ),
});
export type Photo = v.InferOutput<typeof FileReport>;

/** From a page script. */
export const FromPage = v.variant('type', [
  v.strictObject({ type: v.literal('page/hello'), host: short }),
  v.strictObject({ type: v.literal('page/here'), where: PageLocation }),
  v.strictObject({ type: v.literal('page/part'), part: v.picklist(['reader', 'marks', 'photo']) }),
  v.strictObject({
    type: v.literal('page/findings'),
    where: PageLocation,
    findings: Findings,
  }),
  v.strictObject({ type: v.literal('page/profile'), where: PageLocation, fields: ProfileFieldTexts }),
  v.strictObject({
    type: v.literal('page/text'),
    platform: id,
    text,
    audience: v.optional(short),
    chat: v.optional(v.literal(true)),
    photo: v.optional(v.literal(true)),
  }),
  v.strictObject({
    type: v.literal('page/never'),
    platform: id,
    piece: IgnoredMatch,
    undo: v.optional(v.literal(true)),
  }),
  v.strictObject({ type: v.literal('page/own-words'), platform: id }),
  v.strictObject({ type: v.literal('page/learn'), platform: id, kind: short }),
  v.strictObject({ type: v.literal('page/close-note'), platform: id, kind: short }),
  v.strictObject({ type: v.literal('page/choose-words'), platform: id }),
  v.strictObject({ type: v.literal('page/keep'), platform: id, what: Incident, adult: v.optional(v.boolean()) }),
  v.strictObject({
    type: v.literal('page/report'),
    platform: id,
    what: Incident,
    incident: v.optional(short),
    all: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('page/entry-words') }),
  v.strictObject({ type: v.literal('page/leave') }),
  v.strictObject({
    type: v.literal('page/photos'),
    files: v.pipe(v.array(FileReport), v.maxLength(20)),
    more: v.number(),
    swaps: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('page/unchecked'),
    names: v.pipe(v.array(short), v.maxLength(20)),
    broken: v.optional(v.literal(true)),
    again: v.optional(v.boolean()),
    saved: v.optional(v.literal(true)),
  }),
]);
export type FromPage = v.InferOutput<typeof FromPage>;

/** From a view of ours (popup, full page). */
export const FromView = v.variant('type', [
  v.strictObject({ type: v.literal('site/get'), tab }),
  v.strictObject({ type: v.literal('site/spotlight'), tab, setting: id }),
  v.strictObject({
    type: v.literal('site/open'),
    tab: v.optional(tab),
    platform: id,
    setting: id,
    show: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('setting/choose'), tab, setting: id, on: v.boolean() }),
  v.strictObject({ type: v.literal('site/allow'), origin: short, tab }),
  v.strictObject({
    type: v.literal('marks/set'),
    platform: v.optional(id),
    on: v.boolean(),
    private: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('switch/list') }),
  v.strictObject({
    type: v.literal('switch/set'),
    platform: id,
    setting: v.optional(id),
    off: v.boolean(),
    private: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('card/get') }),
  v.strictObject({ type: v.literal('card/set'), card: RiskCard, private: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('panic/set'), sheet: Sheet, private: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('accounts/get') }),
  v.strictObject({ type: v.literal('accounts/erase'), platform: v.optional(id) }),
  v.strictObject({ type: v.literal('reminders/get') }),
  v.strictObject({
    type: v.literal('reminders/set'),
    days: v.nullable(v.picklist(RECHECK_INTERVALS)),
    private: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('reminders/follow') }),
  v.strictObject({ type: v.literal('mine/get') }),
  v.strictObject({
    type: v.literal('mine/set'),
    words: PersonalTerms,
    private: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('mine/forget-gone') }),
  v.strictObject({ type: v.literal('never/get') }),
  v.strictObject({ type: v.literal('never/undo'), piece: IgnoredMatch, private: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('text/check'), text }),
  v.strictObject({ type: v.literal('incident/keep'), tab, what: Incident, adult: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('incident/count'), practice: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('incident/recent'), practice: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('incident/list'), practice: v.optional(v.boolean()) }),
  v.strictObject({ type: v.literal('incident/get'), id: short }),
  v.strictObject({ type: v.literal('capture/last'), tab }),
  v.strictObject({ type: v.literal('capture/offer'), incident: short }),
  v.strictObject({
    type: v.literal('capture/add'),
    incident: short,
    part: v.picklist(['picture', 'length']),
    adult: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('capture/stop'), incident: short }),
  v.strictObject({ type: v.literal('capture/thumbnail'), incident: short }),
  v.strictObject({ type: v.literal('incident/erase'), id: short }),
  v.strictObject({ type: v.literal('incident/sent'), id: short, platform: id, route: id }),
  v.strictObject({ type: v.literal('report/show'), incident: short, platform: id, route: id }),
  v.strictObject({ type: v.literal('incident/unsent'), id: short, response: short }),
  v.strictObject({ type: v.literal('packs/list') }),
  v.strictObject({ type: v.literal('packs/preview'), text: v.pipe(v.string(), v.maxLength(MAX_PACK_BYTES)) }),
  v.strictObject({
    type: v.literal('packs/keep'),
    text: v.pipe(v.string(), v.maxLength(MAX_PACK_BYTES)),
    private: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('packs/drop'), fingerprint: v.optional(fingerprint) }),
  v.strictObject({ type: v.literal('makers/forget'), fingerprint }),
  v.strictObject({ type: v.literal('practice/reset') }),
  v.strictObject({ type: v.literal('practice/closed') }),
  v.strictObject({ type: v.literal('leave'), tab: v.optional(tab) }),
  v.strictObject({ type: v.literal('inspect'), tab }),
]);
export type FromView = v.InferOutput<typeof FromView>;

/** From the worker to a page script. */
export type ToPage =
  | { type: 'look' }
  | { type: 'see'; pointed?: boolean }
  | { type: 'veil'; on: boolean } // our own marks, out of a picture and back
  | { type: 'scroll/measure' | 'scroll/begin'; pointed?: boolean }
  | { type: 'scroll/next' | 'scroll/end' }
  | { type: 'progress'; words: CaptureProgressViewModel | null }
  | { type: 'card'; words: ReportStepsViewModel; pointed: boolean } // the steps of a report, on the page that it is about
  | { type: 'spotlight'; coach: SettingGuideViewModel; setting: string }
  | { type: 'note'; note: TipViewModel | null }
  | { type: 'marks-off' }
  | { type: 'rules-changed' }
  | { type: 'again'; platform: string } // what is switched off has changed there
  | { type: 'choose'; words: SituationChooserViewModel } // what happened, of the post that has the focus or is in view
  | { type: 'focus-mark' };

const px = v.pipe(v.number(), v.finite(), v.minValue(-10_000_000), v.maxValue(10_000_000));

export const MeasuredViewport = v.strictObject({
  width: px,
  height: px,
  ratio: px,
  scrollY: px,
  clip: v.optional(v.strictObject({ top: px, bottom: px })),
});

/** Where a page stands that is scrolled through. `left`: pictures still to come, about; `still`: it did not move any more. */
export const ScrollPosition = v.strictObject({
  view: MeasuredViewport,
  more: v.boolean(),
  left: px,
  stopped: v.boolean(),
  still: v.optional(v.boolean()),
});
export type ScrollPosition = v.InferOutput<typeof ScrollPosition>;

/** What `look` answers: everything the page script can tell of this page. */
export const PageContents = v.strictObject({
  where: v.nullable(PageLocation),
  findings: Findings,
  fields: ProfileFieldTexts,
  composers: v.pipe(v.array(text), v.maxLength(20)),
  post: v.nullable(Post),
  url: text,
  title: text,
});
export type PageContents = v.InferOutput<typeof PageContents>;

/** What keeping proof came to. */
export type SaveResult =
  | { kept: true; incident: KeptIncident }
  | { kept: false; why: 'under-age' | 'full' | 'unavailable' | 'damaged' | 'locked' | 'newer' | 'no-page' };

/** Pictures done, and about how many there will be. */
export interface CaptureProgress {
  done: number;
  of: number;
}

/** How taking pictures ended: all there; stopped by the person; another tab in front; another page; refused by the browser; at the most that is taken; no room; a fault. */
export type CaptureEnd = 'done' | 'stopped' | 'away' | 'moved' | 'refused' | 'cap' | 'full' | 'failed';

/** What can be added to something kept. `tiles`: about how many pictures the whole would take; `messages`: scrolling may mark them as read. */
export interface CaptureOffer {
  picture: 'plain' | 'sexual' | null;
  tiles: number;
  messages: boolean;
}
export interface CaptureResult {
  incident: KeptIncident | null;
  ended: CaptureEnd;
}
