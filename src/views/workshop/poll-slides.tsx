/** Slides on which the room votes by raising hands. */
import { formatPlainNumber } from '../../i18n/digits.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { CONFIDENCE_LEVELS } from '../../workshop/counts.ts';
import { getOptionLetter } from '../../workshop/polls.ts';
import type { WorkshopSession } from '../../workshop/session.ts';
import type { Slide } from '../../workshop/slides.ts';
import { SlidePage, SlideTitle } from './slide-page.tsx';

export type RoomState = Pick<WorkshopSession, 'hands' | 'open' | 'inject'>;

export type SlideOf<K extends Slide['kind']> = Extract<Slide, { kind: K }>;

const HandsBar = ({ count, of }: { count: number; of: number }) => (
  <span class="hands">
    <progress aria-hidden="true" value={count} max={Math.max(1, of)} />
    <strong>{formatPlainNumber(count, useTranslation().language)}</strong>
  </span>
);

interface PollOptionsProps {
  slide: SlideOf<'poll'> | SlideOf<'answer'>;
  counts: number[] | undefined;
  answer: boolean;
}

function PollOptions({ slide, counts, answer }: PollOptionsProps) {
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
                <Icon name="tick" />
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

export function PollSlide({ slide, room }: { slide: SlideOf<'poll'>; room: RoomState }) {
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

/** Shows the right answers with their reasons. The facilitator has the reasons of the others. */
export function AnswerSlide({ slide, room }: { slide: SlideOf<'answer'>; room: RoomState }) {
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

interface TallySlideProps {
  slide: SlideOf<'tally'>;
  room: RoomState;
  before: number[] | undefined;
}

export function TallySlide({ slide, room, before }: TallySlideProps) {
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
