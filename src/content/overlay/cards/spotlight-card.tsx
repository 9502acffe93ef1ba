/** Points at the control of one setting and says what to do with it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingGuides, SettingGuideViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { describePress } from '../describe-press.ts';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { expandRect, findRow, getRect, isNowherePressable } from '../geometry.ts';
import { placeClearOf, placeInFreeCorner } from '../position.ts';
import { MissingControl } from './missing-control.tsx';
import { PositionedCard } from './positioned-card.tsx';
import { Ring, RING_MARGIN, useFollowing, useScrollIntoView } from './ring.tsx';

/** An unsaved change does not protect yet. */
function isOpen({ setting }: SettingGuideViewModel): boolean {
  const state = isolatedWorld.pageReader?.getSettingState(setting);
  return state === 'exposed' || state === 'pending';
}

interface InstructionsProps {
  words: SettingGuideViewModel;
  control: Element | undefined;
  state: ReturnType<NonNullable<typeof isolatedWorld.pageReader>['getSettingState']>;
}

function Instructions({ words, control, state }: InstructionsProps) {
  return (
    <>
      {!control && <MissingControl {...words} />}
      {(state !== 'pending' || !words.save) && (
        <Paragraph class="press" text={(state === 'exposed' && describePress(control, words.select)) || words.do} />
      )}
      <Paragraph text={words.then} />
      <Paragraph class="soft" text={words.caution} />
    </>
  );
}

/** Says what became of the setting. Always in the card, because a status is read out only when its text changes. */
function Outcome({ words, state }: Omit<InstructionsProps, 'control'>) {
  return (
    <div role="status">
      {state === 'protected' && (
        <p class="done">
          <Icon name="protected" />
          <DrawnText>{words.done}</DrawnText>
        </p>
      )}
      {state === 'pending' && words.save && <Paragraph class="pending" text={words.save} />}
    </div>
  );
}

interface SpotlightCardProps {
  guides: SettingGuides;
  onNext(guides: SettingGuides): void;
  onClose(): void;
}

export function SpotlightCard({ guides, onNext, onClose }: SpotlightCardProps) {
  const words = guides[0]!;
  const control = isolatedWorld.pageReader?.findSettingControl(words.setting);
  const state = isolatedWorld.pageReader?.getSettingState(words.setting);
  useScrollIntoView(control);
  useFollowing(true);
  const rect = control && getRect(findRow(control));
  const ring = rect && expandRect(rect, RING_MARGIN);
  const isDone = state === 'protected';
  // What was passed over comes again at the end, so that nothing is said to be done that is not.
  const remaining = guides.slice(1).filter(isOpen);
  const hasNext = remaining.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // The person asked for the card, and hears it this way.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {rect && <Ring rect={rect} />}
      <PositionedCard
        words={words}
        class="spotlight"
        label={words.label}
        maxHeightShare={1}
        heading={
          <h2 tabIndex={-1} ref={heading}>
            <DrawnText>{words.title}</DrawnText>
          </h2>
        }
        place={(size, viewport, rtl) =>
          ring
            ? placeClearOf(ring, size, viewport, rtl, [ring])
            : placeInFreeCorner(size, viewport, rtl, isNowherePressable)
        }
      >
        <Outcome words={words} state={state} />
        {isDone ? (
          !hasNext && !isolatedWorld.pageReader?.hasExposed() && <Paragraph class="soft" text={words.noMore} />
        ) : (
          <Instructions words={words} control={control} state={state} />
        )}
        <div class="row">
          {hasNext && (
            <Button class={isDone ? 'main' : ''} text={words.next} onPress={() => onNext([...remaining, words])} />
          )}
          <Button class={hasNext ? 'bare' : isDone ? 'main' : ''} text={words.leave} onPress={onClose} />
        </div>
      </PositionedCard>
    </>
  );
}
