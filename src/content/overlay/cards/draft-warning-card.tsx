/** Says what a draft gives away, and offers to remove it, keep it, or never be warned of it again. */
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CombinationLine, WarningLine, DraftWarningViewModel } from '../../../exposure/schema.ts';
import { Icon } from '../../../ui/icons.tsx';
import { QuotedText } from '../../../ui/quoted-text.tsx';
import { getShownLines, type WatchedDraft, type DraftAnswer } from '../../draft.ts';
import { isolatedWorld } from '../../isolated-world-state.ts';
import { getRect } from '../geometry.ts';
import { WarningIcon } from '../icons.tsx';
import { placeClearOf, type Rect } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';

const MAX_HEIGHT_SHARE = 0.7;

export interface DraftWarningActions {
  onKeep(line: WarningLine): void;
  onRemove(line: WarningLine): void;
  onIgnore(line: WarningLine): void;
  onUndo(line: WarningLine): void;
  onOpenList(): void;
  onLearn(kind: string): void;
  onClose(): void;
}

/** Finds the page's own send buttons, which the card must not cover. */
const getSendButtonRects = (): Rect[] =>
  (isolatedWorld.outline?.compose ?? [])
    .flatMap(({ submit }) => (submit ? [...document.querySelectorAll(submit)] : []))
    .map(getRect)
    .filter(rect => rect.width > 0 && rect.height > 0);

interface LineAnswerProps {
  line: WarningLine;
  words: DraftWarningViewModel;
  answer: DraftAnswer | undefined;
  actions: DraftWarningActions;
}

function LineAnswer({ line, words: { say }, answer, actions }: LineAnswerProps) {
  const nameFor = (label: string) => `${label}: ${line.quote}`;
  if (answer)
    return (
      <p class="row soft" role="status">
        <span>{answer === 'kept' ? say.kept : say.nevered}</span>
        <button type="button" aria-label={nameFor(say.undo)} onClick={() => actions.onUndo(line)}>
          {say.undo}
        </button>
      </p>
    );
  return (
    <div class="row">
      <button type="button" aria-label={nameFor(say.take)} onClick={() => actions.onRemove(line)}>
        {say.take}
      </button>
      <button type="button" aria-label={nameFor(say.keep)} onClick={() => actions.onKeep(line)}>
        {say.keep}
      </button>
      <button type="button" class="bare" aria-label={nameFor(say.never)} onClick={() => actions.onIgnore(line)}>
        {say.never}
      </button>
    </div>
  );
}

/** Shows what pieces give away together. */
const CombinedLine = ({ line }: { line: CombinationLine }) => (
  <p>
    <strong>{line.text}</strong>{' '}
    <span class="soft">
      {line.of.map((quote, i) => (
        <Fragment key={i}>
          {i > 0 && ' · '}
          <QuotedText of={quote} />
        </Fragment>
      ))}
    </span>
  </p>
);

interface DraftWarningCardProps {
  draft: WatchedDraft;
  words: DraftWarningViewModel;
  /** Whether the piece that the person wants to remove could be selected, once they asked for it. */
  selected: boolean | undefined;
  actions: DraftWarningActions;
}

export function DraftWarningCard({ draft, words, selected, actions }: DraftWarningCardProps) {
  const { box, answers, sendStopped } = draft;
  const { say } = words;
  const lines = getShownLines(draft);
  const heading = useRef<HTMLHeadingElement>(null);
  // When a send was stopped, the focus stays where the person is writing.
  useLayoutEffect(() => {
    if (!sendStopped) heading.current?.focus();
  }, []);
  return (
    <PositionedCard
      words={words}
      class="warning"
      maxHeightShare={MAX_HEIGHT_SHARE}
      role={sendStopped ? 'alert' : 'region'}
      label={words.label}
      place={(size, viewport, rtl) => placeClearOf(getRect(box), size, viewport, rtl, getSendButtonRects())}
    >
      <div class="row top">
        <h2 tabIndex={-1} ref={heading}>
          {sendStopped && <WarningIcon />}
          {sendStopped ? words.stopped.title : words.title}
        </h2>
        <button type="button" class="bare" onClick={actions.onClose}>
          {say.close}
        </button>
      </div>
      {sendStopped && <p>{words.stopped.text}</p>}
      {words.together.length > 0 && (
        <div class="together">
          {words.together.map(line => (
            <CombinedLine key={line.id} line={line} />
          ))}
        </div>
      )}
      {lines.length > 0 && (
        <ul class="warning-lines">
          {lines.map(line => (
            <li key={line.key}>
              <p>
                <QuotedText of={line.quote} /> – {line.text}
                {line.high && !sendStopped && <span class="soft"> {say.high}</span>}
              </p>
              <LineAnswer line={line} words={words} answer={answers.get(line.key)} actions={actions} />
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && <p class="soft">{words.audience}</p>}
      {lines[0] && (
        <button type="button" class="bare learn" onClick={() => actions.onLearn(lines[0]!.kind)}>
          {say.learn}
        </button>
      )}
      {words.own && (
        <div class="own">
          <p>
            <Icon name="lock" />
            {lines.length > 0 && <strong>{words.own.mark}.</strong>} {words.own.text}
          </p>
          <button type="button" class="main" onClick={actions.onOpenList}>
            {words.own.press}
          </button>
        </div>
      )}
      <p role="status" class="pending">
        {selected !== undefined && (selected ? say.taken : say.missing)}
      </p>
    </PositionedCard>
  );
}
