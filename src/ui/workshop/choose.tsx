/** Choose an agenda, look at it, start. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { direction } from '../../i18n/index.ts';
import type { ListedAgenda } from '../../workshop/agenda.ts';
import { begin, type Source } from '../../workshop/session.ts';
import { InEnglish } from '../learn/in-english.tsx';
import { Fault, Loading } from '../parts.tsx';
import { sentences, useWords } from '../words.tsx';
import { About } from './desk.tsx';
import { listAgendas, loadProgramme, useLoad, useProgramme } from './programmes.ts';
import { changeSession, openSlides, slidesHere } from './running.ts';

/** The session begins; the first slide shows, and no time runs yet. @param apart in a window of its own */
export function useStart(): (source: Source, apart: boolean) => void {
  const { language, i18n } = useWords();
  return (source, apart) => void (async () => {
    const { blocks } = await loadProgramme(source, language, i18n);
    await changeSession(() => begin(source, language, blocks.length));
    if (apart) await openSlides(); else slidesHere();
  })();
}

export function StartButtons({ source }: { source: Source }) {
  const { t } = useWords();
  const start = useStart();
  return (
    <div class="stack tight">
      <div class="row">
        <button type="button" class="btn main" onClick={() => start(source, true)}>{t('workshop.start')}</button>
        <button type="button" class="btn" onClick={() => start(source, false)}>{t('workshop.startHere')}</button>
      </div>
      <p class="small soft">{t('workshop.startText')}</p>
    </div>
  );
}

function Agenda({ of, onBack }: { of: ListedAgenda; onBack(): void }) {
  const { t } = useWords();
  const source: Source = { agenda: of.id };
  const programme = useProgramme(source, of.language);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <>
      <button type="button" class="btn quiet start" onClick={onBack}>{t('workshop.all')}</button>
      <h1 tabIndex={-1} ref={top}>{of.title}</h1>
      <p>{of.goal}</p>
      <p class="soft small">{t('site.minutes', { count: of.minutes })} · {of.audience}</p>
      <StartButtons source={source} />
      {programme === 'loading' ? <Loading label={t('loading')} /> : programme === 'fault' ? <Fault as="h2" /> : (
        <>
          <section class="card stack" aria-labelledby="course"><h2 id="course" class="head">{t('workshop.course')}</h2>
            <ol class="plain-course">{programme.blocks.map(b => <li key={b.id}><span><strong>{b.title}</strong> <span class="soft small">{t(b.phase ? `learn.phase.${b.phase}` : `workshop.kind.${b.kind}`)}</span></span><span class="soft small">{t('site.minutes', { count: b.minutes })}</span></li>)}</ol>
          </section>
          {!!programme.materials.length && <section class="card stack" aria-labelledby="materials"><h2 id="materials" class="head">{t('learn.materials')}</h2><ul>{programme.materials.map(m => <li key={m}>{m}</li>)}</ul></section>}
          <section class="card stack" aria-labelledby="know"><h2 id="know" class="head">{t('workshop.know')}</h2><About text={programme.about} /><ul>{sentences(t, 'workshop.forYou').map(r => <li key={r}>{r}</li>)}</ul></section>
        </>
      )}
    </>
  );
}

function List({ all, turn }: { all: ListedAgenda[]; turn(id: string): void }) {
  const { t, language } = useWords();
  return (
    <>
      <h1>{t('workshop.title')}</h1>
      <p class="soft">{t('workshop.intro')}</p>
      {all.map(a => {
        const own = a.language === language ? {} : { lang: a.language, dir: direction(a.language) };
        return (
          <button type="button" class="card stack tight lesson-link" key={a.id} onClick={() => turn(a.id)}>
            <strong {...own}>{a.title}</strong><span class="soft" {...own}>{a.goal}</span>
            <span class="row small soft">{t('site.minutes', { count: a.minutes })}{a.language !== language && <InEnglish />}</span>
          </button>
        );
      })}
    </>
  );
}

export function ChooseView() {
  const { t, language } = useWords();
  const all = useLoad(() => listAgendas(language), language);
  const [id, setId] = useState<string>();
  if (all === 'loading') return <Loading label={t('loading')} />;
  if (all === 'fault') return <Fault />;
  const agenda = all.find(a => a.id === id);
  return agenda ? <Agenda key={agenda.id + agenda.language} of={agenda} onBack={() => setId(undefined)} /> : <List all={all} turn={setId} />;
}
