/** One slide, as large as what it stands in. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { LEVELS } from '../../workshop/counts.ts';
import { letter } from '../../workshop/polls.ts';
import type { Session } from '../../workshop/session.ts';
import type { Slide } from '../../workshop/slides.ts';
import { Icon } from '../../ui/icons.tsx';
import { drawingUrl } from '../learning/drawing-url.ts';
import { Markdown } from '../learning/markdown.tsx';
import { sentences, useWords } from '../../ui/language-context.ts';
import type { Programme } from '../../workshop/load-programme.ts';

export type Room = Pick<Session, 'hands' | 'open' | 'inject'>;
type Of<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

const SIZES: [most: number, size: string][] = [
  [70, 'xl'],
  [170, 'l'],
  [300, 'm'],
  [440, 's'],
  [640, 'xs'],
  [Infinity, 'xxs'],
];
/** By how much there is to read: a line costs as much as some letters. */
const sizeOf = (...texts: string[]): string => {
  const all = texts.filter(Boolean);
  const weight =
    all.reduce((sum, text) => sum + text.length + 30 * (text.split('\n').filter(l => l.trim()).length - 1), 0) +
    40 * (all.length - 1);
  return SIZES.find(([most]) => weight <= most)![1];
};

/** A slide in the facilitator's window is a picture of one: its title is no heading of that page. */
export const PreviewContext = createContext(false);

function Title({ class: name = '', children }: { class?: string; children: ComponentChildren }) {
  return useContext(PreviewContext) ? (
    <p class={`title ${name}`}>{children}</p>
  ) : (
    <h1 class={`title ${name}`}>{children}</h1>
  );
}

