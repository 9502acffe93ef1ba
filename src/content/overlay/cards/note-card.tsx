/** Draws the short note about what this page exposes. */
import { useState } from 'preact/hooks';
import type { TipViewModel, CaptureProgressViewModel } from '../../../messaging/overlay-view-models.ts';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { getRect, isNowherePressable, isPressableAt } from '../geometry.ts';
import { placeInFreeCorner } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';
import { Ring, useFollowing, useScrollIntoView } from './ring.tsx';

const NoteText = ({ text }: { text: string }) => <DrawnText class="text">{text}</DrawnText>;

export function NoteCard({ words, onShow, onClose }: { words: TipViewModel; onShow(): void; onClose(): void }) {
  const { profile } = words;
  const [marksField, setMarksField] = useState(false);
  const field = profile && marksField ? isolatedWorld.pageReader?.findProfileField(profile.fields) : undefined;
  useScrollIntoView(field);
  useFollowing(marksField);
  const canShow = !!words.guides || words.question !== undefined || (!!profile && !marksField);
  return (
    <>
      {field && <Ring rect={getRect(field)} />}
      <PositionedCard
        words={words}
        class="note"
        role="status"
        label={words.label}
        heading={<NoteText text={words.text} />}
        place={(size, viewport, rtl) => placeInFreeCorner(size, viewport, rtl, isPressableAt)}
      >
        {profile && marksField && <Paragraph class="soft" text={field ? profile.shown : profile.missing} />}
        <div class="row">
          {canShow && (
            <Button class="main" text={words.show} onPress={() => (profile ? setMarksField(true) : onShow())} />
          )}
          <Button class={canShow ? 'bare' : ''} text={words.close} onPress={onClose} />
        </div>
      </PositionedCard>
    </>
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
      heading={<NoteText text={words.text} />}
      place={(size, viewport, rtl) => placeInFreeCorner(size, viewport, rtl, isNowherePressable)}
    >
      <div class="row">
        <Button class="main" text={words.stop} onPress={onStop} />
      </div>
    </PositionedCard>
  );
}
