/** View models of the on-page overlay. The worker translates them, because page scripts hold no translations. */
import * as v from 'valibot';
import { OverlayBase, OverlayNotice } from '../i18n/overlay-base.ts';
import { SITUATIONS } from '../incidents/situations.ts';
import { STEP_ACTIONS } from '../privacy-checks/step-actions.ts';

/** How to change a setting. */
const HowToChange = v.strictObject({
  /** What to do, where the kind of the control does not say it better. */
  do: v.string(),
  /** What to do with a check box or a switch: with a tick or without, on or off, or locked by the page. */
  select: v.strictObject({
    untick: v.string(),
    tick: v.string(),
    turnOff: v.string(),
    turnOn: v.string(),
    locked: v.string(),
  }),
  then: v.string(),
  caution: v.string(),
  /** Where a change has to be saved. */
  save: v.optional(v.string()),
  /** Said where the control is not on the page now, with the steps that lead to it. */
  missing: v.string(),
  steps: v.array(v.string()),
  /** Says that labels in the steps are not confirmed in this language; empty where they are. */
  labelDoubt: v.string(),
});
export type HowToChange = v.InferOutput<typeof HowToChange>;

/** The steps to change one setting, beside its control. */
export const SettingGuideViewModel = v.strictObject({
  ...OverlayBase.entries,
  ...HowToChange.entries,
  setting: v.string(),
  label: v.string(),
  title: v.string(),
  done: v.string(),
  /** Label of the button that leads to the next exposed setting, and what is said without one. */
  next: v.string(),
  noMore: v.string(),
  leave: v.string(),
});
export type SettingGuideViewModel = v.InferOutput<typeof SettingGuideViewModel>;

/** The guides of a page in the order of their risk; the first one is shown first. */
export const SettingGuides = v.pipe(v.array(SettingGuideViewModel), v.minLength(1));
export type SettingGuides = v.InferOutput<typeof SettingGuides>;

/** One setting that the person is led to, beside its control; or the end of a checkup. */
export const SettingStepViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  title: v.string(),
  /** Where the checkup is. */
  progress: v.optional(v.string()),
  /** None at the end of a checkup. */
  setting: v.optional(v.string()),
  status: v.optional(
    v.strictObject({ state: v.picklist(['protected', 'exposed', 'unread', 'pending', 'reported']), text: v.string() }),
  ),
  notes: v.array(v.string()),
  guide: v.optional(HowToChange),
  /** Asks whether a reading that is not certain is right. */
  question: v.optional(
    v.strictObject({ text: v.string(), how: v.string(), yes: v.string(), no: v.string(), unsure: v.string() }),
  ),
  /**
   * Asks what the setting is set to. `reading`: is said first, as long as it may still be read; `follows`: asks again,
   * after how to change it.
   */
  options: v.optional(
    v.strictObject({
      question: v.string(),
      how: v.string(),
      reading: v.optional(v.string()),
      follows: v.boolean(),
      list: v.array(v.strictObject({ value: v.string(), text: v.string(), chosen: v.boolean() })),
    }),
  ),
  /** The first one is the filled button, if `leads`. */
  actions: v.array(v.strictObject({ action: v.picklist(STEP_ACTIONS), text: v.string() })),
  leads: v.boolean(),
});
export type SettingStepViewModel = v.InferOutput<typeof SettingStepViewModel>;

/** A notice, with the guides or the fields of the profile that it leads to. */
export const TipViewModel = v.strictObject({
  ...OverlayNotice.entries,
  guides: v.optional(SettingGuides),
  /** The setting of which a reading is to be confirmed. */
  question: v.optional(v.string()),
  profile: v.optional(v.strictObject({ fields: v.array(v.string()), shown: v.string(), missing: v.string() })),
});
export type TipViewModel = v.InferOutput<typeof TipViewModel>;

/** The button beside a post. */
export const ReportButtonViewModel = v.strictObject({ ...OverlayBase.entries, text: v.string(), hint: v.string() });
export type ReportButtonViewModel = v.InferOutput<typeof ReportButtonViewModel>;

/** The steps of a report. */
export const ReportStepsViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  title: v.string(),
  steps: v.array(v.string()),
  ready: v.strictObject({ label: v.string(), text: v.string() }),
  source: v.string(),
  close: v.string(),
  open: v.optional(v.string()),
  /** Where the control to press can be found in the page. */
  show: v.optional(v.strictObject({ press: v.string(), next: v.string(), missing: v.string() })),
});
export type ReportStepsViewModel = v.InferOutput<typeof ReportStepsViewModel>;

/** The progress of a scrolling screenshot. */
export const CaptureProgressViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  text: v.string(),
  stop: v.string(),
  done: v.number(),
  of: v.number(),
});
export type CaptureProgressViewModel = v.InferOutput<typeof CaptureProgressViewModel>;

const SituationChoice = v.strictObject({ kind: v.picklist(SITUATIONS), text: v.string() });

/** "What happened?", as in the report view. */
export const SituationChooserViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  title: v.string(),
  promise: v.string(),
  first: v.array(SituationChoice),
  more: v.array(SituationChoice),
  moreLabel: v.string(),
  age: v.strictObject({ title: v.string(), text: v.string(), yes: v.string(), no: v.string(), note: v.string() }),
  keeping: v.string(),
  back: v.string(),
  close: v.string(),
});
export type SituationChooserViewModel = v.InferOutput<typeof SituationChooserViewModel>;

/** `incident`: the id, where one was saved. */
export const SaveResultViewModel = v.strictObject({
  ...OverlayBase.entries,
  label: v.string(),
  incident: v.optional(v.string()),
  title: v.string(),
  text: v.string(),
  report: v.string(),
  all: v.string(),
  close: v.string(),
});
export type SaveResultViewModel = v.InferOutput<typeof SaveResultViewModel>;