function Page({ kind, texts, children }: { kind: string; texts: string[]; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const size = sizeOf(...texts);
  // What one guesses from the letters is made smaller where this screen and these words need it.
  useLayoutEffect(() => {
    const page = box.current!;
    const fit = () => {
      for (let at = SIZES.findIndex(([, s]) => s === size); at < SIZES.length; at++) {
        page.dataset.size = SIZES[at]![1];
        if (page.scrollHeight <= page.parentElement!.clientHeight) return;
      }
    };
    const watch = new ResizeObserver(fit);
    fit();
    watch.observe(page.parentElement!);
    return () => watch.disconnect();
  });
  return (
    <div class={`slide-in ${kind}`} data-size={size} ref={box}>
      {children}
    </div>
  );
}

/** Hands as bars; the number stands beside. */
const Bar = ({ count, of }: { count: number; of: number }) => (
  <span class="hands">
    <progress aria-hidden="true" value={count} max={Math.max(1, of)} />
    <strong>{formatPlainNumber(count, useWords().language)}</strong>
  </span>
);

function Options({
  slide,
  counts,
  answer,
}: {
  slide: Of<'poll'> | Of<'answer'>;
  counts: number[] | undefined;
  answer: boolean;
}) {
  const { t } = useWords();
  const most = Math.max(0, ...(counts ?? []));
  return (
    <ol class="lettered">
      {slide.poll.options.map((o, i) => (
        <li key={o.text} class={answer && o.right ? 'right' : undefined}>
          <b class="letter">{letter(i)}</b>
          <span>
            {o.text}
            {answer && o.right && (
              <span class="state protected">
                {' '}
                <Icon name="protected" />
                {t('workshop.right')}
              </span>
            )}
          </span>
          {counts && <Bar count={counts[i] ?? 0} of={most} />}
        </li>
      ))}
    </ol>
  );
}

function Poll({ slide, room }: { slide: Of<'poll'>; room: Room }) {
  const { t } = useWords();
  const { poll } = slide;
  return (
    <Page kind="poll" texts={[poll.stem, poll.item ?? '', ...poll.options.map(o => o.text)]}>
      {poll.about && <p class="eyebrow">{t(`workshop.poll.${poll.about}`)}</p>}
      <Title class="small-title">{poll.stem}</Title>
      {poll.item && <p class="item">{poll.item}</p>}
      <Options
        slide={slide}
        counts={room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined}
        answer={false}
      />
    </Page>
  );
}

/** The right answers and their reasons; of the others the facilitator has the reasons. */
function Answer({ slide, room }: { slide: Of<'answer'>; room: Room }) {
  const { poll } = slide;
  const right = poll.options.filter(o => o.right);
  const counts = room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined;
  const { t } = useWords();
  if (poll.steps)
    return (
      <Page kind="poll" texts={poll.steps}>
        <Title>{t('workshop.poll.order')}</Title>
        <ol>
          {poll.steps.map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      </Page>
    );
  return (
    <Page
      kind="poll"
      texts={[...(counts || right.length > 1 ? poll.options : right).map(o => o.text), ...right.map(o => o.why)]}
    >
      <Title class="eyebrow">{t('workshop.poll.answer')}</Title>
      {counts || right.length > 1 ? (
        <Options slide={slide} counts={counts} answer />
      ) : (
        right.map(o => (
          <p key={o.text} class="right-one">
            <b class="letter">{letter(poll.options.indexOf(o))}</b> <span>{o.text}</span>
          </p>
        ))
      )}
      {right.map(o => (
        <p key={o.text} class="why">
          {o.why}
        </p>
      ))}
    </Page>
  );
}

function Tally({ slide, room, before }: { slide: Of<'tally'>; room: Room; before: number[] | undefined }) {
  const { t, language } = useWords();
  const counts = room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined;
  const levels = Array.from({ length: LEVELS }, (_, i) => t(`workshop.level.${i}`));
  const most = Math.max(0, ...(counts ?? []), ...(before ?? []));
  return (
    <Page kind="tally" texts={[slide.ask, ...levels]}>
      <p class="eyebrow">{t(`workshop.tally.${slide.when}`)}</p>
      <Title>{slide.ask}</Title>
      <ol class="lettered">
        {levels.map((l, i) => (
          <li key={l}>
            <b class="letter">{formatPlainNumber(i + 1, language)}</b>
            <span>{l}</span>
            {counts && (
              <span class="stack tight">
                {before && (
                  <span class="row soft">
                    <span class="when">{t('workshop.tally.then')}</span>
                    <Bar count={before[i] ?? 0} of={most} />
                  </span>
                )}
                <span class="row">
                  {before && <span class="when">{t('workshop.tally.now')}</span>}
                  <Bar count={counts[i] ?? 0} of={most} />
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}

function Body({ slide, room, programme }: { slide: Slide; room: Room; programme: Programme }) {
  const { t } = useWords();
  switch (slide.kind) {
    case 'start':
      return (
        <Page kind="start" texts={[slide.title, slide.goal]}>
          <Title>{slide.title}</Title>
          {slide.goal && <p>{slide.goal}</p>}
        </Page>
      );
    case 'rules': {
      const rules = sentences(t, 'workshop.rules');
      return (
        <Page kind="list" texts={rules}>
          <Title>{t('workshop.rulesTitle')}</Title>
          <ul>
            {rules.map(r => (
              <li key={r}>{r}</li>
            ))}
          </ul>
        </Page>
      );
    }
    case 'text':
      return (
        <Page kind={slide.drawing ? 'picture' : 'text'} texts={[slide.text]}>
          {slide.title && <Title class={slide.text ? 'small-title' : ''}>{slide.title}</Title>}
          {slide.drawing && <img src={drawingUrl(slide.drawing.file)} alt={slide.drawing.alt} />}
          {slide.text && <Markdown text={slide.text} />}
        </Page>
      );
    case 'rows':
      return (
        <Page kind="list" texts={slide.rows}>
          <Title class="small-title">{slide.title}</Title>
          <ol start={slide.from}>
            {slide.rows.map(r => (
              <li key={r}>{r}</li>
            ))}
          </ol>
        </Page>
      );
    case 'row':
      return (
        <Page kind="text" texts={[slide.text, slide.caution ?? '']}>
          <p class="eyebrow">{slide.title}</p>
          <Title>{slide.text}</Title>
          <p class="soft">{t('site.minutes', { count: slide.minutes })}</p>
          {slide.caution && (
            <p class="caution">
              <Icon name="caution" /> <span>{slide.caution}</span>
            </p>
          )}
        </Page>
      );
    case 'poll':
      return <Poll slide={slide} room={room} />;
    case 'answer':
      return <Answer slide={slide} room={room} />;
    case 'tally':
      return <Tally slide={slide} room={room} before={earlier(slide, room, programme)} />;
    case 'break':
      return (
        <Page kind="start" texts={[slide.title]}>
          <Title>{slide.title}</Title>
          <p>{t('site.minutes', { count: slide.minutes })}</p>
        </Page>
      );
    case 'end':
      return (
        <Page kind="start" texts={[t('workshop.endTitle'), t('workshop.endText')]}>
          <Title>{t('workshop.endTitle')}</Title>
          <p>{t('workshop.endText')}</p>
        </Page>
      );
  }
}

/** What the same room said at the start, for a count at the end. */
const earlier = (slide: Of<'tally'>, room: Room, { slides }: Programme): number[] | undefined => {
  const first =
    slide.when === 'after'
      ? slides.find((s): s is Of<'tally'> => s.kind === 'tally' && s.when === 'before')
      : undefined;
  return first && room.hands[first.key];
};

export function InjectSlide({ title, text }: { title: string; text: string }) {
  const { t } = useWords();
  return (
    <Page kind="inject" texts={[title, text]}>
      <p class="eyebrow">{t('workshop.inject.new')}</p>
      <Title>{title}</Title>
      <p>{text}</p>
    </Page>
  );
}

export function SlideView({ slide, room, programme }: { slide: Slide; room: Room; programme: Programme }) {
  const { inject } = room;
  const block = inject && programme.blocks[inject.block];
  const given = block?.kind === 'activity' ? block.injects[inject!.index] : undefined;
  return (
    <div class="slide">
      {given ? <InjectSlide {...given} /> : <Body slide={slide} room={room} programme={programme} />}
    </div>
  );
}
