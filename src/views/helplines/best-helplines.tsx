/** The few helplines that fit best, with a link to all of them. */

import { useState } from 'preact/hooks';
import { findHelplines, HELPLINES, type Need } from '../../helplines/directory.ts';
import { formatDay } from '../../i18n/formats.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Loading } from '../../ui/page-states.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';

const MAX_HELPLINES = 3;
/** @param incident id of the incident that it is about */
export const getHelpPageUrl = (incident?: string): string =>
  getPageUrlInMode('help', incident === undefined ? {} : { kept: incident });

export function BestHelplines({ need }: { need: Need }) {
  const { t, language } = useTranslation();
  const [card] = useRiskCard();
  const [now] = useState(() => new Date());
  // The region decides the order: a link must not move under a press.
  if (!card) return <Loading label={t('loading')} />;
  const { fitting } = findHelplines({ need, region: card.region }, HELPLINES, { language, now });
  const found = fitting.slice(0, MAX_HELPLINES);
  return (
    <div class="stack">
      {found.map(h => (
        <section class="card stack tight" key={h.id}>
          <h3>
            {h.url ? (
              <a href={h.url} target="_blank" rel="noreferrer">
                <bdi>{h.name}</bdi>
              </a>
            ) : (
              <bdi>{h.name}</bdi>
            )}
          </h3>
          <p>{t(`help.${h.id}.text`)}</p>
        </section>
      ))}
      <p class="soft small">{t('help.checked', { date: formatDay(language, found[0]!.checkedOn) })}</p>
      <a class="btn" href={getHelpPageUrl()} target="_blank">
        {t('help.all')}
      </a>
    </div>
  );
}
