/** Notes after a lesson: glossary, facts that may change, sources, notes for trainers, help. */

import { HELPLINES } from '../../helplines/directory.ts';
import { formatDay } from '../../i18n/formats.ts';
import { findTerms } from '../../learning/glossary.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { useGlossary } from '../../learning/load-lessons.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { type LearnShell, useLessonLinks } from './use-lesson-links.ts';

export function LessonGlossary({ lesson }: { lesson: Lesson }) {
  const { t, language } = useTranslation();
  const glossary = useGlossary(language);
  if (typeof glossary === 'string') return null;
  const found = findTerms(glossary, lesson.cards.map(c => `${c.title} ${c.text}`).join('\n'), language).filter(
    term => term.means,
  );
  if (!found.length) return null;
  return (
    <details class="card">
      <summary class="more">{t('learn.words')}</summary>
      <dl class="terms">
        {found.map(term => (
          <div key={term.term}>
            <dt>
              <strong>{term.term}</strong>
            </dt>
            <dd>{term.means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const MAX_FACT_AGE = 180 * 86_400_000; // ms

/** Shows facts that may change (menus, laws, numbers), each with the date of its last check. */
export function LessonFacts({ lesson }: { lesson: Lesson }) {
  const { t, language } = useTranslation();
  const title = (url: string) => lesson.sources.find(s => s.url === url)?.title ?? url;
  return (
    <details class="card">
      <summary class="more">{t('learn.facts')}</summary>
      <div class="stack small">
        {!!lesson.facts.length && (
          <ul>
            {lesson.facts.map(f => (
              <li key={f.claim}>
                {f.claim}{' '}
                <span class="soft">
                  {t('learn.factOn', { date: formatDay(language, f.reviewed) })}, <bdi>{title(f.source)}</bdi>
                </span>
                {Date.now() - Date.parse(f.reviewed) > MAX_FACT_AGE && (
                  <strong class="caution"> {t('learn.factOld')}</strong>
                )}
              </li>
            ))}
          </ul>
        )}
        <p>
          <strong>{t('learn.sources')}</strong>
        </p>
        <ul>
          {lesson.sources.map(s => (
            <li key={s.url}>
              <bdi>{s.title}</bdi>
              <br />
              <Ltr>
                <span class="mono">{s.url}</span>
              </Ltr>
            </li>
          ))}
        </ul>
        <p class="soft">{t('learn.reviewed', { date: formatDay(language, lesson.reviewed) })}</p>
      </div>
    </details>
  );
}

export function TrainerNotes({ lesson: { id, facilitator: f } }: { lesson: Lesson }) {
  const { t } = useTranslation();
  return (
    <details class="card">
      <summary class="more">{t('learn.facilitator')}</summary>
      <div class="stack small">
        <ol>
          {f.plan.map(p => (
            <li key={p.what}>
              <strong>{t(`learn.phase.${p.phase}`)}</strong> ({t('site.minutes', { count: p.minutes })}): {p.what}
            </li>
          ))}
        </ol>
        <p>
          <strong>{t('learn.materials')}:</strong> {f.materials.join(' · ')}
        </p>
        <p>
          <strong>{t('learn.offline')}:</strong> {f.offline}
        </p>
        <p>
          <strong>{t('learn.risks')}:</strong> {f.risks}
        </p>
        <p>
          <strong>{t('learn.debrief')}:</strong> {f.debrief}
        </p>
        <PageLink class="btn screen" page="workshop" params={{ lesson: id }}>
          {t('workshop.thisLesson')}
        </PageLink>
      </div>
    </details>
  );
}

export function RelatedHelp({ lesson: { links }, shell }: { lesson: Lesson; shell: LearnShell }) {
  const { t } = useTranslation();
  const { open } = useLessonLinks(shell);
  if (!links.incidents.length && !links.helplines.length) return null;
  return (
    <details class="card onward">
      <summary class="more">{t('learn.onward')}</summary>
      <div class="stack">
        {links.incidents.map(what => (
          <button type="button" class="btn" key={what} onClick={() => open({ ways: what })}>
            {t('learn.open.ways', { what: t(`incident.${what}`) })}
          </button>
        ))}
        {!!links.helplines.length && (
          <ul class="small">
            {HELPLINES.filter(h => links.helplines.includes(h.id)).map(h => (
              <li key={h.id}>
                <bdi>
                  <strong>{h.name}</strong>
                </bdi>
                : {t(`help.${h.id}.text`)}
                {h.stateRun && <strong class="caution">{t('help.state.mark')}</strong>}
              </li>
            ))}
          </ul>
        )}
        <a class="btn" href={getHelpPageUrl()} target="_blank">
          {t('help.title')}
        </a>
      </div>
    </details>
  );
}
