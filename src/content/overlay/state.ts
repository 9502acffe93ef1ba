/** Holds what the overlay shows. */
import { createStore } from 'zustand/vanilla';
import type { WorldMap } from '../../files/map-position.ts';
import type { Situation } from '../../incidents/situations.ts';
import type { FileWarningViewModel } from '../../files/schema.ts';
import type {
  ReportStepsViewModel,
  SituationChooserViewModel,
  SettingGuides,
  SettingStepViewModel,
  ReportButtonViewModel,
  SaveResultViewModel,
  TipViewModel,
  CaptureProgressViewModel,
} from '../../messaging/overlay-view-models.ts';
import type { FileAnswer } from '../isolated-world-state.ts';
import type { Obstacle } from './surfaces.ts';

/** The dialog that asks what happened, saves the evidence and leads on to the report. */
export interface EvidenceDialogState {
  step: 'choose' | 'more' | 'age' | 'saving' | 'saved';
  words: SituationChooserViewModel;
  /** The post it is about, or undefined if it is about the page. */
  anchor: Element | undefined;
  situation?: Situation;
  saved?: SaveResultViewModel;
}

/** Files with metadata that the person decides about. */
export interface FileQuestion {
  words: FileWarningViewModel;
  map: WorldMap;
  /** The input that the files were chosen for, or the element they were dropped on or pasted into. */
  near: Element;
  answer(answer: FileAnswer): void;
}

export interface OverlayState {
  note: TipViewModel | null;
  /** The first guide is shown; the person can go on to the others. */
  spotlight: SettingGuides | null;
  /** The setting that the person is led to. */
  step: SettingStepViewModel | null;
  /** `selected`: whether the piece to remove was found and selected in the box, once the person asked for it. */
  openWarning: { box: HTMLElement; selected?: boolean } | null;
  reportEntry: { words: ReportButtonViewModel; anchor: Element } | null;
  evidenceDialog: EvidenceDialogState | null;
  reportSteps: { words: ReportStepsViewModel; highlightControl: boolean } | null;
  captureProgress: CaptureProgressViewModel | null;
  fileQuestion: FileQuestion | null;
  /** A press that did not count, where, and why. */
  refusal: { surface: Element; obstacle: Obstacle } | null;
  /** Covers the page while a quick exit is under way. */
  covered: boolean;
}

export const EMPTY_STATE: OverlayState = {
  note: null,
  spotlight: null,
  step: null,
  openWarning: null,
  reportEntry: null,
  evidenceDialog: null,
  reportSteps: null,
  captureProgress: null,
  fileQuestion: null,
  refusal: null,
  covered: false,
};

export const overlayStore = createStore<OverlayState>(() => EMPTY_STATE);
