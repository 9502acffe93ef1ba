/** One slide, as large as its box. */
import { Icon } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import type { Programme } from '../../workshop/load-programme.ts';
import type { Slide } from '../../workshop/slides.ts';
import { getDrawingUrl } from '../learning/drawing-url.ts';
import { Markdown } from '../learning/markdown.tsx';
import { AnswerSlide, PollSlide, type RoomState, type SlideOf, TallySlide } from './poll-slides.tsx';
import { SlidePage, SlideTitle } from './slide-page.tsx';

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

/** @returns for the count at the end, what the room said at the start */
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
  const shownInject = block?.kind === 'activity' ? block.injects[inject!.index] : undefined;
  return (
    <div class="slide">
      {shownInject ? <InjectSlide {...shownInject} /> : <SlideBody slide={slide} room={room} programme={programme} />}
    </div>
  );
}
