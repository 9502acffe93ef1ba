/** Learn: lessons in the chosen language, from the package. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { day } from '../i18n/index.ts';
import { packaged } from '../data/packaged.ts';
import type { Lesson } from '../learning/lesson.ts';
import { render } from '../learning/markdown.ts';
import { searcher } from '../learning/search.ts';
import { ask } from './ask.ts';
import { untraced } from './fields.tsx';
import { Fault, Loading } from './parts.tsx';
import { useWords } from './words.tsx';
import type { View } from './store.ts';

const DONE = 'learn:done';

/** Ticks are in memory only: what one reads is itself telling. */
function useTicks(): [Set<string>, (id: string) => void] {
  const [ticks, setTicks] = useState(new Set<string>());
  useEffect(() => { void browser.storage.session.get(DONE).then(k => setTicks(new Set((k[DONE] as string[] | undefined) ?? []))); }, []);
  return [ticks, id => {
    const next = new Set(ticks);
    if (!next.delete(id)) next.add(id);
    setTicks(next);
    void browser.storage.session.set({ [DONE]: [...next] });
  }];
}

export function useLessons(language: string): Lesson[] | 'loading' | 'fault' {
  const [lessons, setLessons] = useState<Lesson[] | 'loading' | 'fault'>('loading');
  useEffect(() => {
    let stale = false;
    packaged<Lesson[]>(`locales/${language}/lessons.json`).then(l => { if (!stale) setLessons(l); }, () => { if (!stale) setLessons('fault'); });
    return () => { stale = true; };
  }, [language]);
  return lessons;
}

function Markdown({ text }: { text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => { ref.current!.replaceChildren(render(text)); }, [text]);
  return <div ref={ref} class="stack" />;
}

function Question({ question }: { question: Lesson['quiz'][number] }) {
  const { t } = useWords();
  const [picked, setPicked] = useState<number>();
  const option = picked === undefined ? undefined : question.options[picked];
  return (
    <fieldset class="card stack quiz">
      <legend>{question.stem}</legend>
      {question.options.map((o, i) => <button type="button" key={o.text} class="btn answer" aria-pressed={picked === i} onClick={() => setPicked(i)}>{o.text}</button>)}
      <p role="status">{option && <><strong>{t(option.right ? 'learn.right' : 'learn.wrong')}</strong> {option.why}</>}</p>
    </fieldset>
  );
}

function Checklist({ lesson, tab, go }: { lesson: Lesson; tab: number | undefined; go(view: View): void }) {
  const { t } = useWords();
  const [ticks, tick] = useTicks();
  const [unopened, setUnopened] = useState<string>();
  const open = async (row: Lesson['checklist'][number]) => {
    if (!row.open) return;
    if ('view' in row.open) return go(row.open.view);
    const [platform, setting] = row.open.setting.split('.') as [string, string];
    const opened = await ask<boolean>({ type: 'site/open', platform, setting, ...(tab === undefined ? {} : { tab }) });
    setUnopened(opened ? undefined : row.id);
  };
  return (
    <section class="stack" aria-labelledby="checklist">
      <h2 id="checklist" class="head">{t('learn.checklist')}</h2>
      <div class="card rows">
        {lesson.checklist.map(row => {
          const id = `${lesson.id}/${row.id}`;
          return (
            <div class="check stack tight" key={row.id}>
              <label class="row"><input type="checkbox" {...untraced(ticks.has(id))} onChange={() => tick(id)} /><span>{row.text} <span class="soft small">{t('site.minutes', { count: row.minutes })}</span></span></label>
              {row.caution && <p class="small caution">{row.caution}</p>}
              {row.open && <button type="button" class="btn" onClick={() => void open(row)}>{t('learn.doIt')}</button>}
              {unopened === row.id && row.open && 'setting' in row.open && <p role="status" class="small">{t('learn.openElsewhere', { name: t(`platformName.${row.open.setting.split('.')[0]}`) })}</p>}
            </div>
          );
        })}
      </div>
      <p class="soft small">{t('learn.memory')}</p>
    </section>
  );
}

