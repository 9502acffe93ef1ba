/** Handles presses in the draft warning, and stops sends. */
import { readComposerText } from '../../exposure/composer.ts';
import { sendToWorker } from '../../messaging/content-client.ts';
import type { WarningLine } from '../../exposure/schema.ts';
import type { WatchedDraft, DraftAnswer } from '../draft.ts';
import { listDrafts, listDraftsToStop } from '../draft-watcher.ts';
import { isolatedWorld } from '../isolated-world-state.ts';
import { isOrphaned } from '../lifetime.ts';
import type { DraftWarningActions } from './cards/draft-warning-card.tsx';
import { queryOverlay } from './host.ts';
import { selectQuote } from './select-quote.ts';
import { overlayStore } from './state.ts';

export function closeWarning(): void {
  const { openWarning } = overlayStore.getState();
  const draft = listDrafts().find(({ box }) => box === openWarning?.box);
  if (draft) {
    draft.undoable.clear();
    draft.listNoticeSeen = true;
    if (document.activeElement === isolatedWorld.overlayHost) draft.box.focus({ preventScroll: true });
  }
  overlayStore.setState({ openWarning: null });
}

function sendIgnored({ kind, quote }: WarningLine, undo: boolean): void {
  const { where } = isolatedWorld;
  if (!where) return;
  const match = { kind, text: quote };
  void sendToWorker({ type: 'page/ignoreMatch', platform: where.platform, match, ...(undo ? { undo } : {}) });
}

export function createDraftActions(draft: WatchedDraft): DraftWarningActions {
  const { box, answers, undoable } = draft;
  const redraw = (): void => overlayStore.setState({ openWarning: { box } });
  function answer(line: WarningLine, given: DraftAnswer): void {
    answers.set(line.key, given);
    undoable.add(line.key);
    redraw();
  }
  /** Lets the worker count a dismissal, which may offer to turn the kind off. */
  async function dismiss({ key, dismissible: kind }: WarningLine, undo: boolean): Promise<void> {
    const { where } = isolatedWorld;
    if (!where || !kind) return;
    const asked = { type: 'page/dismissWarning' as const, platform: where.platform, kind };
    const offer = await sendToWorker({ ...asked, ...(undo ? { undo } : {}) });
    if (!offer || !answers.has(key)) return;
    draft.offer = { ...offer, key };
    redraw();
  }
  function turnOff({ dismissible: kind }: WarningLine, undo: boolean): void {
    const { where } = isolatedWorld;
    if (!where || !kind) return;
    const asked = { type: 'page/turnOffKind' as const, platform: where.platform, kind };
    void sendToWorker({ ...asked, ...(undo ? { undo } : {}) });
  }
  return {
    onKeep(line) {
      answer(line, 'kept');
      void dismiss(line, false);
    },
    onIgnore(line) {
      answer(line, 'ignored');
      sendIgnored(line, false);
      void dismiss(line, false);
    },
    onTurnOff(line) {
      draft.offer = undefined;
      answer(line, 'off');
      turnOff(line, false);
    },
    onUndo(line) {
      const undone = answers.get(line.key);
      answers.delete(line.key);
      undoable.delete(line.key);
      if (draft.offer?.key === line.key) draft.offer = undefined;
      if (undone === 'off') turnOff(line, true);
      else void dismiss(line, true);
      if (undone === 'ignored') sendIgnored(line, true);
      redraw();
    },
    onRemove({ start, end }) {
      const selected = selectQuote(box, draft.checkedText, start, end, readComposerText(box));
      overlayStore.setState({ openWarning: { box, selected } });
    },
    onOpenList() {
      const { where } = isolatedWorld;
      if (where) void sendToWorker({ type: 'page/openPersonalTerms', platform: where.platform });
    },
    onLearn(kind) {
      const { where } = isolatedWorld;
      if (where) void sendToWorker({ type: 'page/openLesson', platform: where.platform, kind });
    },
    onClose: closeWarning,
  };
}

/**
 * Shows the warning about a send, unless it was shown before.
 * @param drawNow draws the overlay at once
 * @returns whether the person sees now why their send was stopped
 */
export function stopSend(boxes: HTMLElement[], drawNow: () => void): boolean {
  if (isOrphaned()) return false;
  const stopped = listDraftsToStop(boxes);
  const [first] = stopped;
  if (!first) return false;
  first.box.scrollIntoView({ block: 'nearest' });
  for (const draft of stopped) draft.sendStopped = true;
  overlayStore.setState({ openWarning: { box: first.box } });
  drawNow();
  return !!queryOverlay('.warning') && !!isolatedWorld.overlayHost?.isConnected;
}
