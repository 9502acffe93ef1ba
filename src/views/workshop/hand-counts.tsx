/** Counts raised hands, and shows them on the slide if wanted. */
import { formatPlainNumber } from '../../i18n/digits.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { CONFIDENCE_LEVELS } from '../../workshop/counts.ts';
import { getOptionLetter } from '../../workshop/polls.ts';
import { setHandCount, toggleResult } from '../../workshop/session.ts';
import { CountField } from './count-field.tsx';
import type { RunningSession } from './facilitated-session.ts';

export function HandCounts({ session, programme, change }: RunningSession) {
  const { t, language } = useTranslation();
  const slide = programme.slides[session.at];
  if (!slide || (slide.kind !== 'poll' && slide.kind !== 'answer' && slide.kind !== 'tally')) return null;
  const options =
    slide.kind === 'tally'
      ? Array.from({ length: CONFIDENCE_LEVELS }, (_, i) => ({
          name: formatPlainNumber(i + 1, language),
          text: t(`workshop.level.${i}`),
          right: false,
          why: '',
        }))
      : slide.poll.options.map((o, i) => ({ name: getOptionLetter(i), ...o }));
  const counts = session.hands[slide.key];
  return (
    <section class="card stack" aria-labelledby="hands">
      <h2 id="hands" class="head">
        {t('workshop.hands.title')}
      </h2>
      <p class="small soft">
        {t(slide.kind !== 'tally' && slide.poll.several ? 'workshop.hands.several' : 'workshop.hands.how')}
      </p>
      {options.map((o, i) => (
        <div key={`${slide.key} ${i}`} class="stack tight">
          <CountField
            value={counts?.[i]}
            onCount={count => change(s => setHandCount(s, slide.key, i, count, options.length))}
          >
            <b>{o.name}</b> <bdi>{o.text}</bdi>{' '}
            {o.right && (
              <span class="state protected">
                <Icon name="tick" />
                {t('workshop.right')}
              </span>
            )}
          </CountField>
          {slide.kind === 'answer' && o.why && !o.right && (
            <p class="small soft">
              <bdi>{o.why}</bdi>
            </p>
          )}
        </div>
      ))}
      <button
        type="button"
        class="btn"
        aria-pressed={session.open.includes(slide.key)}
        onClick={() => change(s => toggleResult(s, slide.key))}
      >
        {t(session.open.includes(slide.key) ? 'workshop.hands.hide' : 'workshop.hands.show')}
      </button>
    </section>
  );
}
