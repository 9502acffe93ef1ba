/** Adds parts of lessons and agendas to a session. */
import type { LessonSummary } from '../../learning/catalogue.ts';
import { loadLesson } from '../../learning/load-lessons.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { Agenda } from '../../workshop/agenda.ts';
import { createLessonParts, type PlanPart } from '../../workshop/session-plan.ts';

export interface PartSources {
  lessons: LessonSummary[];
  agendas: Agenda[];
}

/** Adds the cards, the checklist or the questions of a lesson, or all of it by its own plan. */
function LessonParts({ of, add }: { of: LessonSummary; add(name: string, ...parts: PlanPart[]): void }) {
  const { t } = useTranslation();
  const renderAddButton = (kind: 'cards' | 'checklist' | 'quiz', minutes: number) => (
    <button type="button" class="btn" onClick={() => add(of.title, { kind, lesson: of.id, minutes })}>
      {t(`workshop.kind.${kind}`)}
    </button>
  );
  const addWholeLesson = () =>
    void loadLesson(of).then(l => add(of.title, ...createLessonParts(of.id, l.facilitator.plan)));
  return (
    <li>
      <div class="stack tight" role="group" aria-label={of.title}>
        <span>
          <strong>{of.title}</strong> <span class="soft small">{of.goal}</span>
        </span>
        <span class="row">
          <button type="button" class="btn" onClick={addWholeLesson}>
            {t('workshop.compose.whole')}
          </button>
          {renderAddButton('cards', of.minutes)}
          {renderAddButton('checklist', 10)}
          {renderAddButton('quiz', 5)}
        </span>
      </div>
    </li>
  );
}

interface AddPartsProps {
  shelf: PartSources;
  full: boolean;
  add(name: string, ...parts: PlanPart[]): void;
}

export function AddParts({ shelf: { lessons, agendas }, full, add }: AddPartsProps) {
  const { t } = useTranslation();
  if (full) return <p class="card warn">{t('workshop.compose.full')}</p>;
  const more = (name: string, part: PlanPart) => (
    <button type="button" class="btn" onClick={() => add(name, part)}>
      {name}
    </button>
  );
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add" class="head">
        {t('workshop.compose.add')}
      </h2>
      <div class="row">
        {more(t('workshop.kind.break'), { kind: 'break', minutes: 10 })}
        {more(`${t('workshop.kind.tally')} ${t('workshop.compose.before')}`, {
          kind: 'tally',
          when: 'before',
          minutes: 2,
        })}
        {more(`${t('workshop.kind.tally')} ${t('workshop.compose.after')}`, {
          kind: 'tally',
          when: 'after',
          minutes: 2,
        })}
      </div>
      <div class="card rows">
        <details class="setting">
          <summary class="way">
            {t('workshop.compose.lessons')}
            <Icon name="chevron" />
          </summary>
          <ul class="inset shelf">
            {lessons.map(l => (
              <LessonParts key={l.id} of={l} add={add} />
            ))}
          </ul>
        </details>
        {agendas.map(a => (
          <details class="setting" key={a.id}>
            <summary class="way">
              {t('workshop.compose.from', { title: a.title })}
              <Icon name="chevron" />
            </summary>
            <ul class="inset shelf">
              {a.blocks.map(b => (
                <li key={b.id} class="row between">
                  <span>
                    <strong>{b.title}</strong>{' '}
                    <span class="soft small">
                      {t(`workshop.kind.${b.kind}`)}, {t('site.minutes', { count: b.minutes })}
                    </span>
                  </span>
                  <button
                    type="button"
                    class="btn"
                    aria-label={t('workshop.compose.addOf', { name: b.title })}
                    onClick={() => add(b.title, { kind: 'own', agenda: a.id, block: b.id, minutes: b.minutes })}
                  >
                    {t('workshop.compose.addOne')}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
