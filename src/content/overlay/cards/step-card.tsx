/** Leads the person to one setting: points at its control, says what is known, asks what is not. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HowToChange, SettingStepViewModel } from '../../../messaging/overlay-view-models.ts';
import type { StepAction } from '../../../privacy-checks/step-actions.ts';
import { Icon } from '../../../ui/icons.tsx';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { Button } from '../button.tsx';
import { describePress } from '../describe-press.ts';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { expandRect, findChoices, findRow, getRect, isPressableAt } from '../geometry.ts';
import { placeClearOf, placeInFreeCorner } from '../position.ts';
import { MissingControl } from './missing-control.tsx';
import { PositionedCard } from './positioned-card.tsx';
import { Ring, RING_MARGIN, useFollowing, useScrollIntoView } from './ring.tsx';

/** A setting that is not read by then is asked for. */
const READING_TIME = 2000; // ms

/** @returns whether the time is over for this setting */
function useReadingTime(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), READING_TIME);
    return () => clearTimeout(timer);
  }, []);
  return isOver;
}

const LOCATION_INTERVAL = 500; // ms

/** Screens that slide in without a new URL are looked for while the person is on the way to one. */
function useLocationUpdates(): void {
  useEffect(() => {
    const timer = setInterval(() => isolatedWorld.updateLocation?.(), LOCATION_INTERVAL);
    return () => clearInterval(timer);
  }, []);
}

interface GuideProps {
  title: string;
  guide: HowToChange;
  control: Element | undefined;
  state: NonNullable<SettingStepViewModel['status']>['state'] | undefined;
}

function Guide({ title, guide, control, state }: GuideProps) {
  const press = (state === 'exposed' && describePress(control, guide.select)) || guide.do;
  return (
    <>
      {state === 'pending' && guide.save ? (
        <Paragraph class="pending" text={guide.save} />
      ) : (
        press !== title && <Paragraph class="press" text={press} />
      )}
      {!control && <MissingControl {...guide} />}
      <Paragraph text={guide.then} />
      <Paragraph class="soft" text={guide.caution} />
    </>
  );
}

interface QuestionProps {
  question: NonNullable<SettingStepViewModel['question']>;
  onAnswer(answer: 'yes' | 'no'): void;
  onUnsure(): void;
}

const Question = ({ question, onAnswer, onUnsure }: QuestionProps) => (
  <>
    <Paragraph class="press" text={question.text} />
    <div class="row options">
      <Button text={question.yes} onPress={() => onAnswer('yes')} />
      <Button text={question.no} onPress={() => onAnswer('no')} />
      <Button class="bare" text={question.unsure} onPress={onUnsure} />
    </div>
    <Paragraph class="soft" text={question.how} />
  </>
);

interface OptionsProps {
  options: NonNullable<SettingStepViewModel['options']>;
  onChoose(value: string): void;
}

const Options = ({ options, onChoose }: OptionsProps) => (
  <>
    <Paragraph class="press" text={options.question} />
    <div class="row options">
      {options.list.map(({ value, text, chosen }) => (
        <Button
          key={value}
          class={chosen ? 'chosen' : ''}
          pressed={chosen}
          text={text}
          onPress={() => onChoose(value)}
        />
      ))}
    </div>
    <Paragraph class="soft" text={options.how} />
  </>
);

interface StepCardProps {
  step: SettingStepViewModel;
  onAnswer(answer: 'yes' | 'no'): void;
  onChoose(value: string): void;
  onAct(action: StepAction): void;
}

export function StepCard({ step, onAnswer, onChoose, onAct }: StepCardProps) {
  const { setting, status, guide, question, options, actions } = step;
  const control = setting === undefined ? undefined : isolatedWorld.pageReader?.findSettingControl(setting);
  const isReadingOver = useReadingTime();
  const [isUnsure, setUnsure] = useState(false);
  useLocationUpdates();
  useScrollIntoView(control);
  useFollowing(setting !== undefined);
  const rect = control && getRect(findRow(control));
  const choices = control && expandRect(getRect(findChoices(control)), RING_MARGIN);
  const heading = useRef<HTMLHeadingElement>(null);
  // The person asked for the step, and hears it this way.
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // A button that has done its work goes, and must not take the focus with it.
  const hadFocus = !!isolatedWorld.overlayRoot?.activeElement;
  useLayoutEffect(() => {
    if (hadFocus && !isolatedWorld.overlayRoot?.activeElement) heading.current?.focus({ preventScroll: true });
  });
  const asks = question && !isUnsure;
  const howTo = guide && <Guide title={step.title} guide={guide} control={control} state={status?.state} />;
  const waits = options?.reading !== undefined && !isReadingOver;
  return (
    <>
      {rect && <Ring rect={rect} />}
      <PositionedCard
        words={step}
        class="step"
        label={step.label}
        maxHeightShare={1}
        heading={
          <>
            {step.progress && <Paragraph class="soft" text={step.progress} />}
            <h2 tabIndex={-1} ref={heading}>
              <DrawnText>{step.title}</DrawnText>
            </h2>
          </>
        }
        place={(size, viewport, rtl) =>
          choices
            ? placeClearOf(choices, size, viewport, rtl, [choices])
            : placeInFreeCorner(size, viewport, rtl, isPressableAt)
        }
      >
        {/* Always in the card, because a status is read out only when its text changes. */}
        <div role="status">
          {status && (
            <p class={`state ${status.state}`}>
              <Icon name={status.state} />
              <DrawnText>{status.text}</DrawnText>
            </p>
          )}
          {step.notes.map(note => (
            <Paragraph key={note} text={note} />
          ))}
          {waits && !asks && <Paragraph class="soft" text={options.reading!} />}
        </div>
        {asks && (
          <Question
            question={question}
            onAnswer={answer => {
              setUnsure(answer === 'no');
              onAnswer(answer);
            }}
            onUnsure={() => setUnsure(true)}
          />
        )}
        {options?.follows && howTo}
        {options && !asks && !waits && <Options options={options} onChoose={onChoose} />}
        {!options?.follows && !asks && howTo}
        <div class="row end">
          {actions.map(({ action, text }, i) => (
            <Button
              key={action}
              class={i === 0 && step.leads ? 'main' : 'bare'}
              text={text}
              onPress={() => onAct(action)}
            />
          ))}
        </div>
      </PositionedCard>
    </>
  );
}
