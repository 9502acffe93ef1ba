/** Holds what the injected scripts share: one object in the extension's isolated world, which pages cannot reach. */
import type { WorldMap } from '../files/map-position.ts';
import type { ItemReading } from '../incidents/capture/schema.ts';
import type { FileWarningViewModel } from '../files/schema.ts';
import type { PageContents } from '../messaging/page-contents.ts';
import type {
  ReportStepsViewModel,
  SituationChooserViewModel,
  SettingGuides,
  SettingStepViewModel,
  TipViewModel,
  CaptureProgressViewModel,
} from '../messaging/overlay-view-models.ts';
import type { PageLocation, PlatformOutline } from '../platforms/page-location.ts';

export interface PageReader {
  start(where: PageLocation): void;
  stop(): void;
  readPage(): Promise<Omit<PageContents, 'where' | 'url' | 'title'>>;
  /** @param pointed element in the post to read; without it, the post that the page is about is read */
  readEvidence(pointed: Element | undefined): ItemReading;
  /** Finds the control of a setting, if it is on the page now. */
  findSettingControl(setting: string): Element | undefined;
  /** Finds the element of the first of these profile fields that is on the page now. */
  findProfileField(fields: readonly string[]): Element | undefined;
  /** Whether a setting of this page exposes, also one that the person keeps public on purpose. */
  hasExposed(): boolean;
  getSettingState(setting: string): 'protected' | 'exposed' | 'unread' | 'pending' | undefined;
  /** Finds the next control to use to report a post: the one pointed at, else the one that the page is about. */
  findReportControl(pointed: Element | undefined): Element | undefined;
  onChange(listener: () => void): void;
}

/** `interrupted`: the question was closed before the person answered. */
export type FileAnswer = 'clean' | 'save' | 'original' | 'cancel' | 'interrupted';

export interface Overlay {
  /** Watches drafts and intercepts sends, until `stopTips`. Calling it again changes nothing. */
  startTips(): void;
  stopTips(): void;
  showNote(note: TipViewModel | null): void;
  /** Points at the control of the first guide; the person can go on to the others. */
  showSpotlight(guides: SettingGuides): void;
  /** Leads to a setting; null takes the step away. */
  showStep(step: SettingStepViewModel | null): void;
  /** Shows the steps of a report, with a ring around the control to use next. */
  showReportSteps(steps: ReportStepsViewModel): void;
  showReportEntry(anchor: Element): void;
  watchDraft(box: HTMLElement): void;
  /** Asks what happened, about the post that has the focus or is in view. */
  askWhatHappened(words: SituationChooserViewModel): void;
  askAboutFiles(words: FileWarningViewModel, map: WorldMap, near: Element): Promise<FileAnswer>;
  /** @param progress null when the scrolling capture is over */
  showCaptureProgress(progress: CaptureProgressViewModel | null): void;
  focus(): void;
  /** Makes it invisible for a screenshot; it keeps the focus. */
  setTransparent(transparent: boolean): void;
  hideAll(): void;
}

/** Files of the person that are withheld from the page until they were checked. */
export interface InterceptedFiles {
  files: readonly File[];
  source: 'input' | 'drop' | 'paste';
  target: Element;
  /**
   * Restarts the timeout after which the page gets the original files; stops it while the person is asked.
   * @returns false once nothing is withheld any more
   */
  keepAlive(asking?: boolean): boolean;
  /** @returns whether the page took these files */
  release(files: readonly File[]): boolean;
  cancel(): void;
}

export interface IsolatedWorldState {
  /** The load script has run in this page. */
  bootstrapped?: true;
  /** Aborted when the extension is gone (lifetime.ts). */
  lifetime?: AbortController;
  /** URL with which the page was loaded, as long as it has no other one. */
  loadedUrl?: string;
  outline?: PlatformOutline;
  where?: PageLocation;
  /** Looks again which page this is. */
  updateLocation?: () => void;
  /** What the person last opened a menu on, or whose report button they pressed. */
  pointedElement?: Element | undefined;
  /** The practice pages have an address of their own. */
  practiceUrl?: () => URL;

  pageReader?: PageReader;
  /** Loads the overlay, if tips are on. */
  loadOverlay?: () => Promise<Overlay | undefined>;
  overlay?: Overlay;
  showNote?: (note: TipViewModel | null) => void;
  overlayHost?: Element;
  /** The closed root of `overlayHost`. */
  overlayRoot?: ShadowRoot;
  /** Handles an event that the person caused in the overlay. */
  onOverlayEvent?: (event: Event) => void;
  /** Called when the page may have put an element of its own on top of the overlay. */
  onPageToggle?: (event?: Event) => void;
  /** Called when a press begins in the page. */
  onPagePress?: (event: Event) => void;
  quickExit?: () => void;
  /** @returns whether the event belongs to a send that is to be stopped */
  interceptSend?: (event: Event) => boolean;
  checkFiles?: (intercepted: InterceptedFiles) => Promise<void>;
  scrollCaptureReady?: true;
  skeletonReady?: true;
  pageCopyReady?: true;
  stopScrollCapture?: () => void;
}

export const isolatedWorld: IsolatedWorldState = ((globalThis as { breakwater?: IsolatedWorldState }).breakwater ??=
  {});

export const getVisitedUrl = (): URL => isolatedWorld.practiceUrl?.() ?? new URL(location.href);