export function LessonView({ lesson, tab, go, onBack }: { lesson: Lesson; tab: number | undefined; go(view: View): void; onBack?: () => void }) {
  const { t, language } = useWords();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), [lesson.id]);
  return (
    <article class="stack lesson">
      {onBack && <div class="row"><button type="button" class="btn quiet" onClick={onBack}>{t('learn.back')}</button><a class="btn quiet" href={browser.runtime.getURL(`src/pages/lesson.html?id=${lesson.id}`)} target="_blank">{t('learn.page')}</a></div>}
      <h1 tabIndex={-1} ref={top}>{lesson.title}</h1>
      <p class="soft">{lesson.goal}</p>
      <p class="soft small">{t('learn.meta', { level: t(`learn.level.${lesson.level}`), minutes: lesson.minutes })}</p>
      {lesson.translation.method !== 'original' && !lesson.translation.nativeReview && <p class="card warn small">{t('unreviewed')}</p>}
      {lesson.cards.map(card => (
        <section class="card stack" key={card.title}><p class="eyebrow">{t(`learn.card.${card.kind}`)}</p><h2>{card.title}</h2><Markdown text={card.text} /></section>
      ))}
      <Checklist lesson={lesson} tab={tab} go={go} />
      <h2 class="head">{t('learn.quiz')}</h2>
      {lesson.quiz.map(q => <Question key={q.stem} question={q} />)}
      <details class="card"><summary>{t('learn.facilitator')}</summary>
        <div class="stack small">
          <ol>{lesson.facilitator.plan.map(p => <li key={p.what}><strong>{t(`learn.phase.${p.phase}`)}</strong>, {p.minutes} min: {p.what}</li>)}</ol>
          <p><strong>{t('learn.materials')}:</strong> {lesson.facilitator.materials.join(' · ')}</p>
          <p><strong>{t('learn.offline')}:</strong> {lesson.facilitator.offline}</p>
          <p><strong>{t('learn.risks')}:</strong> {lesson.facilitator.risks}</p>
          <p><strong>{t('learn.debrief')}:</strong> {lesson.facilitator.debrief}</p>
        </div>
      </details>
      <p class="soft small">{t('learn.reviewed', { date: day(language, lesson.reviewed) })}. {t('learn.sources')}: {lesson.sources.map(s => s.title).join(' · ')}</p>
    </article>
  );
}

export function LearnView({ tab, go }: { tab: number | undefined; go(view: View): void }) {
  const { t, language } = useWords();
  const lessons = useLessons(language);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string>();
  const find = useMemo(() => (Array.isArray(lessons) ? searcher(lessons, language) : undefined), [lessons]);
  if (lessons === 'loading') return <Loading label={t('loading')} />;
  if (lessons === 'fault' || !find) return <Fault />;
  const chosen = lessons.find(l => l.id === open);
  if (chosen) return <LessonView lesson={chosen} tab={tab} go={go} onBack={() => setOpen(undefined)} />;
  const list = query.trim() ? find(query) : lessons;
  return (
    <>
      <h1 class="head">{t('tab.learn')}</h1>
      <input type="search" autocomplete="off" aria-label={t('learn.search')} placeholder={t('learn.search')} value={query} onInput={e => setQuery(e.currentTarget.value)} />
      <div class="stack" role="status" aria-live="polite">{!list.length && <p class="soft">{t('learn.none')}</p>}</div>
      {list.map(l => (
        <button type="button" class="card stack tight lesson-link" key={l.id} onClick={() => setOpen(l.id)}>
          <strong>{l.title}</strong><span class="soft">{l.goal}</span><span class="soft small">{t('learn.meta', { level: t(`learn.level.${l.level}`), minutes: l.minutes })}</span>
        </button>
      ))}
    </>
  );
}
