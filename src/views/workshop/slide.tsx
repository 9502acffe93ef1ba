/** One slide, as large as what it stands in. */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { CONFIDENCE_LEVELS } from '../../workshop/counts.ts';
import { getOptionLetter } from '../../workshop/polls.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import type { Slide } from '../../workshop/slides.ts';
import { Icon } from '../../ui/icons.tsx';
import { getDrawingUrl } from '../learning/drawing-url.ts';
import { Markdown } from '../learning/markdown.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import type { Programme } from '../../workshop/load-programme.ts';

export type RoomState = Pick<WorkshopSession, 'hands' | 'open' | 'inject'>;
type SlideOf<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

const SIZES: [most: number, size: string][] = [
  [70, 'xl'],
  [170, 'l'],
  [300, 'm'],
  [440, 's'],
  [640, 'xs'],
  [Infinity, 'xxs'],
];
/** By how much there is to read: a line costs as much as some letters. */
const pickTextSize = (...texts: string[]): string => {
  const all = texts.filter(Boolean);
  const weight =
    all.reduce((sum, text) => sum + text.length + 30 * (text.split('\n').filter(l => l.trim()).length - 1), 0) +
    40 * (all.length - 1);
  return SIZES.find(([most]) => weight <= most)![1];
};

/** A slide in the facilitator's window is a picture of one: its title is no heading of that page. */
export const SlidePreviewContext = createContext(false);

function SlideTitle({ class: name = '', children }: { class?: string; children: ComponentChildren }) {
  return useContext(SlidePreviewContext) ? (
    <p class={`title ${name}`}>{children}</p>
  ) : (
    <h1 class={`title ${name}`}>{children}</h1>
  );
}

