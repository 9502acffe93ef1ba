/** Scenarios for trainers: the list, and a bar with the tasks of the running one. */
import { useEffect, useState } from 'preact/hooks';
import { getTextDirection } from '../../i18n/index.ts';
import { SCENARIOS } from '../../practice/built-in-scenarios.ts';
import { pickScenarioLanguages, getSharedScenarios, type SharedScenario } from '../../practice/pack-scenarios.ts';
import type { Scenario } from '../../practice/scenario.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { LanguageChip } from '../learning/language-scope.tsx';
import { PackBadge, PackNotice } from '../packs/pack-badge.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { routeHref } from './route.ts';

function StartScenario({ of }: { of: Scenario }) {
  const { t } = useTranslation();
  const { network, reset } = usePracticeNetwork();
  return (
    <p class="row between">
      <span class="soft small">{t('practice.scenario.minutes', { count: of.minutes })}</span>
      <button type="button" class="btn" data-start={of.id} onClick={() => reset(of.id)}>
        {t(network.scenario?.id === of.id ? 'practice.scenario.again' : 'practice.scenario.start')}
      </button>
    </p>
  );
}

const languageAttributes = (language: string) => ({ lang: language, dir: getTextDirection(language) });

function PackScenarios() {
  const { t, language } = useTranslation();
  const [all, setAll] = useState<SharedScenario[]>([]);
  useEffect(() => {
    void getSharedScenarios().then(setAll, () => undefined);
  }, []);
  if (!all.length) return null;
  return (
    <>
      <h2 class="head">{t('contents.scenariosFrom')}</h2>
      {pickScenarioLanguages(all, language).map(
        ({ scenario, words: { said: texts }, from, language: scenarioLanguage }) => (
          <section class="card stack tight" key={scenario.id} aria-labelledby={scenario.id}>
            <h3 id={scenario.id} {...languageAttributes(scenarioLanguage)}>
              {texts.name}
            </h3>
            <PackBadge maker={from.publisher} />
            <p {...languageAttributes(scenarioLanguage)}>{texts.about}</p>
            {scenarioLanguage !== language && (
              <p class="soft small">
                <LanguageChip language={scenarioLanguage} />
              </p>
            )}
            <StartScenario of={scenario} />
          </section>
        ),
      )}
    </>
  );
}

export function Scenarios() {
  const { t } = useTranslation();
  const { words } = usePracticeNetwork();
  return (
    <>
      <h1>{t('practice.scenario.title')}</h1>
      <p class="soft">{t('practice.scenario.text')}</p>
      {SCENARIOS.map(s => (
        <section class="card stack tight" key={s.id} aria-labelledby={s.id}>
          <h2 id={s.id}>{words.scenarios[s.id]!.name}</h2>
          <p>{words.scenarios[s.id]!.about}</p>
          <StartScenario of={s} />
        </section>
      ))}
      <PackScenarios />
    </>
  );
}

export function ScenarioBar() {
  const { t } = useTranslation();
  const { network, words, actions, packScenario } = usePracticeNetwork();
  const [arrived, setArrived] = useState(0);
  const scenario = network.scenario;
  if (!scenario) return null;
  const texts = words.scenarios[scenario.id]!;
  const ownLanguage = packScenario ? languageAttributes(packScenario.language) : {};
  const next = () => {
    const fresh = [...scenario.posts, ...scenario.threads.flatMap(x => x.lines)].filter(
      x => x.wave === network.wave + 1,
    ).length;
    actions.startNextWave();
    setArrived(fresh);
  };
  return (
    <aside aria-label={t('practice.scenario.title')}>
      <details class="card scenario">
        <summary>
          <strong>{t('practice.scenario.now', { name: isolateDirection(texts.name) })}</strong>
        </summary>
        <div class="stack">
          {packScenario && <PackNotice from={packScenario.from} />}
          <p {...ownLanguage}>{texts.about}</p>
          <div class="ticks">
            <h2>{t('practice.scenario.tasks')}</h2>
            {texts.tasks.map((task, n) => (
              <label key={n}>
                <input
                  type="checkbox"
                  {...preventFormRestore(network.done.includes(n))}
                  onChange={() => actions.toggleTask(n)}
                />
                <span {...ownLanguage}>{task}</span>
              </label>
            ))}
          </div>
          {!!scenario.waves && (
            <div class="row">
              {network.wave < scenario.waves ? (
                <button type="button" class="btn" data-part="wave" onClick={next}>
                  {t('practice.scenario.wave')}
                </button>
              ) : (
                <span class="soft">{t('practice.scenario.wavesOver')}</span>
              )}
              <span role="status">{!!arrived && t('practice.scenario.came', { count: arrived })}</span>
            </div>
          )}
          <div>
            <h2>{t('practice.scenario.talk')}</h2>
            <ul {...ownLanguage}>
              {texts.talk.map(q => (
                <li key={q}>{q}</li>
              ))}
            </ul>
          </div>
          <p>
            <a href={routeHref('/scenarios')}>{t('practice.nav.scenarios')}</a>
          </p>
        </div>
      </details>
    </aside>
  );
}
