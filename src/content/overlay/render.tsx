/** Draws the overlay from its state and the watched drafts. */
import { render } from 'preact';
import { hasSomethingToShow, getDraftLevel, type WatchedDraft } from '../draft.ts';
import { listDrafts } from '../draft-watcher.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { createDraftActions } from './draft-actions.ts';
import { DraftMark } from './cards/draft-mark.tsx';
import { DraftUnderlines } from './cards/draft-underlines.tsx';
import { DraftWarningCard } from './cards/draft-warning-card.tsx';
import { EvidenceDialog } from './cards/evidence-dialog.tsx';
import { FileQuestionCard } from './cards/file-question-card.tsx';
import { CaptureProgressCard, NoteCard } from './cards/note-card.tsx';
import { ReportEntry } from './cards/report-entry.tsx';
import { ReportStepsCard } from './cards/report-steps-card.tsx';
import { StepCard } from './cards/step-card.tsx';
import { SpotlightCard } from './cards/spotlight-card.tsx';
import { closeEvidenceDialog, openEvidenceDialog, openReport, saveEvidence } from './evidence-actions.ts';
import { getRect } from './geometry.ts';
import { mountNear, queryOverlay, unmount } from './host.ts';
import { closeNote, showNoted } from './note-actions.ts';
import { closeSpotlight } from './spotlight-actions.ts';
import { actOnStep, answerStep, chooseOption } from './step-actions.ts';
import { overlayStore, type OverlayState } from './state.ts';

let scheduled = false;

export function scheduleDraw(): void {
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(drawNow);
}

/** Detects boxes that are on the screen and have a text. Pages empty their boxes without any event. */
function isInView({ box }: WatchedDraft): boolean {
  const { top, width, height } = getRect(box);
  const isEmptyField = box instanceof HTMLTextAreaElement && !box.value.trim();
  return width > 0 && height > 0 && top + height > 0 && top < innerHeight && !isEmptyField;
}

/** Closes what has lost the element it belongs to. */
function closeDetached({ openWarning, reportEntry }: OverlayState, drafts: WatchedDraft[]): OverlayState {
  if (openWarning && !drafts.some(({ box }) => box === openWarning.box)) overlayStore.setState({ openWarning: null });
  if (reportEntry && !reportEntry.anchor.isConnected) overlayStore.setState({ reportEntry: null });
  return overlayStore.getState();
}

function isEmpty(state: OverlayState): boolean {
  const { note, spotlight, step, reportEntry, evidenceDialog, reportSteps, captureProgress, fileQuestion } = state;
  return [note, spotlight, step, reportEntry, evidenceDialog, reportSteps, captureProgress, fileQuestion].every(
    s => !s,
  );
}

/** Finds the element of the page that the most important part of the overlay is about. */
function findAnchor(
  state: OverlayState,
  drafts: WatchedDraft[],
  opened: WatchedDraft | undefined,
): Element | undefined {
  const { fileQuestion, reportSteps, evidenceDialog, spotlight, step, reportEntry } = state;
  const setting = spotlight?.[0]?.setting ?? step?.setting;
  return (
    fileQuestion?.near ??
    (opened ?? drafts[0])?.box ??
    (reportSteps?.highlightControl
      ? isolatedWorld.pageReader?.findReportControl(evidenceDialog?.anchor ?? isolatedWorld.pointedElement)
      : undefined) ??
    (setting === undefined ? undefined : isolatedWorld.pageReader?.findSettingControl(setting)) ??
    evidenceDialog?.anchor ??
    reportEntry?.anchor
  );
}

function OverlayContents({
  state,
  drafts,
  opened,
}: {
  state: OverlayState;
  drafts: WatchedDraft[];
  opened: WatchedDraft | undefined;
}) {
  const { setState } = overlayStore;
  const { note, spotlight, step, reportEntry, evidenceDialog, reportSteps, captureProgress, fileQuestion } = state;
  return (
    <>
      {note && !spotlight && !step && <NoteCard words={note} onShow={() => showNoted(note)} onClose={closeNote} />}
      {spotlight && (
        <SpotlightCard
          key={spotlight[0]!.setting}
          guides={spotlight}
          onNext={guides => setState({ spotlight: guides })}
          onClose={closeSpotlight}
        />
      )}
      {step && !evidenceDialog && !reportSteps && !fileQuestion && (
        <StepCard key={step.setting} step={step} onAnswer={answerStep} onChoose={chooseOption} onAct={actOnStep} />
      )}
      {drafts.map((draft, i) => (
        <DraftUnderlines key={i} draft={draft} />
      ))}
      {drafts.map(
        (draft, i) =>
          draft !== opened && (
            <DraftMark
              key={i}
              words={draft.warning!}
              box={draft.box}
              level={getDraftLevel(draft)}
              onPress={() => setState({ openWarning: { box: draft.box } })}
            />
          ),
      )}
      {opened && (
        <DraftWarningCard
          draft={opened}
          words={opened.warning!}
          selected={state.openWarning?.selected}
          actions={createDraftActions(opened)}
        />
      )}
      {reportSteps && (
        <ReportStepsCard
          {...reportSteps}
          anchor={evidenceDialog?.anchor}
          onHighlight={() => setState({ reportSteps: { ...reportSteps, highlightControl: true } })}
          onClose={closeEvidenceDialog}
        />
      )}
      {evidenceDialog && !reportSteps && (
        <EvidenceDialog
          dialog={evidenceDialog}
          onGo={step => setState({ evidenceDialog: { ...evidenceDialog, step } })}
          onSave={(situation, adult) => void saveEvidence(situation, adult)}
          onReport={(situation, allRoutes) => void openReport(situation, allRoutes)}
          onClose={closeEvidenceDialog}
        />
      )}
      {fileQuestion && <FileQuestionCard key={fileQuestion.near} {...fileQuestion} />}
      {captureProgress && (
        <CaptureProgressCard words={captureProgress} onStop={() => isolatedWorld.stopScrollCapture?.()} />
      )}
      {reportEntry && !reportSteps && !evidenceDialog && (
        <ReportEntry {...reportEntry} onPress={() => void openEvidenceDialog(reportEntry.anchor)} />
      )}
    </>
  );
}

export function drawNow(): void {
  scheduled = false;
  if (overlayStore.getState().covered) return render(<div class="page-cover" />, mountNear());
  const drafts = listDrafts().filter(draft => draft.warning && hasSomethingToShow(draft) && isInView(draft));
  const state = closeDetached(overlayStore.getState(), drafts);
  if (!drafts.length && isEmpty(state)) {
    const mount = queryOverlay('.overlay');
    if (mount) render(null, mount);
    return unmount();
  }
  const opened = drafts.find(({ box }) => box === state.openWarning?.box);
  render(
    <OverlayContents state={state} drafts={drafts} opened={opened} />,
    mountNear(findAnchor(state, drafts, opened)),
  );
}