function SlidePage({ kind, texts, children }: { kind: string; texts: string[]; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const size = pickTextSize(...texts);
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
const HandsBar = ({ count, of }: { count: number; of: number }) => (
  <span class="hands">
    <progress aria-hidden="true" value={count} max={Math.max(1, of)} />
    <strong>{formatPlainNumber(count, useTranslation().language)}</strong>
  </span>
);

function PollOptions({
  slide,
  counts,
  answer,
}: {
  slide: SlideOf<'poll'> | SlideOf<'answer'>;
  counts: number[] | undefined;
  answer: boolean;
}) {
  const { t } = useTranslation();
  const most = Math.max(0, ...(counts ?? []));
  return (
    <ol class="lettered">
      {slide.poll.options.map((o, i) => (
        <li key={o.text} class={answer && o.right ? 'right' : undefined}>
          <b class="letter">{getOptionLetter(i)}</b>
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
          {counts && <HandsBar count={counts[i] ?? 0} of={most} />}
        </li>
      ))}
    </ol>
  );
}

function PollSlide({ slide, room }: { slide: SlideOf<'poll'>; room: RoomState }) {
  const { t } = useTranslation();
  const { poll } = slide;
  return (
    <SlidePage kind="poll" texts={[poll.stem, poll.item ?? '', ...poll.options.map(o => o.text)]}>
      {poll.about && <p class="eyebrow">{t(`workshop.poll.${poll.about}`)}</p>}
      <SlideTitle class="small-title">{poll.stem}</SlideTitle>
      {poll.item && <p class="item">{poll.item}</p>}
      <PollOptions
        slide={slide}
        counts={room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined}
        answer={false}
      />
    </SlidePage>
  );
}

/** The right answers and their reasons; of the others the facilitator has the reasons. */
function AnswerSlide({ slide, room }: { slide: SlideOf<'answer'>; room: RoomState }) {
  const { poll } = slide;
  const right = poll.options.filter(o => o.right);
  const counts = room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined;
  const { t } = useTranslation();
  if (poll.steps)
    return (
      <SlidePage kind="poll" texts={poll.steps}>
        <SlideTitle>{t('workshop.poll.order')}</SlideTitle>
        <ol>
          {poll.steps.map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      </SlidePage>
    );
  return (
    <SlidePage
      kind="poll"
      texts={[...(counts || right.length > 1 ? poll.options : right).map(o => o.text), ...right.map(o => o.why)]}
    >
      <SlideTitle class="eyebrow">{t('workshop.poll.answer')}</SlideTitle>
      {counts || right.length > 1 ? (
        <PollOptions slide={slide} counts={counts} answer />
      ) : (
        right.map(o => (
          <p key={o.text} class="right-one">
            <b class="letter">{getOptionLetter(poll.options.indexOf(o))}</b> <span>{o.text}</span>
          </p>
        ))
      )}
      {right.map(o => (
        <p key={o.text} class="why">
          {o.why}
        </p>
      ))}
    </SlidePage>
  );
}

function TallySlide({
  slide,
  room,
  before,
}: {
  slide: SlideOf<'tally'>;
  room: RoomState;
  before: number[] | undefined;
}) {
  const { t, language } = useTranslation();
  const counts = room.open.includes(slide.key) ? (room.hands[slide.key] ?? []) : undefined;
  const levels = Array.from({ length: CONFIDENCE_LEVELS }, (_, i) => t(`workshop.level.${i}`));
  const most = Math.max(0, ...(counts ?? []), ...(before ?? []));
  return (
    <SlidePage kind="tally" texts={[slide.ask, ...levels]}>
      <p class="eyebrow">{t(`workshop.tally.${slide.when}`)}</p>
      <SlideTitle>{slide.ask}</SlideTitle>
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
                    <HandsBar count={before[i] ?? 0} of={most} />
                  </span>
                )}
                <span class="row">
                  {before && <span class="when">{t('workshop.tally.now')}</span>}
                  <HandsBar count={counts[i] ?? 0} of={most} />
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </SlidePage>
  );
}

function SlideBody({ slide, room, programme }: { slide: Slide; room: RoomState; programme: Programme }) {
  const { t } = useTranslation();
  switch (slide.kind) {
    case 'start':
      return (
        <SlidePage kind="start" texts={[slide.title, slide.goal]}>
          <SlideTitle>{slide.title}</SlideTitle>
          {slide.goal && <p>{slide.goal}</p>}
        </SlidePage>
      );
    case 'rules': {
      const rules = translateList(t, 'workshop.rules');
      return (
        <SlidePage kind="list" texts={rules}>
          <SlideTitle>{t('workshop.rulesTitle')}</SlideTitle>
          <ul>
            {rules.map(r => (
              <li key={r}>{r}</li>
            ))}
          </ul>
        </SlidePage>
      );
    }
    case 'text':
      return (
        <SlidePage kind={slide.drawing ? 'picture' : 'text'} texts={[slide.text]}>
          {slide.title && <SlideTitle class={slide.text ? 'small-title' : ''}>{slide.title}</SlideTitle>}
          {slide.drawing && <img src={getDrawingUrl(slide.drawing.file)} alt={slide.drawing.alt} />}
          {slide.text && <Markdown text={slide.text} />}
        </SlidePage>
      );
    case 'rows':
      return (
        <SlidePage kind="list" texts={slide.rows}>
          <SlideTitle class="small-title">{slide.title}</SlideTitle>
          <ol start={slide.from}>
            {slide.rows.map(r => (
              <li key={r}>{r}</li>
            ))}
          </ol>
        </SlidePage>
      );
    case 'row':
      return (
        <SlidePage kind="text" texts={[slide.text, slide.caution ?? '']}>
          <p class="eyebrow">{slide.title}</p>
          <SlideTitle>{slide.text}</SlideTitle>
          <p class="soft">{t('site.minutes', { count: slide.minutes })}</p>
          {slide.caution && (
            <p class="caution">
              <Icon name="caution" /> <span>{slide.caution}</span>
            </p>
          )}
        </SlidePage>
      );
    case 'poll':
      return <PollSlide slide={slide} room={room} />;
    case 'answer':
      return <AnswerSlide slide={slide} room={room} />;
    case 'tally':
      return <TallySlide slide={slide} room={room} before={getEarlierCounts(slide, room, programme)} />;
    case 'break':
      return (
        <SlidePage kind="start" texts={[slide.title]}>
          <SlideTitle>{slide.title}</SlideTitle>
          <p>{t('site.minutes', { count: slide.minutes })}</p>
        </SlidePage>
      );
    case 'end':
      return (
        <SlidePage kind="start" texts={[t('workshop.endTitle'), t('workshop.endText')]}>
          <SlideTitle>{t('workshop.endTitle')}</SlideTitle>
          <p>{t('workshop.endText')}</p>
        </SlidePage>
      );
  }
}

/** What the same room said at the start, for a count at the end. */
const getEarlierCounts = (slide: SlideOf<'tally'>, room: RoomState, { slides }: Programme): number[] | undefined => {
  const first =
    slide.when === 'after'
      ? slides.find((s): s is SlideOf<'tally'> => s.kind === 'tally' && s.when === 'before')
      : undefined;
  return first && room.hands[first.key];
};

export function InjectSlide({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <SlidePage kind="inject" texts={[title, text]}>
      <p class="eyebrow">{t('workshop.inject.new')}</p>
      <SlideTitle>{title}</SlideTitle>
      <p>{text}</p>
    </SlidePage>
  );
}

export function SlideView({ slide, room, programme }: { slide: Slide; room: RoomState; programme: Programme }) {
  const { inject } = room;
  const block = inject && programme.blocks[inject.block];
  const given = block?.kind === 'activity' ? block.injects[inject!.index] : undefined;
  return (
    <div class="slide">
      {given ? <InjectSlide {...given} /> : <SlideBody slide={slide} room={room} programme={programme} />}
    </div>
  );
}
