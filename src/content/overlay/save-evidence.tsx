/** Asked in the page: what happened, kept, and on to the report. And the mark of a capture that scrolls. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChooseWords, KeptWords, ProgressWords } from '../../messaging/overlay-view-models.ts';
import type { Situation } from '../../incidents/situations.ts';
import { Icon } from '../../ui/icons.tsx';
import { beside, freeCorner } from './position.ts';
import { edges, Placed } from './cards.tsx';

export interface Asking {
  at: 'choose' | 'more' | 'age' | 'keeping' | 'kept';
  words: ChooseWords;
  anchor: Element | undefined;
  what?: Situation;
  kept?: KeptWords;
}

interface Acts {
  asking: Asking;
  onGo(at: Asking['at']): void;
  onKeep(what: Situation, adult?: boolean): void;
  onReport(what: Situation, all: boolean): void;
  onClose(): void;
}

export function Ask({ asking, onGo, onKeep, onReport, onClose }: Acts) {
  const { at, words, anchor, kept, what = 'threatened' } = asking;
  const ref = useRef<HTMLDivElement>(null);
  // Each step is read out from its heading, and the next press is one key away: in the same frame, or a quick key would go to the page.
  useLayoutEffect(() => {
    (ref.current?.querySelector<HTMLElement>('[data-first]') ?? ref.current?.querySelector<HTMLElement>('h2'))?.focus({
      preventScroll: true,
    });
  }, [at]);
  const pick = (kind: Situation) => {
    if (kind === 'sexual') onGo('age');
    else if (kind === 'child') onReport('child', true);
    else onKeep(kind);
  };
  const close = (
    <button type="button" onClick={onClose}>
      {words.close}
    </button>
  );
  const id = `ask-${at}`;
  return (
    <Placed
      words={words}
      class="ask"
      role="dialog"
      label={words.label}
      spot={(size, view, rtl) =>
        anchor?.isConnected ? beside(edges(anchor), size, view, rtl) : freeCorner(size, view, () => false, rtl)
      }
    >
      <div ref={ref} key={at}>
        {(at === 'choose' || at === 'more') && (
          <>
            <h2 id={id} tabIndex={-1}>
              {words.title}
            </h2>
            <p class="soft">{words.promise}</p>
            <div class="picks" role="group" aria-labelledby={id}>
              {(at === 'more' ? [...words.more, ...words.first] : words.first).map((c, i) => (
                <button
                  type="button"
                  class="pick"
                  key={c.kind}
                  data-first={i === 0 ? true : undefined}
                  onClick={() => pick(c.kind)}
                >
                  <Icon name={c.kind} />
                  <span>{c.text}</span>
                </button>
              ))}
            </div>
            <div class="row">
              {at === 'choose' && (
                <button type="button" onClick={() => onGo('more')}>
                  {words.moreLabel}
                </button>
              )}
              {close}
            </div>
          </>
        )}
        {at === 'age' && (
          <>
            <h2 id={id} tabIndex={-1}>
              {words.age.title}
            </h2>
            <p>{words.age.text}</p>
            <div class="picks one">
              <button type="button" class="main" data-first onClick={() => onReport('child', true)}>
                {words.age.yes}
              </button>
              <button type="button" onClick={() => onKeep('sexual', true)}>
                {words.age.no}
              </button>
            </div>
            <p class="soft">{words.age.note}</p>
            <div class="row">
              <button type="button" onClick={() => onGo('choose')}>
                {words.back}
              </button>
              {close}
            </div>
          </>
        )}
        {at === 'keeping' && (
          <p role="status" tabIndex={-1} data-first>
            {words.keeping}
          </p>
        )}
        {at === 'kept' && kept && (
          <>
            <div role="status">
              <h2 id={id} tabIndex={-1}>
                {kept.incident && <Icon name="protected" />}
                {kept.title}
              </h2>
              <p id={`${id}-text`}>{kept.text}</p>
            </div>
            <div class="row">
              {kept.incident && (
                <button
                  type="button"
                  class="main"
                  data-first
                  aria-describedby={`${id} ${id}-text`}
                  onClick={() => onReport(what, false)}
                >
                  {kept.report}
                </button>
              )}
              <button type="button" onClick={() => onReport(what, true)}>
                {kept.all}
              </button>
              <button type="button" onClick={onClose}>
                {kept.close}
              </button>
            </div>
          </>
        )}
      </div>
    </Placed>
  );
}

export function Progress({ words, onStop }: { words: ProgressWords; onStop(): void }) {
  return (
    <Placed
      words={words}
      class="note"
      role="status"
      label={words.label}
      spot={(size, view, rtl) => freeCorner(size, view, () => false, rtl)}
    >
      <div class="row">
        <span class="text">{words.text}</span>
        <button type="button" class="main" onClick={onStop}>
          {words.stop}
        </button>
      </div>
    </Placed>
  );
}
