/** Lists of lessons: by situation, by topic, by pack. */

import { getTextDirection } from '../../i18n/index.ts';
import { getPathwayTitleKey, type LessonSummary, PATHWAYS, type Pathway, TOPICS } from '../../learning/catalogue.ts';
import type { LearnPlace } from '../../learning/learn-place.ts';
import { loadLesson } from '../../learning/load-lessons.ts';
import { getNextLesson } from '../../learning/progress.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { PackBadge } from '../packs/pack-badge.tsx';
import { EnglishChip, LanguageChip } from './language-scope.tsx';
import { useProgress } from './use-progress.ts';

type Turn = (place: LearnPlace) => void;
interface LessonListProps {
  all: LessonSummary[];
  turn: Turn;
}

/** Loads a lesson when the pointer or the focus comes near, so that a press shows it at once. */
const preloadLesson = (of: LessonSummary) => () => void loadLesson(of).catch(() => undefined);

export function LessonLink({ of, onPress }: { of: LessonSummary; onPress(): void }) {
  const { t, language } = useTranslation();
  const { progress } = useProgress();
  const inOtherLanguage = of.language !== language;
  const languageAttributes = inOtherLanguage ? { lang: of.language, dir: getTextDirection(of.language) } : {};
  return (
    <button
      type="button"
      class="card stack tight lesson-link"
      onClick={onPress}
      onPointerEnter={preloadLesson(of)}
      onPointerDown={preloadLesson(of)}
      onFocus={preloadLesson(of)}
    >
      <strong {...languageAttributes}>{of.title}</strong>
      <span class="soft" {...languageAttributes}>
        {of.goal}
      </span>
      {of.from && <PackBadge maker={of.from.publisher} />}
      <span class="row small soft">
        {t('learn.meta', { level: t(`learn.level.${of.level}`), minutes: of.minutes })}
        {progress.read[of.id] && <span class="state protected">{t('learn.read')}</span>}
        {inOtherLanguage && (of.from ? <LanguageChip language={of.language} /> : <EnglishChip />)}
      </span>
    </button>
  );
}

const pickLessons = (all: LessonSummary[], ids: readonly string[]): LessonSummary[] =>
  ids.flatMap(id => all.find(l => l.id === id) ?? []);

interface PathwayListProps extends LessonListProps {
  kind: Pathway['kind'];
  /** Key of the heading. */
  heading: string;
}

/** Lists pathways that have lessons, the most urgent first. */
export function PathwayList({ kind, heading, all, turn }: PathwayListProps) {
  const { t } = useTranslation();
  return (
    <section class="stack" aria-labelledby={`pathways-${kind}`}>
      <h2 class="head" id={`pathways-${kind}`}>
        {t(heading)}
      </h2>
      <div class="choices">
        {PATHWAYS.filter(p => p.kind === kind && pickLessons(all, p.lessons).length).map(p => (
          <button type="button" class="choice" key={p.id} onClick={() => turn({ at: 'way', way: p.id })}>
            <Icon name={p.icon as IconName} />
            <span>{t(getPathwayTitleKey(p))}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

export function TopicList({ all, turn }: LessonListProps) {
  const { t } = useTranslation();
  return (
    <section class="stack" aria-labelledby="topics">
      <h2 class="head" id="topics">
        {t('learn.topics')}
      </h2>
      <div class="card rows">
        {TOPICS.map(topic => ({ ...topic, lessons: pickLessons(all, topic.lessons) }))
          .filter(topic => topic.lessons.length)
          .map(topic => (
            <details class="setting" key={topic.id}>
              <summary class="way">
                {t(`learn.topic.${topic.id}`)}
                <Icon name="chevron" />
              </summary>
              <div class="stack inset">
                {topic.lessons.map(l => (
                  <LessonLink key={l.id} of={l} onPress={() => turn({ at: 'lesson', lesson: l.id })} />
                ))}
              </div>
            </details>
          ))}
      </div>
    </section>
  );
}

export function PackLessons({ all, turn }: LessonListProps) {
  const { t } = useTranslation();
  const fromPacks = all.filter(l => l.from);
  const packOf = (l: LessonSummary): string => `${l.from!.fingerprint} ${l.from!.pack}`;
  const packs = [...new Set(fromPacks.map(packOf))].map(id => [id, fromPacks.filter(l => packOf(l) === id)] as const);
  if (!packs.length) return null;
  return (
    <section class="stack" aria-labelledby="from-packs">
      <h2 class="head" id="from-packs">
        {t('contents.lessonsFrom')}
      </h2>
      {packs.map(([id, lessons]) => (
        <section class="stack" key={id} aria-label={lessons[0]!.from!.pack}>
          <h3>
            <bdi>{lessons[0]!.from!.pack}</bdi>
          </h3>
          {lessons.map(l => (
            <LessonLink key={l.id} of={l} onPress={() => turn({ at: 'lesson', lesson: l.id })} />
          ))}
        </section>
      ))}
    </section>
  );
}

/** Shows how many of the built-in lessons the person has read. */
export function ReadingProgress({ all }: Pick<LessonListProps, 'all'>) {
  const { t } = useTranslation();
  const { progress } = useProgress();
  const lessons = all.filter(l => !l.from);
  const count = lessons.filter(l => progress.read[l.id]).length;
  if (!count) return null;
  const label = t('learn.progress', { count, total: lessons.length });
  return (
    <div class="stack tight">
      <p class="soft small">{label}</p>
      <progress class="bar-line" value={count} max={lessons.length} aria-label={label} />
    </div>
  );
}

/** Offers the lesson at which the person stopped, or the next one. */
export function ContinueLearning({ all, turn }: LessonListProps) {
  const { t } = useTranslation();
  const { progress } = useProgress();
  const stopped = all.find(l => l.id === progress.at?.lesson);
  if (!stopped && !Object.keys(progress.read).length) return null;
  const next =
    stopped ??
    all.find(
      l =>
        l.id ===
        getNextLesson(
          progress,
          all.filter(x => !x.from).map(x => x.id),
        ),
    );
  if (!next) return null;
  return (
    <section class="card next stack tight" aria-labelledby="go-on">
      <h2 class="eyebrow" id="go-on">
        {t(stopped ? 'learn.goOn' : 'learn.next')}
      </h2>
      <button
        type="button"
        class="btn main wide"
        onPointerEnter={preloadLesson(next)}
        onFocus={preloadLesson(next)}
        onClick={() => turn({ at: 'lesson', lesson: next.id, way: stopped && progress.at!.way })}
      >
        {next.title}
      </button>
    </section>
  );
}

export function PathwayView({ way, all, turn }: LessonListProps & { way: Pathway }) {
  const { t } = useTranslation();
  const lessons = pickLessons(all, way.lessons);
  return (
    <>
      <button type="button" class="btn quiet start" onClick={() => turn({ at: 'home' })}>
        {t('learn.back')}
      </button>
      <h1 tabIndex={-1}>{t(getPathwayTitleKey(way))}</h1>
      <p>{t(`learn.way.${way.id}.text`)}</p>
      {way.danger && (
        <a class="card danger row" href={getPageUrlInMode('panic')} target="_blank">
          <Icon name="caution" />
          <span>{t('panic.open')}</span>
        </a>
      )}
      <ol class="way-lessons">
        {lessons.map(l => (
          <li key={l.id}>
            <LessonLink of={l} onPress={() => turn({ at: 'lesson', lesson: l.id, way: way.id })} />
          </li>
        ))}
      </ol>
      {!way.danger && (
        <a class="btn" href={getPageUrlInMode('help')} target="_blank">
          {t('help.title')}
        </a>
      )}
    </>
  );
}
