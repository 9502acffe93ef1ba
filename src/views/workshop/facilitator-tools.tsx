/** What a facilitator has beside the slide: time, notes, hands, injects. The same in their window and under the slide. */
import { useEffect } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Icon } from '../../ui/icons.tsx';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { Markdown } from '../learning/markdown.tsx';
import type { AgendaBlock } from '../../workshop/agenda.ts';
import { MINUTE, getMonotonicTime, readClock, getTimeSpent } from '../../workshop/clock.ts';
import { CONFIDENCE_LEVELS } from '../../workshop/counts.ts';
import { getOptionLetter } from '../../workshop/polls.ts';
import {
  setHandCount,
  showInject,
  stopClock,
  extendBlock,
  toggleResult,
  startClock,
  uncoverSlide,
  type WorkshopSession,
} from '../../workshop/session.ts';
import { PageLink } from '../shell/page-link.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import type { Programme } from '../../workshop/load-programme.ts';
import { useTick, type ChangeSession } from '../../workshop/running-session.ts';

export interface RunningSession {
  session: WorkshopSession;
  programme: Programme;
  change: ChangeSession;
}

export const getBlockIndex = ({ session, programme }: Pick<RunningSession, 'session' | 'programme'>): number =>
  programme.slides[session.at]?.block ?? 0;

/** Minutes and seconds; over time with a plus before it. */
const formatClock = (ms: number): string => {
  const s = Math.floor(Math.abs(ms) / 1000);
  return `${ms < 0 ? '+' : ''}${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
};

/** The block's time and the whole one's. What is late is said as what can be done. */
export function SessionClock({ session, programme, change }: RunningSession) {
  const { t } = useTranslation();
  const block = getBlockIndex({ session, programme });
  const minutes = programme.blocks.map(b => b.minutes);
  const runs = !!session.clock.running;
  useTick(runs);
  const at = getMonotonicTime();
  const { left, all, late } = readClock(session.clock, block, minutes, at);
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
          class={runs ? 'btn' : 'btn main'}
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

/** What the agenda says, and what the lesson itself says for trainers. */
export function FacilitatorNotes({ block, programme }: { block: AgendaBlock; programme: Programme }) {
  const { t } = useTranslation();
  const lesson = 'lesson' in block ? programme.lessons[block.lesson]?.facilitator : undefined;
  return (
    <section class="card stack notes" aria-labelledby="notes">
      <h2 id="notes" class="head">
        {t('workshop.notes')}
      </h2>
      {block.notes ? <p>{block.notes}</p> : !lesson && <p class="soft">{t('workshop.noNotes')}</p>}
      {!!block.materials.length && (
        <>
          <p>
            <strong>{t('learn.materials')}</strong>
          </p>
          <ul>
            {block.materials.map(m => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </>
      )}
      {lesson && (
        <details open={!block.notes}>
          <summary class="more">{t('workshop.ofLesson')}</summary>
          <dl>
            <dt>{t('learn.offline')}</dt>
            <dd>{lesson.offline}</dd>
            <dt>{t('learn.risks')}</dt>
            <dd>{lesson.risks}</dd>
            <dt>{t('learn.debrief')}</dt>
            <dd>{lesson.debrief}</dd>
          </dl>
        </details>
      )}
    </section>
  );
}

/** The hands of a question or a count of confidence: typed, and on the slide when asked. */
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
        <div key={o.name} class="stack tight">
          <label class="row between hand">
            <span>
              <b>{o.name}</b> {o.text}{' '}
              {o.right && (
                <span class="state protected">
                  <Icon name="protected" />
                  {t('workshop.right')}
                </span>
              )}
            </span>
            <input
              type="number"
              min={0}
              max={9999}
              autocomplete="off"
              value={counts?.[i] ?? ''}
              onInput={e => {
                const typed = Number(e.currentTarget.value);
                change(s => setHandCount(s, slide.key, i, typed, options.length));
              }}
            />
          </label>
          {slide.kind === 'answer' && o.why && !o.right && <p class="small soft">{o.why}</p>}
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

/** What comes up in a table-top: shown to the room on a press, and when the agenda would have it. */
export function Injects({ session, programme, change }: RunningSession) {
  const { t } = useTranslation();
  const at = getBlockIndex({ session, programme });
  const block = programme.blocks[at];
  useTick(!!session.clock.running);
  if (block?.kind !== 'activity' || !block.injects.length) return null;
  const minute = getTimeSpent(session.clock, at, getMonotonicTime()) / MINUTE;
  return (
    <section class="card stack" aria-labelledby="injects">
      <h2 id="injects" class="head">
        {t('workshop.inject.title')}
      </h2>
      <ol class="injects">
        {block.injects.map((x, i) => {
          const on = session.inject?.block === at && session.inject.index === i;
          const given = session.given.includes(`${at}/${i}`);
          return (
            <li key={x.title} class="stack tight">
              <strong>{x.title}</strong>
              <span class="small">{x.text}</span>
              <span class="row small">
                <span class="soft">
                  {t('workshop.inject.after', { count: x.after })}
                  {!given && minute >= x.after && ` · ${t('workshop.inject.due')}`}
                  {given && ` · ${t('workshop.inject.given')}`}
                </span>
                <button
                  type="button"
                  class="btn"
                  aria-pressed={on}
                  onClick={() => change(s => (on ? uncoverSlide(s) : showInject(s, at, i)))}
                >
                  {t(on ? 'workshop.inject.away' : 'workshop.inject.show')}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The practice pages, as the block wants them: on this machine, for whoever shows them. */
export function PracticeLink({ block }: { block: AgendaBlock }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (block.kind === 'practice') void sharePackScenarios().catch(() => undefined);
  }, [block.kind]);
  if (block.kind !== 'practice') return null;
  return (
    <PageLink class="btn" page="practice" params={block.scenario ? { scenario: block.scenario } : {}}>
      {t('workshop.practice')}
    </PageLink>
  );
}

export const AgendaAbout = ({ text }: { text: string }) => (text ? <Markdown text={text} /> : null);
