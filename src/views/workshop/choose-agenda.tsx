/** Choose an agenda, look at it, start. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import type { AgendaSummary } from '../../workshop/agenda.ts';
import {
  EMPTY_PLAN,
  getPlannedMinutes,
  createPlan,
  createLessonParts,
  type SessionPlan,
} from '../../workshop/session-plan.ts';
import { createSession, type SessionSource } from '../../workshop/session.ts';
import { PackBadge, PackNotice } from '../packs/pack-badge.tsx';
import type { Lesson } from '../../learning/lesson.ts';
import { EnglishChip, LanguageChip } from '../learning/language-scope.tsx';
import { listLessons, loadLesson } from '../../learning/load-lessons.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { ComposeProgrammeView } from './compose-view.tsx';
import { AgendaAbout } from './facilitator-tools.tsx';
import { MAX_PROGRAMMES } from '../../workshop/saved-programmes.ts';
import { useSavedProgrammes } from './use-saved-programmes.ts';
import { listAgendas, loadAgenda, loadProgramme, useLoad, useProgramme } from '../../workshop/load-programme.ts';
import { changeSession, openSlides, goToSlides } from '../../workshop/running-session.ts';

/** The session begins; the first slide shows, and no time runs yet. @param apart in a window of its own */
export function useStartSession(): (source: SessionSource, apart: boolean) => void {
  const { language, i18n } = useTranslation();
  return (source, apart) =>
    void (async () => {
      const { blocks } = await loadProgramme(source, language, i18n);
      await changeSession(() => createSession(source, language, blocks.length));
      if (apart) await openSlides();
      else goToSlides();
    })();
}

export function StartButtons({ source }: { source: SessionSource }) {
  const { t } = useTranslation();
  const start = useStartSession();
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" class="btn main" onClick={() => start(source, true)}>
          {t('workshop.start')}
        </button>
        <button type="button" class="btn" onClick={() => start(source, false)}>
          {t('workshop.startHere')}
        </button>
      </div>
      <p class="small soft">{t('workshop.startText')}</p>
    </div>
  );
}

/** What it goes through, what it needs, and what to know before. */
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

/** The name of a view has the focus when it opens. */
function useTop() {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return top;
}

function AgendaDetails({
  of,
  onBack,
  onChange,
}: {
  of: AgendaSummary;
  onBack(): void;
  onChange(plan: SessionPlan): void;
}) {
  const { t } = useTranslation();
  const source: SessionSource = { agenda: of.id };
  const top = useTop();
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={top}>
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

/** One lesson as a session, as its own plan for trainers has it. */
function LessonSession({
  lesson,
  onBack,
  onChange,
}: {
  lesson: Lesson;
  onBack(): void;
  onChange(plan: SessionPlan): void;
}) {
  const { t, language } = useTranslation();
  const top = useTop();
  const parts = createLessonParts(lesson.id, lesson.facilitator.plan);
  const plan: SessionPlan = { title: lesson.title, parts, wished: getPlannedMinutes({ ...EMPTY_PLAN, parts }) };
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('workshop.all')}
      </button>
      <h1 tabIndex={-1} ref={top}>
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

/** Agendas that are there, and those that the person put together. */
function AgendaList({
  all,
  plans,
  turn,
  onPlan,
  onNew,
}: {
  all: AgendaSummary[];
  plans: SessionPlan[];
  turn(id: string): void;
  onPlan(at: number): void;
  onNew(): void;
}) {
  const { t, language } = useTranslation();
  return (
    <>
      <h1>{t('workshop.title')}</h1>
      <p class="soft">{t('workshop.intro')}</p>
      {all.map(a => {
        const own = a.language === language ? {} : { lang: a.language, dir: getTextDirection(a.language) };
        return (
          <button type="button" class="card stack tight lesson-link" key={a.id} onClick={() => turn(a.id)}>
            <strong {...own}>{a.title}</strong>
            <span class="soft" {...own}>
              {a.goal}
            </span>
            {a.from && <PackBadge maker={a.from.publisher} />}
            <span class="row small soft">
              {t('site.minutes', { count: a.minutes })}
              {a.language !== language && (a.from ? <LanguageChip language={a.language} /> : <EnglishChip />)}
            </span>
          </button>
        );
      })}
      <section class="stack" aria-labelledby="own">
        <h2 id="own" class="head">
          {t('workshop.compose.mine')}
        </h2>
        {plans.map((p, i) => (
          <button type="button" class="card stack tight lesson-link" key={i} onClick={() => onPlan(i)}>
            <strong>
              <bdi>{p.title.trim() || t('workshop.compose.untitled')}</bdi>
            </strong>
            <span class="small soft">{t('site.minutes', { count: getPlannedMinutes(p) })}</span>
          </button>
        ))}
        {plans.length < MAX_PROGRAMMES && (
          <button type="button" class="btn" onClick={onNew}>
            {t('workshop.compose.new')}
          </button>
        )}
      </section>
    </>
  );
}

type WorkshopPlace = { agenda: string } | { plan: number } | { lesson: string } | 'list';

/** @param lesson to give as a session */
export function ChooseAgendaView({ lesson: first }: { lesson?: string | undefined }) {
  const { t, language } = useTranslation();
  const all = useLoad(() => listAgendas(language), language);
  const { plans, where, save, remove } = useSavedProgrammes();
  const [at, setAt] = useState<WorkshopPlace>(first ? { lesson: first } : 'list');
  const wanted = typeof at === 'object' && 'lesson' in at ? at.lesson : undefined;
  const lesson = useLoad(
    async () => {
      const of = (await listLessons(language)).find(l => l.id === wanted);
      return of && loadLesson(of);
    },
    wanted && wanted + language,
  );
  if (all === 'loading') return <Loading label={t('loading')} />;
  if (all === 'fault') return <ErrorCard />;
  const toList = () => setAt('list');
  const anew = (plan: SessionPlan) => {
    save([...plans, plan].slice(-MAX_PROGRAMMES));
    setAt({ plan: Math.min(plans.length, MAX_PROGRAMMES - 1) });
  };
  if (wanted && lesson === 'loading') return <Loading label={t('loading')} />;
  if (wanted && typeof lesson === 'object')
    return <LessonSession key={lesson.id} lesson={lesson} onBack={toList} onChange={anew} />;
  const agenda = typeof at === 'object' && 'agenda' in at ? all.find(a => a.id === at.agenda) : undefined;
  if (agenda) return <AgendaDetails key={agenda.id + agenda.language} of={agenda} onBack={toList} onChange={anew} />;
  const plan = typeof at === 'object' && 'plan' in at ? plans[at.plan] : undefined;
  if (plan && typeof at === 'object' && 'plan' in at)
    return (
      <ComposeProgrammeView
        plan={plan}
        where={where}
        onPlan={next => save(plans.map((p, i) => (i === at.plan ? next : p)))}
        onErase={() => {
          remove(at.plan);
          toList();
        }}
        onBack={toList}
      />
    );
  return (
    <AgendaList
      all={all}
      plans={plans}
      turn={id => setAt({ agenda: id })}
      onPlan={i => setAt({ plan: i })}
      onNew={() => anew(EMPTY_PLAN)}
    />
  );
}
