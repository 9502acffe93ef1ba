/** For the trainer: which scenario this is, what to try in it, and how it goes on. */
import { useState } from 'preact/hooks';
import { SCENARIOS } from '../../practice/catalogue.ts';
import { untraced } from '../fields.tsx';
import { apart, useWords } from '../words.tsx';
import { to } from './parts.tsx';
import { useHarbour } from './store.ts';

export function Scenarios() {
  const { t } = useWords();
  const { words, reset, h } = useHarbour();
  return (
    <>
      <h1>{t('practice.scenario.title')}</h1>
      <p class="soft">{t('practice.scenario.text')}</p>
      {SCENARIOS.map(s => (
        <section class="card stack tight" key={s.id} aria-labelledby={s.id}>
          <h2 id={s.id}>{words.scenarios[s.id]!.name}</h2>
          <p>{words.scenarios[s.id]!.about}</p>
          <p class="row between"><span class="soft small">{t('practice.scenario.minutes', { count: s.minutes })}</span><button type="button" class="btn" data-start={s.id} onClick={() => reset(s.id)}>{t(h.scenario?.id === s.id ? 'practice.scenario.again' : 'practice.scenario.start')}</button></p>
        </section>
      ))}
    </>
  );
}

/** Folded until the trainer wants it. */
export function ScenarioBar() {
  const { t } = useWords();
  const { h, words, act } = useHarbour();
  const [came, setCame] = useState(0);
  const scenario = h.scenario;
  if (!scenario) return null;
  const said = words.scenarios[scenario.id]!;
  const next = () => {
    const fresh = [...scenario.posts, ...scenario.threads.flatMap(x => x.lines)].filter(x => x.wave === h.wave + 1).length;
    act.wave();
    setCame(fresh);
  };
  return (
    <aside aria-label={t('practice.scenario.title')}>
      <details class="card scenario">
        <summary><strong>{t('practice.scenario.now', { name: apart(said.name) })}</strong></summary>
        <div class="stack">
          <p>{said.about}</p>
          <div class="ticks"><h2>{t('practice.scenario.tasks')}</h2>
            {said.tasks.map((task, n) => <label key={n}><input type="checkbox" {...untraced(h.done.includes(n))} onChange={() => act.tick(n)} /><span>{task}</span></label>)}
          </div>
          {!!scenario.waves && (
            <div class="row">
              {h.wave < scenario.waves ? <button type="button" class="btn" data-part="wave" onClick={next}>{t('practice.scenario.wave')}</button> : <span class="soft">{t('practice.scenario.wavesOver')}</span>}
              <span role="status">{!!came && t('practice.scenario.came', { count: came })}</span>
            </div>
          )}
          <div><h2>{t('practice.scenario.talk')}</h2><ul>{said.talk.map(q => <li key={q}>{q}</li>)}</ul></div>
          <p><a href={to('/scenarios')}>{t('practice.nav.scenarios')}</a></p>
        </div>
      </details>
    </aside>
  );
}
