/** An agenda, or one lesson as a session: its course, its materials, and what to know first. */
import type { Lesson } from '../../learning/lesson.ts';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import type { AgendaSummary } from '../../workshop/agenda.ts';
import { loadAgenda, useProgramme } from '../../workshop/load-programme.ts';
import type { SessionSource } from '../../workshop/session.ts';
import {
  createLessonParts,
  createPlan,
  EMPTY_PLAN,
  getPlannedMinutes,
  type SessionPlan,
} from '../../workshop/session-plan.ts';
import { PackNotice } from '../packs/pack-badge.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { AgendaAbout } from './facilitator-tools.tsx';
import { StartButtons } from './start-buttons.tsx';

function ProgrammeDetails({ source, language }: { source: SessionSource; language: string }) {
  const { t } = useTranslation();
  const programme = useProgramme(source, language);
  if (programme === 'loading') return <Loading label={t('loading')} />;
  if (programme === 'fault') return <ErrorCard as="h2" />;
  return (
    <>
      <section class="card stack" aria-labelledby="course">
        <h2 id="course" class="head">
          {t('workshop.course')}
        </h2>
        <ol class="plain-course">
          {programme.blocks.map(b => (
            <li key={b.id}>
              <span>
                <strong>{b.title}</strong>{' '}
                <span class="soft small">{t(b.phase ? `learn.phase.${b.phase}` : `workshop.kind.${b.kind}`)}</span>
              </span>
              <span class="soft small">{t('site.minutes', { count: b.minutes })}</span>
            </li>
          ))}
        </ol>
      </section>
      {!!programme.materials.length && (
        <section class="card stack" aria-labelledby="materials">
          <h2 id="materials" class="head">
            {t('learn.materials')}
          </h2>
          <ul>
            {programme.materials.map(m => (
              <li key={m}>{m}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="card stack" aria-labelledby="know">
        <h2 id="know" class="head">
          {t('workshop.know')}
        </h2>
        <AgendaAbout text={programme.about} />
        <ul>
          {translateList(t, 'workshop.forYou').map(r => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface AgendaDetailsProps {
  of: AgendaSummary;
  onBack(): void;
  onChange(plan: SessionPlan): void;
}

export function AgendaDetails({ of, onBack, onChange }: AgendaDetailsProps) {
  const { t } = useTranslation();
  const source: SessionSource = { agenda: of.id };
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={heading}>
        {of.title}
      </h1>
      {of.from && <PackNotice from={of.from} />}
      <p>{of.goal}</p>
      <p class="soft small">
        {t('site.minutes', { count: of.minutes })} · {of.audience}
      </p>
      <StartButtons source={source} />
      <div class="row">
        <button type="button" class="btn" onClick={() => void loadAgenda(of).then(a => onChange(createPlan(a)))}>
          {t('workshop.compose.change')}
        </button>
        <PageLink class="btn" page="handouts" params={{ sheet: `agenda:${of.id}` }}>
          {t('handouts.title')}
        </PageLink>
      </div>
      <ProgrammeDetails source={source} language={of.language} />
    </>
  );
}

interface LessonSessionProps {
  lesson: Lesson;
  onBack(): void;
  onChange(plan: SessionPlan): void;
}

/** One lesson as a session, by its plan for trainers. */
export function LessonSession({ lesson, onBack, onChange }: LessonSessionProps) {
  const { t, language } = useTranslation();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const parts = createLessonParts(lesson.id, lesson.facilitator.plan);
  const plan: SessionPlan = { title: lesson.title, parts, wished: getPlannedMinutes({ ...EMPTY_PLAN, parts }) };
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={heading}>
        {lesson.title}
      </h1>
      <p>{lesson.goal}</p>
      <p class="soft small">{t('site.minutes', { count: plan.wished })}</p>
      <StartButtons source={{ plan }} />
      <div class="row">
        <button type="button" class="btn" onClick={() => onChange(plan)}>
          {t('workshop.compose.change')}
        </button>
        <PageLink class="btn" page="handouts" params={{ sheet: `lesson:${lesson.id}` }}>
          {t('handouts.title')}
        </PageLink>
      </div>
      <ProgrammeDetails source={{ plan }} language={language} />
    </>
  );
}
