/** Chooses one handout and prints it. */
import { useEffect, useState } from 'preact/hooks';
import type { LessonSummary } from '../../learning/catalogue.ts';
import { listLessons } from '../../learning/load-lessons.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import type { AgendaSummary } from '../../workshop/agenda.ts';
import { listAgendas, useLoad } from '../../workshop/load-programme.ts';
import type { SessionPlan } from '../../workshop/session-plan.ts';
import { AgendaHandout, HelperHandout, LessonHandout } from './handouts.tsx';
import { useSavedProgrammes } from './use-saved-programmes.ts';
import './handout.css';

/** For example `lesson:05`, `agenda:first-ten-minutes`, `own:0` or `helper`. */
type HandoutId = string;

interface HandoutProps {
  sheet: HandoutId;
  square: boolean;
  lessons: LessonSummary[];
  plans: SessionPlan[];
}

function Handout({ sheet, square, lessons, plans }: HandoutProps) {
  const [kind, id] = sheet.split(':') as [string, string];
  const lesson = kind === 'lesson' && lessons.find(l => l.id === id);
  if (lesson) return <LessonHandout key={sheet} of={lesson} square={square} />;
  if (kind === 'agenda') return <AgendaHandout key={sheet} source={{ agenda: id }} square={square} />;
  const plan = kind === 'own' && plans[Number(id)];
  return plan ? <AgendaHandout key={sheet} source={{ plan }} square={square} /> : <HelperHandout square={square} />;
}

interface HandoutPickerProps {
  sheet: HandoutId;
  onSheet(to: HandoutId): void;
  lessons: LessonSummary[];
  agendas: AgendaSummary[];
  plans: SessionPlan[];
}

function HandoutPicker({ sheet, onSheet, lessons, agendas, plans }: HandoutPickerProps) {
  const { t } = useTranslation();
  return (
    <label class="stack tight">
      <span>{t('handouts.which')}</span>
      <select autocomplete="off" value={sheet} onChange={e => onSheet(e.currentTarget.value)}>
        <optgroup label={t('handouts.others')}>
          <option value="helper">{t('handouts.helper.title')}</option>
        </optgroup>
        <optgroup label={t('handouts.checklists')}>
          {lessons.map(l => (
            <option key={l.id} value={`lesson:${l.id}`}>
              {l.title}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('handouts.agendas')}>
          {agendas.map(a => (
            <option key={a.id} value={`agenda:${a.id}`}>
              {a.title}
            </option>
          ))}
          {plans.map((p, i) => (
            <option key={i} value={`own:${i}`}>
              {p.title.trim() || t('workshop.compose.untitled')}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

export function HandoutView({ start }: { start: HandoutId }) {
  const { t, language } = useTranslation();
  const [sheet, setSheet] = useState(start);
  const [square, setSquare] = useState(true);
  const { plans } = useSavedProgrammes();
  const shelf = useLoad(
    async () => ({ lessons: await listLessons(language), agendas: await listAgendas(language) }),
    language,
  );
  useEffect(() => {
    document.title = `${t('product')}: ${t('handouts.title')}`;
  }, [t]);
  if (shelf === 'loading') return <Loading label={t('loading')} />;
  if (shelf === 'fault') return <ErrorCard />;
  return (
    <>
      <div class="stack screen">
        <h1>{t('handouts.title')}</h1>
        <p class="soft">{t('handouts.intro')}</p>
        <HandoutPicker sheet={sheet} onSheet={setSheet} {...shelf} plans={plans} />
        <div class="ticks">
          <label>
            <input type="checkbox" {...preventFormRestore(square)} onChange={e => setSquare(e.currentTarget.checked)} />
            <span>{t('handouts.square')}</span>
          </label>
        </div>
        <p class="card warn small">{t('panic.paper')}</p>
        <div class="row">
          <button type="button" class="btn main" onClick={() => print()}>
            {t('handouts.print')}
          </button>
          <a class="btn" href={getPageUrl('panic')}>
            {t('handouts.panicOpen')}
          </a>
        </div>
        <p class="small soft">{t('handouts.panic')}</p>
      </div>
      <Handout sheet={sheet} square={square} {...shelf} plans={plans} />
    </>
  );
}
