/** One sheet to print: a checklist (A5), a card for helpers (A5), an agenda (A4). */
import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import type { LessonSummary } from '../../learning/catalogue.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { HELPLINES, type Helpline } from '../../helplines/directory.ts';
import { formatChecklistQr, formatHelplinesQr, listContacts, fitQrText } from '../../workshop/handout.ts';
import type { AgendaSummary } from '../../workshop/agenda.ts';
import type { SessionPlan } from '../../workshop/session-plan.ts';
import type { SessionSource } from '../../workshop/session.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { LanguageScope } from '../learning/language-scope.tsx';
import { listLessons, loadLesson } from '../../learning/load-lessons.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { listAgendas, useLoad, useProgramme } from '../../workshop/load-programme.ts';
import { useSavedProgrammes } from './use-saved-programmes.ts';
import './handout.css';

/** `lesson:05`, `agenda:first-ten-minutes`, `own:0` or `helper`. */
type HandoutId = string;

/** The code, where it is wanted, with what it holds said to whoever cannot see it. */
function HandoutQr({ text, on }: { text: string; on: boolean }) {
  const { t } = useTranslation();
  if (!on || !text) return null;
  return (
    <figure class="square">
      <QrCode text={text} label={t('handouts.squareHolds', { text })} />
      <figcaption class="small soft">{t('handouts.squareText')}</figcaption>
    </figure>
  );
}

function ChecklistHandout({ lesson, square }: { lesson: Lesson; square: boolean }) {
  const { t, language } = useTranslation();
  return (
    <article class="handout a5">
      <header>
        <div>
          <p class="eyebrow">{t('learn.checklist')}</p>
          <h2>{lesson.title}</h2>
          <p>{lesson.goal}</p>
        </div>
        <HandoutQr text={formatChecklistQr(lesson)} on={square} />
      </header>
      <ul class="boxes">
        {lesson.checklist.map(r => (
          <li key={r.id}>
            <span class="box" aria-hidden="true" />
            <span>
              <strong>{r.text}</strong> <span class="soft small">{t('site.minutes', { count: r.minutes })}</span>
              {'caution' in r && <span class="note small">{r.caution}</span>}
            </span>
          </li>
        ))}
      </ul>
      <footer>
        <p class="small">
          {t('handouts.again')} ____________{' '}
          <span class="soft">{t('learn.factOn', { date: formatDay(language, lesson.reviewed) })}</span>
        </p>
      </footer>
    </article>
  );
}

/** For anyone, anywhere: where the person is stands on no sheet. */
const HELPER_HELPLINES = HELPLINES.filter(
  h => !h.stateRun && !h.regions && (h.needs.includes('danger') || h.needs.includes('attack')),
).slice(0, 5);
/** As it is written: on paper nothing opens. */
const formatContacts = (h: Helpline): string[] =>
  listContacts(h).length || !h.url ? listContacts(h) : [h.url.replace(/^https:\/\/|\/$/g, '')];

function HelperHandout({ square }: { square: boolean }) {
  const { t } = useTranslation();
  return (
    <article class="handout a5">
      <header>
        <div>
          <h2>{t('handouts.helper.title')}</h2>
          <p>{t('handouts.helper.intro')}</p>
        </div>
        <HandoutQr text={formatHelplinesQr(HELPER_HELPLINES)} on={square} />
      </header>
      <ol class="said">
        {translateList(t, 'handouts.helper.steps').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      <p class="note small">{t('handouts.helper.police')}</p>
      <h3>{t('handouts.helper.lines')}</h3>
      <ul class="lines small">
        {HELPER_HELPLINES.map(h => (
          <li key={h.id}>
            <strong>
              <bdi>{h.name}</bdi>
            </strong>{' '}
            {formatContacts(h).map(r => (
              <Ltr key={r}>{r} </Ltr>
            ))}
          </li>
        ))}
      </ul>
      <footer>
        <p class="small soft">{t('handouts.helper.live')}</p>
      </footer>
    </article>
  );
}

function AgendaHandout({ source, square }: { source: SessionSource; square: boolean }) {
  const { t, language } = useTranslation();
  const programme = useProgramme(source, language);
  if (programme === 'loading') return <Loading label={t('loading')} />;
  if (programme === 'fault') return <ErrorCard as="h2" />;
  let at = 0;
  return (
    <LanguageScope language={programme.language}>
      <article class="handout a4">
        <header>
          <div>
            <h2>{programme.title}</h2>
            <p>{programme.goal}</p>
          </div>
          <HandoutQr
            text={fitQrText([programme.title, ...programme.blocks.map(b => `${b.minutes}: ${b.title}`)])}
            on={square}
          />
        </header>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('handouts.minutes')}</th>
              <th scope="col">{t('handouts.course')}</th>
            </tr>
          </thead>
          <tbody>
            {programme.blocks.map(b => {
              const from = at;
              at += b.minutes;
              return (
                <tr key={b.id}>
                  <td>
                    <Ltr>
                      {from}–{at}
                    </Ltr>
                  </td>
                  <td>
                    <strong>{b.title}</strong>{' '}
                    <span class="soft small">{t(b.phase ? `learn.phase.${b.phase}` : `workshop.kind.${b.kind}`)}</span>
                    {b.notes && <p class="small">{b.notes}</p>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {!!programme.materials.length && (
          <>
            <h3>{t('learn.materials')}</h3>
            <ul class="small">
              {programme.materials.map(m => (
                <li key={m}>{m}</li>
              ))}
            </ul>
          </>
        )}
        <h3>{t('workshop.rulesTitle')}</h3>
        <ul class="small">
          {translateList(t, 'workshop.rules').map(r => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      </article>
    </LanguageScope>
  );
}

function LessonHandout({ of, square }: { of: LessonSummary; square: boolean }) {
  const { t } = useTranslation();
  const lesson = useLoad(() => loadLesson(of), of.id + of.language);
  if (lesson === 'loading') return <Loading label={t('loading')} />;
  if (lesson === 'fault') return <ErrorCard as="h2" />;
  return (
    <LanguageScope language={of.language}>
      <ChecklistHandout lesson={lesson} square={square} />
    </LanguageScope>
  );
}

function Handout({
  sheet,
  square,
  lessons,
  plans,
}: {
  sheet: HandoutId;
  square: boolean;
  lessons: LessonSummary[];
  plans: SessionPlan[];
}) {
  const [kind, id] = sheet.split(':') as [string, string];
  const lesson = kind === 'lesson' && lessons.find(l => l.id === id);
  if (lesson) return <LessonHandout key={sheet} of={lesson} square={square} />;
  if (kind === 'agenda') return <AgendaHandout key={sheet} source={{ agenda: id }} square={square} />;
  const plan = kind === 'own' && plans[Number(id)];
  return plan ? <AgendaHandout key={sheet} source={{ plan }} square={square} /> : <HelperHandout square={square} />;
}

function HandoutPicker({
  sheet,
  onSheet,
  lessons,
  agendas,
  plans,
}: {
  sheet: HandoutId;
  onSheet(to: HandoutId): void;
  lessons: LessonSummary[];
  agendas: AgendaSummary[];
  plans: SessionPlan[];
}) {
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
            {t('panic.open')}
          </a>
        </div>
        <p class="small soft">{t('handouts.panic')}</p>
      </div>
      <Handout sheet={sheet} square={square} {...shelf} plans={plans} />
    </>
  );
}
