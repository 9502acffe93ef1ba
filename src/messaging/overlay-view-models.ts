/** View models of the on-page overlay. The worker translates them, because page scripts hold no translations. */
import * as v from 'valibot';
import { OverlayBase, OverlayNotice } from '../i18n/overlay-base.ts';
import { SITUATIONS } from '../incidents/situations.ts';

/** The steps to change one setting, beside its control. */
export const SettingGuideViewModel = v.strictObject({
  ...OverlayBase.entries,
  setting: v.string(),
  label: v.string(),
  title: v.string(),
  /** What to do, where the kind of the control does not say it better. */
  do: v.string(),
  /** What to do with a check box or a switch that has a tick, or is on, or does not and is not. */
  select: v.strictObject({ untick: v.string(), tick: v.string(), turnOff: v.string(), turnOn: v.string() }),
  then: v.string(),
  caution: v.string(),
  save: v.optional(v.string()),
  done: v.string(),
  /** Label of the button that leads to the next exposed setting, and what is said without one. */
  next: v.string(),
  noMore: v.string(),
  leave: v.string(),
  missing: v.string(),
  steps: v.array(v.string()),
});
export type SettingGuideViewModel = v.InferOutput<typeof SettingGuideViewModel>;

/** The guides of a page in the order of their risk; the first one is shown first. */
export const SettingGuides = v.pipe(v.array(SettingGuideViewModel), v.minLength(1));
export type SettingGuides = v.InferOutput<typeof SettingGuides>;

/** A notice, with the guides or the fields of the profile that it leads to. */
export const TipViewModel = v.strictObject({
  ...OverlayNotice.entries,
  guides: v.optional(SettingGuides),
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
