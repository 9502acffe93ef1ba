/** Chooses an agenda or a saved session to look at and start. */
import { useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import { listLessons, loadLesson } from '../../learning/load-lessons.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import type { AgendaSummary } from '../../workshop/agenda.ts';
import { listAgendas, useLoad } from '../../workshop/load-programme.ts';
import { MAX_PROGRAMMES } from '../../workshop/saved-programmes.ts';
import { EMPTY_PLAN, getPlannedMinutes, type SessionPlan } from '../../workshop/session-plan.ts';
import { EnglishChip, LanguageChip } from '../learning/language-scope.tsx';
import { PackBadge } from '../packs/pack-badge.tsx';
import { AgendaDetails, LessonSession } from './agenda-details.tsx';
import { ComposeProgrammeView } from './compose-view.tsx';
import { useSavedProgrammes } from './use-saved-programmes.ts';

interface AgendaListProps {
  all: AgendaSummary[];
  plans: SessionPlan[];
  turn(id: string): void;
  onPlan(at: number): void;
  onNew(): void;
}

function AgendaList({ all, plans, turn, onPlan, onNew }: AgendaListProps) {
  const { t, language } = useTranslation();
  return (
    <>
      <h1>{t('workshop.title')}</h1>
      <p class="soft">{t('workshop.intro')}</p>
      {all.map(a => {
        const languageAttributes =
          a.language === language ? {} : { lang: a.language, dir: getTextDirection(a.language) };
        return (
          <button type="button" class="card stack tight lesson-link" key={a.id} onClick={() => turn(a.id)}>
            <strong {...languageAttributes}>{a.title}</strong>
            <span class="soft" {...languageAttributes}>
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
        {!plans.length && <p class="soft">{t('workshop.compose.none')}</p>}
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
  const [place, setPlace] = useState<WorkshopPlace>(first ? { lesson: first } : 'list');
  const lessonId = typeof place === 'object' && 'lesson' in place ? place.lesson : undefined;
  const lesson = useLoad(
    async () => {
      const summary = (await listLessons(language)).find(l => l.id === lessonId);
      return summary && loadLesson(summary);
    },
    lessonId && lessonId + language,
  );
  if (all === 'loading' || where === undefined) return <Loading label={t('loading')} />;
  if (all === 'fault') return <ErrorCard />;
  const toList = () => setPlace('list');
  const addPlan = (plan: SessionPlan) => {
    save(now => [...now, plan].slice(-MAX_PROGRAMMES));
    setPlace({ plan: Math.min(plans.length, MAX_PROGRAMMES - 1) });
  };
  if (lessonId && lesson === 'loading') return <Loading label={t('loading')} />;
  if (lessonId && typeof lesson === 'object')
    return <LessonSession key={lesson.id} lesson={lesson} onBack={toList} onChange={addPlan} />;
  const agenda = typeof place === 'object' && 'agenda' in place ? all.find(a => a.id === place.agenda) : undefined;
  if (agenda) return <AgendaDetails key={agenda.id + agenda.language} of={agenda} onBack={toList} onChange={addPlan} />;
  const plan = typeof place === 'object' && 'plan' in place ? plans[place.plan] : undefined;
  if (plan && typeof place === 'object' && 'plan' in place)
    return (
      <ComposeProgrammeView
        plan={plan}
        where={where}
        onPlan={next => save(now => now.map((p, i) => (i === place.plan ? next : p)))}
        onDelete={() => {
          remove(place.plan);
          toList();
        }}
        onBack={toList}
      />
    );
  return (
    <AgendaList
      all={all}
      plans={plans}
      turn={id => setPlace({ agenda: id })}
      onPlan={i => setPlace({ plan: i })}
      onNew={() => addPlan(EMPTY_PLAN)}
    />
  );
}
