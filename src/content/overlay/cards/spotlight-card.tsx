/** Points at the control of one setting and says what to do with it. */
import type { SettingGuideViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { expandRect, getRect, isNowherePressable } from '../geometry.ts';
import { placeBeside, placeInFreeCorner } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';
import { Ring, RING_MARGIN, useFollowing, useScrollIntoView } from './ring.tsx';

/** A larger element is a section of the page instead of the row of one control. */
const MAX_ROW_HEIGHT = 220;

/** Finds the row of a control, which is easier to see than a small switch. */
function findRow(control: Element): Element {
  const row =
    control.closest('label, .input, [class*=field]') ??
    (control instanceof HTMLInputElement ? control.labels?.[0] : null);
  return row && getRect(row).height < MAX_ROW_HEIGHT ? row : control;
}

function Instructions({ words, found, pending }: { words: SettingGuideViewModel; found: boolean; pending: boolean }) {
  return (
    <>
      <h2>
        <DrawnText>{words.title}</DrawnText>
      </h2>
      <Paragraph text={words.then} />
      {pending && words.save && <Paragraph class="pending" live text={words.save} />}
      {!found && (
        <>
          <Paragraph class="soft" text={words.missing} />
          <ol>
            {words.steps.map(step => (
              <li key={step}>
                <DrawnText>{step}</DrawnText>
              </li>
            ))}
          </ol>
        </>
      )}
      <Paragraph class="soft" text={words.caution} />
    </>
  );
}

export function SpotlightCard({ words, onClose }: { words: SettingGuideViewModel; onClose(): void }) {
  const control = isolatedWorld.pageReader?.findSettingControl(words.setting);
  const state = isolatedWorld.pageReader?.getSettingState(words.setting);
  useScrollIntoView(control);
  useFollowing(true);
  const rect = control && getRect(findRow(control));
  const isDone = state === 'protected';
  return (
    <>
      {rect && <Ring rect={rect} />}
      <PositionedCard
        words={words}
        class="spotlight"
        label={words.label}
        place={(size, viewport, rtl) =>
          rect
            ? placeBeside(expandRect(rect, RING_MARGIN), size, viewport, rtl)
            : placeInFreeCorner(size, viewport, rtl, isNowherePressable)
        }
      >
        {isDone ? (
          <p class="done" role="status">
            <Icon name="protected" />
            <DrawnText>{words.done}</DrawnText>
          </p>
        ) : (
          <Instructions words={words} found={!!control} pending={state === 'pending'} />
        )}
        <div class="row">
          <Button class={isDone ? 'main' : ''} text={words.leave} onPress={onClose} />
        </div>
      </PositionedCard>
    </>
  );
}
