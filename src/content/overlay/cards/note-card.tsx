/** Draws the short note about what this page exposes. */
import type { TipViewModel, CaptureProgressViewModel } from '../../../messaging/overlay-view-models.ts';
import { Button } from '../button.tsx';
import { DrawnText } from '../drawn-text.tsx';
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
        <DrawnText class="text">{words.text}</DrawnText>
        {words.coach && <Button class="main" text={words.show} onPress={onShow} />}
        <Button class="bare" name={words.close} onPress={onClose}>
          <CloseIcon />
        </Button>
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
        <DrawnText class="text">{words.text}</DrawnText>
        <Button class="main" text={words.stop} onPress={onStop} />
      </div>
    </PositionedCard>
  );
}
