/** Tools beside the slide: notes, injects, and a link to the practice network. */
import { useEffect } from 'preact/hooks';
import { sharePackScenarios } from '../../learning/pack-lessons.ts';
import { useTranslation } from '../../ui/language-context.ts';
import type { AgendaBlock } from '../../workshop/agenda.ts';
import { getMonotonicTime, getTimeSpent, MINUTE } from '../../workshop/clock.ts';
import type { Programme } from '../../workshop/load-programme.ts';
import { useTick } from '../../workshop/running-session.ts';
import { showInject, uncoverSlide } from '../../workshop/session.ts';
import { Markdown } from '../learning/markdown.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { getBlockIndex, type RunningSession } from './facilitated-session.ts';

/** Shows the notes of the agenda and those of the lesson. */
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

/** Events of a table-top exercise, to show to the room when the agenda plans them or at any time. */
export function Injects({ session, programme, change }: RunningSession) {
  const { t } = useTranslation();
  const blockIndex = getBlockIndex({ session, programme });
  const block = programme.blocks[blockIndex];
  useTick(!!session.clock.running);
  if (block?.kind !== 'activity' || !block.injects.length) return null;
  const minute = getTimeSpent(session.clock, blockIndex, getMonotonicTime()) / MINUTE;
  return (
    <section class="card stack" aria-labelledby="injects">
      <h2 id="injects" class="head">
        {t('workshop.inject.title')}
      </h2>
      <ol class="injects">
        {block.injects.map((x, i) => {
          const shown = session.inject?.block === blockIndex && session.inject.index === i;
          const given = session.given.includes(`${blockIndex}/${i}`);
          return (
            <li key={x.title} class="stack tight">
              <strong>
                <bdi>{x.title}</bdi>
              </strong>
              <span class="small">
                <bdi>{x.text}</bdi>
              </span>
              <span class="row small">
                <span class="soft">
                  {t('workshop.inject.after', { count: x.after })}
                  {!given && minute >= x.after && ` · ${t('workshop.inject.due')}`}
                  {given && ` · ${t('workshop.inject.given')}`}
                </span>
                <button
                  type="button"
                  class="btn"
                  aria-pressed={shown}
                  onClick={() => change(s => (shown ? uncoverSlide(s) : showInject(s, blockIndex, i)))}
                >
                  {t(shown ? 'workshop.inject.away' : 'workshop.inject.show')}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

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
