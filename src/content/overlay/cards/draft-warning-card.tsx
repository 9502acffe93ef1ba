/** Says what a draft gives away, and offers to remove it, keep it, or never be warned of it again. */
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CombinationLine, DraftWarningViewModel, KindOffer, WarningLine } from '../../../exposure/schema.ts';
import { Icon } from '../../../ui/icons.tsx';
import { getShownLines, type WatchedDraft, type DraftAnswer } from '../../draft.ts';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
import { getRect, getSendButtonRects } from '../geometry.ts';
import { WarningIcon } from '../icons.tsx';
import { placeClearOf } from '../position.ts';
import { PositionedCard } from './positioned-card.tsx';

const MAX_HEIGHT_SHARE = 0.7;

export interface DraftWarningActions {
  onKeep(line: WarningLine): void;
  onRemove(line: WarningLine): void;
  onIgnore(line: WarningLine): void;
  onTurnOff(line: WarningLine): void;
  onUndo(line: WarningLine): void;
  onOpenList(): void;
  onLearn(kind: string): void;
  onClose(): void;
}

interface LineAnswerProps {
  line: WarningLine;
  words: DraftWarningViewModel;
  answer: DraftAnswer | undefined;
  offer: KindOffer | undefined;
  actions: DraftWarningActions;
}

function LineAnswer({ line, words: { say }, answer, offer, actions }: LineAnswerProps) {
  const nameFor = (label: string) => `${label}: ${line.quote}`;
  if (answer) {
    const said: Record<DraftAnswer, string> = { kept: say.kept, ignored: say.nevered, off: say.turnedOff };
    return (
      <div role="status">
        <p class="row soft">
          <DrawnText>{said[answer]}</DrawnText>
          <Button name={nameFor(say.undo)} text={say.undo} onPress={() => actions.onUndo(line)} />
        </p>
        {offer && (
          <>
            <Paragraph class="soft" text={offer.text} />
            <Button text={offer.turnOff} onPress={() => actions.onTurnOff(line)} />
          </>
        )}
      </div>
    );
  }
  return (
    <div class="row">
      <Button name={nameFor(say.take)} text={say.take} onPress={() => actions.onRemove(line)} />
      <Button name={nameFor(say.keep)} text={say.keep} onPress={() => actions.onKeep(line)} />
      <Button class="bare" name={nameFor(say.never)} text={say.never} onPress={() => actions.onIgnore(line)} />
    </div>
  );
}

/** Quotes text of the person. */
const Quote = ({ children }: { children: string }) => (
  <DrawnText class="quote" isolated>
    {children}
  </DrawnText>
);

/** Shows what pieces give away together. */
const CombinedLine = ({ line }: { line: CombinationLine }) => (
  <p>
    <DrawnText as="strong">{`${line.text} `}</DrawnText>
    <span class="soft">
      {line.of.map((quote, i) => (
        <Fragment key={i}>
          {i > 0 && <DrawnText> · </DrawnText>}
          <Quote>{quote}</Quote>
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
  const allHigh = lines.length > 0 && lines.every(line => line.high);
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
      heading={
        <h2 tabIndex={-1} ref={heading}>
          {sendStopped && <WarningIcon />}
          <DrawnText>{sendStopped ? words.stopped.title : words.title}</DrawnText>
        </h2>
      }
      place={(size, viewport, rtl) => placeClearOf(getRect(box), size, viewport, rtl, getSendButtonRects())}
    >
      {sendStopped && <Paragraph text={words.stopped.text} />}
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
                <Quote>{line.quote}</Quote>
                <DrawnText>{` – ${line.text}`}</DrawnText>
              </p>
              {!answers.has(line.key) && <Paragraph text={line.instead} />}
              {line.high && !sendStopped && !allHigh && <Paragraph class="soft" text={say.high} />}
              <LineAnswer
                line={line}
                words={words}
                answer={answers.get(line.key)}
                offer={draft.offer?.key === line.key ? draft.offer : undefined}
                actions={actions}
              />
            </li>
          ))}
        </ul>
      )}
      {allHigh && !sendStopped && <Paragraph class="soft" text={say.high} />}
      {lines.length > 0 && <Paragraph class="soft" text={words.audience} />}
      {words.own && (
        <div class="own">
          <p>
            <Icon name="lock" />
            {lines.length > 0 && <DrawnText as="strong">{`${words.own.mark}. `}</DrawnText>}
            <DrawnText>{words.own.text}</DrawnText>
          </p>
          <Button class="main" text={words.own.press} onPress={actions.onOpenList} />
        </div>
      )}
      <p role="status" class="pending">
        {selected !== undefined && <DrawnText>{selected ? say.taken : say.missing}</DrawnText>}
      </p>
      <div class="row end">
        {lines[0] && <Button class="bare learn" text={say.learn} onPress={() => actions.onLearn(lines[0]!.kind)} />}
        <Button text={say.close} onPress={actions.onClose} />
      </div>
    </PositionedCard>
  );
}
