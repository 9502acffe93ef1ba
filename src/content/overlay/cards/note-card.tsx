/** Draws the short note about what this page exposes. */
import type { TipViewModel, CaptureProgressViewModel } from '../../../messaging/overlay-view-models.ts';
import { isNowherePressable, isPressableAt } from '../geometry.ts';
import { CloseIcon } from '../icons.tsx';
import { placeInFreeCorner } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';

export function NoteCard({ words, onShow, onClose }: { words: TipViewModel; onShow(): void; onClose(): void }) {
  return (
    <PositionedCard
      words={words}
      class="note"
      role="status"
      label={words.label}
      place={(size, viewport, rtl) => placeInFreeCorner(size, viewport, rtl, isPressableAt)}
    >
      <div class="row">
        <span class="text">{words.text}</span>
        {words.coach && (
          <button type="button" class="main" onClick={onShow}>
            {words.show}
          </button>
        )}
        <button type="button" class="bare" aria-label={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
    </PositionedCard>
  );
}

/** Shows how far a scrolling capture has come, with a button to stop it. */
export function CaptureProgressCard({ words, onStop }: { words: CaptureProgressViewModel; onStop(): void }) {
  return (
    <PositionedCard
      words={words}
      class="note"
      role="status"
      label={words.label}
      place={(size, viewport, rtl) => placeInFreeCorner(size, viewport, rtl, isNowherePressable)}
    >
      <div class="row">
        <span class="text">{words.text}</span>
        <button type="button" class="main" onClick={onStop}>
          {words.stop}
        </button>
      </div>
    </PositionedCard>
  );
}
