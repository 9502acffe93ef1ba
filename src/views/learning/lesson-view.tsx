/** One lesson, to read, do and print. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import type { LessonSummary } from '../../learning/catalogue.ts';
import { type LearnPlace, openLearnPage } from '../../learning/learn-place.ts';
import { useLesson } from '../../learning/load-lessons.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { PackNotice } from '../packs/pack-badge.tsx';
import { LanguageScope } from './language-scope.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { LessonReader } from './lesson-reader.tsx';
import { getTextSizeStyle, TextSize, useTextSize } from './text-size.tsx';
import type { LearnShell } from './use-lesson-links.ts';

/** Keeps the labels of a pack's lesson in the person's language: the interface may not exist in the lesson's. */
function LessonLanguageScope({ of, children }: { of: LessonSummary; children: ComponentChildren }) {
  if (!of.from) return <LanguageScope language={of.language}>{children}</LanguageScope>;
  return (
    <div class="stack" lang={of.language} dir={getTextDirection(of.language)}>
      {children}
    </div>
  );
}

interface LessonViewProps {
  of: LessonSummary;
  all: LessonSummary[];
  way: string | undefined;
  shell: LearnShell;
  turn(place: LearnPlace): void;
  /** In a full page, which can be printed. */
  page: boolean;
}

export function LessonView({ of, all, way, shell, turn, page }: LessonViewProps) {
  const { t, language } = useTranslation();
  const [inEnglish, setInEnglish] = useState(false);
  // Offers the English beside a translation, which no native speaker may have reviewed.
  const bilingual = !of.from && of.language !== 'en';
  const shown = bilingual && inEnglish ? { ...of, language: 'en' } : of;
  const lesson = useLesson(shown);
  const [size, setSize] = useTextSize();
  return (
    <article class="stack lesson">
      <div class="row screen">
        <button type="button" class="btn quiet start" onClick={() => turn(way ? { at: 'way', way } : { at: 'home' })}>
          {t(way ? 'learn.toWay' : 'learn.back')}
        </button>
        {page ? (
          <button type="button" class="btn quiet" onClick={() => print()}>
            {t('learn.print')}
          </button>
        ) : (
          <button
            type="button"
            class="btn quiet"
            onClick={() => void openLearnPage({ at: 'lesson', lesson: of.id, way })}
          >
            {t('learn.page')}
          </button>
        )}
        <TextSize size={size} onSize={setSize} />
      </div>
      <div class="stack" style={getTextSizeStyle(size)}>
        {of.language !== language && !of.from && <p class="card warn small">{t('learn.onlyEnglish')}</p>}
        {of.from && <PackNotice from={of.from} />}
        {lesson === 'loading' ? (
          <Loading label={t('loading')} />
        ) : lesson === 'fault' ? (
          <ErrorCard />
        ) : (
          <>
            <LessonLanguageScope of={shown}>
              <LessonReader
                lesson={lesson}
                way={way}
                shell={shell}
                other={
                  bilingual
                    ? { language: inEnglish ? of.language : 'en', turn: () => setInEnglish(!inEnglish) }
                    : undefined
                }
              />
            </LessonLanguageScope>
            <LessonEnd lesson={lesson} all={all} way={way} turn={turn} />
          </>
        )}
      </div>
    </article>
  );
}
