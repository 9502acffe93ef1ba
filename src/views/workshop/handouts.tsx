/** Handouts to print: a checklist (A5), a card for helpers (A5), an agenda (A4). */
import { HELPLINES, type Helpline } from '../../helplines/directory.ts';
import { formatDay } from '../../i18n/formats.ts';
import type { LessonSummary } from '../../learning/catalogue.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { loadLesson } from '../../learning/load-lessons.ts';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { fitQrText, formatChecklistQr, formatHelplinesQr, listContacts } from '../../workshop/handout.ts';
import { useLoad, useProgramme } from '../../workshop/load-programme.ts';
import type { SessionSource } from '../../workshop/session.ts';
import { LanguageScope } from '../learning/language-scope.tsx';

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

/** Helplines without a region, so that the sheet does not say where the person is. */
const HELPER_HELPLINES = HELPLINES.filter(
  h => !h.stateRun && !h.regions && (h.needs.includes('danger') || h.needs.includes('attack')),
).slice(0, 5);

/** Spells out links, because they cannot be opened on paper. */
const formatContacts = (h: Helpline): string[] =>
  listContacts(h).length || !h.url ? listContacts(h) : [h.url.replace(/^https:\/\/|\/$/g, '')];

export function HelperHandout({ square }: { square: boolean }) {
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

export function AgendaHandout({ source, square }: { source: SessionSource; square: boolean }) {
  const { t, language } = useTranslation();
  const programme = useProgramme(source, language);
  if (programme === 'loading') return <Loading label={t('loading')} />;
  if (programme === 'fault') return <ErrorCard as="h2" />;
  let minute = 0;
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
              const from = minute;
              minute += b.minutes;
              return (
                <tr key={b.id}>
                  <td>
                    <Ltr>
                      {from}–{minute}
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

export function LessonHandout({ of, square }: { of: LessonSummary; square: boolean }) {
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
