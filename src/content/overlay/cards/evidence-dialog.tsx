/** Asks what happened, shows that the evidence was saved, and leads on to the report. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nextEvidenceStep } from '../../../incidents/next-evidence-step.ts';
import type { Situation } from '../../../incidents/situations.ts';
import type { SituationChooserViewModel, SaveResultViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { getRect, isNowherePressable } from '../geometry.ts';
import { placeBeside, placeInFreeCorner } from '../position.ts';
import type { EvidenceDialogState } from '../state.ts';
import { PositionedCard } from './positioned-card.tsx';

type DialogStep = EvidenceDialogState['step'];

interface EvidenceDialogActions {
  onGo(step: DialogStep): void;
  /** @param adult whether everyone in a sexual image is an adult, where that was asked */
  onSave(situation: Situation, adult?: boolean): void;
  onReport(situation: Situation, allRoutes: boolean): void;
  onClose(): void;
}

const titleId = (step: DialogStep): string => `ask-${step}`;

const CloseButton = ({ words, onClose }: { words: SituationChooserViewModel; onClose(): void }) => (
  <Button text={words.close} onPress={onClose} />
);

function SituationStep({
  step,
  words,
  actions,
}: {
  step: DialogStep;
  words: SituationChooserViewModel;
  actions: EvidenceDialogActions;
}) {
  const situations = step === 'more' ? [...words.more, ...words.first] : words.first;
  const pick = (situation: Situation): void => {
    const next = nextEvidenceStep(situation);
    if (next === 'ask-age') actions.onGo('age');
    else if (next === 'no-capture') actions.onReport(situation, true);
    else actions.onSave(situation);
  };
  return (
    <>
      <Paragraph class="soft" text={words.promise} />
      <div class="picks" role="group" aria-labelledby={titleId(step)}>
        {situations.map(({ kind, text }, i) => (
          <Button class="pick" key={kind} first={i === 0} text={text} onPress={() => pick(kind)}>
            <Icon name={kind} />
          </Button>
        ))}
      </div>
      <div class="row">
        {step === 'choose' && <Button text={words.moreLabel} onPress={() => actions.onGo('more')} />}
        <CloseButton words={words} onClose={actions.onClose} />
      </div>
    </>
  );
}

function AgeStep({ words, actions }: { words: SituationChooserViewModel; actions: EvidenceDialogActions }) {
  const { age } = words;
  return (
    <>
      <Paragraph text={age.text} />
      <div class="picks one">
        <Button class="main" first text={age.yes} onPress={() => actions.onReport('child', true)} />
        <Button text={age.no} onPress={() => actions.onSave('sexual', true)} />
      </div>
      <Paragraph class="soft" text={age.note} />
      <div class="row">
        <Button text={words.back} onPress={() => actions.onGo('choose')} />
        <CloseButton words={words} onClose={actions.onClose} />
      </div>
    </>
  );
}

function SavedStep({
  saved,
  situation,
  actions,
}: {
  saved: SaveResultViewModel;
  situation: Situation;
  actions: EvidenceDialogActions;
}) {
  const id = titleId('saved');
  return (
    <>
      <p role="status" id={`${id}-text`}>
        <DrawnText>{saved.text}</DrawnText>
      </p>
      <div class="row">
        {saved.incident && (
          <Button
            class="main"
            first
            aria-describedby={`${id} ${id}-text`}
            text={saved.report}
            onPress={() => actions.onReport(situation, false)}
          />
        )}
        <Button text={saved.all} onPress={() => actions.onReport(situation, true)} />
        <Button text={saved.close} onPress={actions.onClose} />
      </div>
    </>
  );
}

function StepContent({ dialog, actions }: { dialog: EvidenceDialogState; actions: EvidenceDialogActions }) {
  const { step, words, saved, situation = 'threatened' } = dialog;
  switch (step) {
    case 'choose':
    case 'more':
      return <SituationStep step={step} words={words} actions={actions} />;
    case 'age':
      return <AgeStep words={words} actions={actions} />;
    case 'saving':
      return null;
    case 'saved':
      return saved ? <SavedStep saved={saved} situation={situation} actions={actions} /> : null;
  }
}

function StepHeading({ dialog: { step, words, saved } }: { dialog: EvidenceDialogState }) {
  if (step === 'saving')
    return (
      <p role="status" tabIndex={-1} data-first>
        <DrawnText>{words.keeping}</DrawnText>
      </p>
    );
  const title = step === 'saved' ? saved?.title : step === 'age' ? words.age.title : words.title;
  return (
    <h2 id={titleId(step)} tabIndex={-1}>
      {step === 'saved' && saved?.incident && <Icon name="protected" />}
      <DrawnText>{title ?? ''}</DrawnText>
    </h2>
  );
}

export function EvidenceDialog({ dialog, ...actions }: EvidenceDialogActions & { dialog: EvidenceDialogState }) {
  const { step, words, anchor } = dialog;
  const ref = useRef<HTMLDivElement>(null);
  // Focuses each step so that it is read out, in the same frame so that a quick key press does not go to the page.
  useLayoutEffect(() => {
    const find = (css: string) => ref.current?.closest('.card')?.querySelector<HTMLElement>(css);
    (find('[data-first]') ?? find('h2'))?.focus({ preventScroll: true });
  }, [step]);
  return (
    <PositionedCard
      words={words}
      class="ask"
      role="dialog"
      label={words.label}
      heading={<StepHeading key={step} dialog={dialog} />}
      place={(size, viewport, rtl) =>
        anchor?.isConnected
          ? placeBeside(getRect(anchor), size, viewport, rtl)
          : placeInFreeCorner(size, viewport, rtl, isNowherePressable)
      }
    >
      <div ref={ref} key={step}>
        <StepContent dialog={dialog} actions={actions} />
      </div>
    </PositionedCard>
  );
}
