/** Asks what happened, shows that the evidence was saved, and leads on to the report. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { nextEvidenceStep } from '../../../incidents/next-evidence-step.ts';
import type { Situation } from '../../../incidents/situations.ts';
import type { SituationChooserViewModel, SaveResultViewModel } from '../../../messaging/overlay-view-models.ts';
import { Icon } from '../../../ui/icons.tsx';
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
  <button type="button" onClick={onClose}>
    {words.close}
  </button>
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
      <h2 id={titleId(step)} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="soft">{words.promise}</p>
      <div class="picks" role="group" aria-labelledby={titleId(step)}>
        {situations.map(({ kind, text }, i) => (
          <button
            type="button"
            class="pick"
            key={kind}
            data-first={i === 0 ? true : undefined}
            onClick={() => pick(kind)}
          >
            <Icon name={kind} />
            <span>{text}</span>
          </button>
        ))}
      </div>
      <div class="row">
        {step === 'choose' && (
          <button type="button" onClick={() => actions.onGo('more')}>
            {words.moreLabel}
          </button>
        )}
        <CloseButton words={words} onClose={actions.onClose} />
      </div>
    </>
  );
}

function AgeStep({ words, actions }: { words: SituationChooserViewModel; actions: EvidenceDialogActions }) {
  const { age } = words;
  return (
    <>
      <h2 id={titleId('age')} tabIndex={-1}>
        {age.title}
      </h2>
      <p>{age.text}</p>
      <div class="picks one">
        <button type="button" class="main" data-first onClick={() => actions.onReport('child', true)}>
          {age.yes}
        </button>
        <button type="button" onClick={() => actions.onSave('sexual', true)}>
          {age.no}
        </button>
      </div>
      <p class="soft">{age.note}</p>
      <div class="row">
        <button type="button" onClick={() => actions.onGo('choose')}>
          {words.back}
        </button>
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
      <div role="status">
        <h2 id={id} tabIndex={-1}>
          {saved.incident && <Icon name="protected" />}
          {saved.title}
        </h2>
        <p id={`${id}-text`}>{saved.text}</p>
      </div>
      <div class="row">
        {saved.incident && (
          <button
            type="button"
            class="main"
            data-first
            aria-describedby={`${id} ${id}-text`}
            onClick={() => actions.onReport(situation, false)}
          >
            {saved.report}
          </button>
        )}
        <button type="button" onClick={() => actions.onReport(situation, true)}>
          {saved.all}
        </button>
        <button type="button" onClick={actions.onClose}>
          {saved.close}
        </button>
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
      return (
        <p role="status" tabIndex={-1} data-first>
          {words.keeping}
        </p>
      );
    case 'saved':
      return saved ? <SavedStep saved={saved} situation={situation} actions={actions} /> : null;
  }
}

export function EvidenceDialog({ dialog, ...actions }: EvidenceDialogActions & { dialog: EvidenceDialogState }) {
  const { step, words, anchor } = dialog;
  const ref = useRef<HTMLDivElement>(null);
  // Focuses each step so that it is read out, in the same frame so that a quick key press does not go to the page.
  useLayoutEffect(() => {
    const find = (css: string) => ref.current?.querySelector<HTMLElement>(css);
    (find('[data-first]') ?? find('h2'))?.focus({ preventScroll: true });
  }, [step]);
  return (
    <PositionedCard
      words={words}
      class="ask"
      role="dialog"
      label={words.label}
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
