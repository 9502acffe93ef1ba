/** The time of the block and of the whole session. */
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { getMonotonicTime, MINUTE, readClock } from '../../workshop/clock.ts';
import { useTick } from '../../workshop/running-session.ts';
import { extendBlock, startClock, stopClock } from '../../workshop/session.ts';
import { getBlockIndex, type RunningSession } from './facilitated-session.ts';

/** Formats as minutes and seconds, with a plus sign if time is over. */
const formatClock = (ms: number): string => {
  const s = Math.floor(Math.abs(ms) / 1000);
  return `${ms < 0 ? '+' : ''}${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
};

export function SessionClock({ session, programme, change }: RunningSession) {
  const { t } = useTranslation();
  const block = getBlockIndex({ session, programme });
  const minutes = programme.blocks.map(b => b.minutes);
  const runs = !!session.clock.running;
  useTick(runs);
  const now = getMonotonicTime();
  const { left, all, late } = readClock(session.clock, block, minutes, now);
  const planned = minutes.reduce((a, b) => a + b, 0);
  const lateBy = Math.round(late / MINUTE);
  const more = (by: number) => change(s => extendBlock(s, block, by, minutes[block]!));
  return (
    <section class={`card stack times ${left < 0 ? 'over' : ''}`} aria-labelledby="times">
      <h2 id="times" class="head">
        {t('workshop.time.title')}
      </h2>
      <div class="row between">
        <p class="clock" role="timer" aria-label={t(left < 0 ? 'workshop.time.over' : 'workshop.time.left')}>
          <Ltr>{formatClock(left)}</Ltr>{' '}
          <span class="small soft">{t(left < 0 ? 'workshop.time.over' : 'workshop.time.left')}</span>
        </p>
        <button
          type="button"
          class="btn"
          onClick={() =>
            change(s =>
              s.clock.running ? stopClock(s, getMonotonicTime()) : startClock(s, programme.slides, getMonotonicTime()),
            )
          }
        >
          {t(runs ? 'workshop.time.pause' : all ? 'workshop.time.goOn' : 'workshop.time.start')}
        </button>
      </div>
      <div class="row">
        <button type="button" class="btn" onClick={() => more(-1)}>
          {t('workshop.time.less')}
        </button>
        <button type="button" class="btn" onClick={() => more(1)}>
          {t('workshop.time.more')}
        </button>
      </div>
      <p class="small soft">{t('workshop.time.all', { now: Math.floor(all / MINUTE), of: planned })}</p>
      <p class="small" role="status">
        {lateBy > 0
          ? t('workshop.time.late', { count: lateBy })
          : lateBy < 0
            ? t('workshop.time.early', { count: -lateBy })
            : t('workshop.time.onTime')}
      </p>
    </section>
  );
}
