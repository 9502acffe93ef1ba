/** Lists the steps of a report, with a ring around the control to use next. */
import type { ReportStepsViewModel } from '../../../messaging/overlay-view-models.ts';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { expandRect, getRect, isNowherePressable } from '../geometry.ts';
import { placeBeside, placeInFarCorner, placeInFreeCorner, type Placement } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';
import { Ring, RING_MARGIN, useFollowing, useScrollIntoView } from './ring.tsx';

interface ReportStepsCardProps {
  words: ReportStepsViewModel;
  anchor: Element | undefined;
  /** Whether the next control has the ring, which moves on as the page does. */
  highlightControl: boolean;
  onHighlight(): void;
  onClose(): void;
}

export function ReportStepsCard({ words, anchor, highlightControl, onHighlight, onClose }: ReportStepsCardProps) {
  const control = highlightControl
    ? isolatedWorld.pageReader?.findReportControl(anchor ?? isolatedWorld.pointedElement)
    : undefined;
  useScrollIntoView(control);
  useFollowing(highlightControl);
  const rect = control && getRect(control);
  const place: Placement = (size, viewport, rtl) => {
    if (rect) return placeInFarCorner(expandRect(rect, RING_MARGIN), size, viewport, rtl);
    if (anchor) return placeBeside(getRect(anchor), size, viewport, rtl);
    return placeInFreeCorner(size, viewport, rtl, isNowherePressable);
  };
  const offersHighlight = !!words.show && !highlightControl;
  return (
    <>
      {rect && <Ring rect={rect} />}
      <PositionedCard
        words={words}
        class="steps"
        label={words.label}
        heading={
          <h2>
            <DrawnText>{words.title}</DrawnText>
          </h2>
        }
        place={place}
      >
        {highlightControl && words.show && (
          <p class={control ? 'next' : 'soft'} role="status">
            <DrawnText>{control ? words.show.next : words.show.missing}</DrawnText>
          </p>
        )}
        {words.open && <Paragraph live text={words.open} />}
        <ol>
          {words.steps.map(step => (
            <li key={step}>
              <DrawnText>{step}</DrawnText>
            </li>
          ))}
        </ol>
        <p>
          <DrawnText as="strong">{`${words.ready.label}: `}</DrawnText>
          <DrawnText>{words.ready.text}</DrawnText>
        </p>
        <Paragraph class="soft" text={words.source} />
        <div class="row">
          {offersHighlight && <Button class="main" text={words.show?.press} onPress={onHighlight} />}
          <Button class={offersHighlight ? '' : 'main'} text={words.close} onPress={onClose} />
        </div>
      </PositionedCard>
    </>
  );
}
