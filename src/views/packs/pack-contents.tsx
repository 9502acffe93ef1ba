/** The contents of a pack, to read before it is installed. */
import { useMemo, useState } from 'preact/hooks';
import { formatList, getDisplayName } from '../../i18n/formats.ts';
import { getTextDirection } from '../../i18n/index.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { NO_PROGRESS } from '../../learning/progress.ts';
import type { PackContent } from '../../packs/content/open-pack.ts';
import type { PackScenario } from '../../packs/content/parse-scenario.ts';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { HelplineCard } from '../helplines/helpline-card.tsx';
import { LessonReader } from '../learning/lesson-reader.tsx';
import { ProgressContext, type ProgressState } from '../learning/use-progress.ts';

/** Ticks in a preview are not stored. */
const NOT_STORED: ProgressState = { progress: NO_PROGRESS, where: undefined, change: () => undefined };
const PREVIEW_SHELL = { tab: undefined, go: () => undefined };

function LessonPreview({ lesson, language }: { lesson: Lesson; language: string }) {
  const { t, language: interfaceLanguage } = useTranslation();
  const [open, setOpen] = useState(false);
  const languageName =
    language === interfaceLanguage ? undefined : (getDisplayName(interfaceLanguage, 'language', language) ?? language);
  return (
    <details class="card line" name="lesson" onToggle={e => setOpen(e.currentTarget.open)}>
      <summary lang={language} dir={getTextDirection(language)}>
        <strong>{lesson.title}</strong>
        <p class="soft small">{lesson.goal}</p>
      </summary>
      {languageName && <span class="chip">{languageName}</span>}
      {open && (
        <div
          class="stack lesson"
          lang={language}
          dir={getTextDirection(language)}
          role="group"
          aria-label={t('contents.look')}
        >
          <ProgressContext.Provider value={NOT_STORED}>
            <LessonReader lesson={lesson} way={undefined} shell={PREVIEW_SHELL} still />
          </ProgressContext.Provider>
        </div>
      )}
    </details>
  );
}

function ScenarioPreview({ of: s, language }: { of: PackScenario; language: string }) {
  const { t } = useTranslation();
  const languageAttributes = { lang: language, dir: getTextDirection(language) };
  const messages = [...s.posts, ...s.threads.flatMap(x => x.lines)];
  return (
    <details class="card line" name="lesson">
      <summary {...languageAttributes}>
        <strong>{s.name}</strong>
        <p class="soft small">{s.about}</p>
      </summary>
      <div class="stack small">
        <p class="soft">{t('practice.scenario.minutes', { count: s.minutes })}</p>
        <p>
          <strong>{t('practice.scenario.tasks')}</strong>
        </p>
        <ul {...languageAttributes}>
          {s.tasks.map(x => (
            <li key={x}>{x}</li>
          ))}
        </ul>
        <p>
          <strong>{t('practice.scenario.talk')}</strong>
        </p>
        <ul {...languageAttributes}>
          {s.talk.map(x => (
            <li key={x}>{x}</li>
          ))}
        </ul>
        {s.people.map(p => (
          <p key={p.handle} {...languageAttributes}>
            <strong>
              <bdi>{p.name}</bdi>
            </strong>{' '}
            <Ltr>@{p.handle}</Ltr>. {p.bio}
          </p>
        ))}
        {s.profile && (
          <p {...languageAttributes}>
            <Ltr>@{NETWORK.me}</Ltr>: {Object.values(s.profile).join(' · ')}
          </p>
        )}
        {messages.map(x => (
          <p key={x.id} {...languageAttributes}>
            <Ltr>@{x.by}</Ltr>: {x.text} {'link' in x && x.link && <Ltr>{x.link}</Ltr>}
          </p>
        ))}
        {s.draft && (
          <p {...languageAttributes}>
            <Ltr>@{NETWORK.me}</Ltr>: {s.draft}
          </p>
        )}
      </div>
    </details>
  );
}

export function PackContents({ content, folded }: { content: PackContent; folded?: boolean }) {
  const { t, language } = useTranslation();
  const lessons = useMemo(
    () => Object.entries(content.lessons).flatMap(([of, all]) => all.map(lesson => ({ lesson, of }))),
    [content],
  );
  const agendas = Object.entries(content.agendas).flatMap(([of, all]) => all.map(agenda => ({ agenda, of })));
  const scenarios = Object.entries(content.scenarios).flatMap(([of, all]) => all.map(scenario => ({ scenario, of })));
  const terms = Object.entries(content.glossary).flatMap(([of, all]) =>
    Object.entries(all).map(([id, term]) => ({ id, of, term })),
  );
  const { about, recipients = [] } = content.manifest;
  const counts = [
    ...(lessons.length ? [t('contents.nLessons', { count: lessons.length })] : []),
    ...(agendas.length ? [t('contents.nAgendas', { count: agendas.length })] : []),
    ...(scenarios.length ? [t('contents.nScenarios', { count: scenarios.length })] : []),
    ...(terms.length ? [t('contents.nTerms', { count: terms.length })] : []),
    ...(content.helplines.length ? [t('contents.nHelplines', { count: content.helplines.length })] : []),
    ...(recipients.length ? [t('contents.nRecipients', { count: recipients.length })] : []),
  ];
  const aboutIn = about && [language, 'en', ...Object.keys(about)].find(l => about[l]);
  return (
    <div class="stack">
      {aboutIn && (
        <p lang={aboutIn} dir={getTextDirection(aboutIn)}>
          {about[aboutIn]}
        </p>
      )}
      <details open={!folded}>
        <summary class="more">
          {t('contents.holds')}: {formatList(language, counts)}
        </summary>
        <div class="stack">
          {lessons.map(({ lesson, of }) => (
            <LessonPreview key={`${of} ${lesson.id}`} lesson={lesson} language={of} />
          ))}
          {agendas.map(({ agenda, of }) => (
            <section class="card stack tight" key={`${of} ${agenda.id}`} lang={of} dir={getTextDirection(of)}>
              <p>
                <strong>{agenda.title}</strong>{' '}
                <span class="soft small">{t('site.minutes', { count: agenda.minutes })}</span>
              </p>
              <p class="soft small">{agenda.goal}</p>
              <ol class="small">
                {agenda.blocks.map(b => (
                  <li key={b.id}>
                    {b.title} ({t('site.minutes', { count: b.minutes })})
                  </li>
                ))}
              </ol>
            </section>
          ))}
          {scenarios.map(({ scenario, of }) => (
            <ScenarioPreview key={`${of} ${scenario.id}`} of={scenario} language={of} />
          ))}
          {!!terms.length && (
            <dl class="card terms">
              {terms.map(({ id, of, term }) => (
                <div key={`${of} ${id}`} lang={of} dir={getTextDirection(of)}>
                  <dt>
                    <strong>{term.term}</strong>
                  </dt>
                  {term.means && <dd>{term.means}</dd>}
                </div>
              ))}
            </dl>
          )}
          {content.helplines.map(h => (
            <HelplineCard key={h.id} of={h} />
          ))}
          {recipients.map(({ name, age, note }) => (
            <section class="card stack tight" key={age}>
              <p>
                <strong dir="auto">{name}</strong>
              </p>
              <p class="small mono">
                <Ltr>{age}</Ltr>
              </p>
              {note && (
                <p class="small" dir="auto">
                  {note}
                </p>
              )}
            </section>
          ))}
        </div>
      </details>
    </div>
  );
}
