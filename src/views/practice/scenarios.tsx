/** For the trainer: which scenario this is, what to try in it, and how it goes on. */
import { useEffect, useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import { SCENARIOS } from '../../practice/catalogue.ts';
import { handed, inLanguage, type Other } from '../../practice/pack-scenarios.ts';
import { untraced } from '../../ui/fields.tsx';
import { FromPack, FromPackCard } from '../packs/pack-badge.tsx';
import { InLanguage } from '../learning/language-scope.tsx';
import type { Scenario } from '../../practice/scenario.ts';
import { apart, useWords } from '../../ui/language-context.ts';
import { to } from './practice-basics.tsx';
import { useHarbour } from './practice-state.ts';

function Start({ of }: { of: Scenario }) {
  const { t } = useWords();
  const { h, reset } = useHarbour();
  return (
    <p class="row between">
      <span class="soft small">{t('practice.scenario.minutes', { count: of.minutes })}</span>
      <button type="button" class="btn" data-start={of.id} onClick={() => reset(of.id)}>
        {t(h.scenario?.id === of.id ? 'practice.scenario.again' : 'practice.scenario.start')}
      </button>
    </p>
  );
}

const inItsOwn = (language: string) => ({ lang: language, dir: getTextDirection(language) });

/** Those that packs brought, after ours and marked. */
function Others() {
  const { t, language } = useWords();
  const [all, setAll] = useState<Other[]>([]);
  useEffect(() => {
    void handed().then(setAll, () => undefined);
  }, []);
  if (!all.length) return null;
  return (
    <>
      <h2 class="head">{t('contents.scenariosFrom')}</h2>
      {inLanguage(all, language).map(({ scenario, words: { said }, from, language: its }) => (
        <section class="card stack tight" key={scenario.id} aria-labelledby={scenario.id}>
          <h3 id={scenario.id} {...inItsOwn(its)}>
            {said.name}
          </h3>
          <FromPack maker={from.maker} />
          <p {...inItsOwn(its)}>{said.about}</p>
          {its !== language && (
            <p class="soft small">
              <InLanguage language={its} />
            </p>
          )}
          <Start of={scenario} />
        </section>
      ))}
    </>
  );
}

export function Scenarios() {
  const { t } = useWords();
  const { words } = useHarbour();
  return (
    <>
      <h1>{t('practice.scenario.title')}</h1>
      <p class="soft">{t('practice.scenario.text')}</p>
      {SCENARIOS.map(s => (
        <section class="card stack tight" key={s.id} aria-labelledby={s.id}>
          <h2 id={s.id}>{words.scenarios[s.id]!.name}</h2>
          <p>{words.scenarios[s.id]!.about}</p>
          <Start of={s} />
        </section>
      ))}
      <Others />
    </>
  );
}

/** Folded until the trainer wants it. */
export function ScenarioBar() {
  const { t } = useWords();
  const { h, words, act, other } = useHarbour();
  const [came, setCame] = useState(0);
  const scenario = h.scenario;
  if (!scenario) return null;
  const said = words.scenarios[scenario.id]!;
  const its = other ? inItsOwn(other.language) : {};
  const next = () => {
    const fresh = [...scenario.posts, ...scenario.threads.flatMap(x => x.lines)].filter(
      x => x.wave === h.wave + 1,
    ).length;
    act.wave();
    setCame(fresh);
  };
  return (
    <aside aria-label={t('practice.scenario.title')}>
      <details class="card scenario">
        <summary>
          <strong>{t('practice.scenario.now', { name: apart(said.name) })}</strong>
        </summary>
        <div class="stack">
          {other && <FromPackCard from={other.from} />}
          <p {...its}>{said.about}</p>
          <div class="ticks">
            <h2>{t('practice.scenario.tasks')}</h2>
            {said.tasks.map((task, n) => (
              <label key={n}>
                <input type="checkbox" {...untraced(h.done.includes(n))} onChange={() => act.tick(n)} />
                <span {...its}>{task}</span>
              </label>
            ))}
          </div>
          {!!scenario.waves && (
            <div class="row">
              {h.wave < scenario.waves ? (
                <button type="button" class="btn" data-part="wave" onClick={next}>
                  {t('practice.scenario.wave')}
                </button>
              ) : (
                <span class="soft">{t('practice.scenario.wavesOver')}</span>
              )}
              <span role="status">{!!came && t('practice.scenario.came', { count: came })}</span>
            </div>
          )}
          <div>
            <h2>{t('practice.scenario.talk')}</h2>
            <ul {...its}>
              {said.talk.map(q => (
                <li key={q}>{q}</li>
              ))}
            </ul>
          </div>
          <p>
            <a href={to('/scenarios')}>{t('practice.nav.scenarios')}</a>
          </p>
        </div>
      </details>
    </aside>
  );
}
