/** Who can help: the directory of helplines, and a summary to have ready. */
import type { Incident } from '../../incidents/model.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { BriefView } from './brief-view.tsx';
import { HelplineDirectory } from './directory.tsx';

export const loadIncidentForHelp = async (id: string): Promise<Incident | undefined> =>
  (await sendToWorker({ type: 'incidents/get', id }).catch(() => undefined)) ?? undefined;

export function HelpPage({ incident }: { incident: Incident | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('help.title')}</h1>
      <a class="card danger row" href={getPageUrlInMode('panic')}>
        <Icon name="caution" />
        <span>{t('panic.open')}</span>
      </a>
      <p class="small">{t('help.intro')}</p>
      <HelplineDirectory />
      <section class="card next stack" aria-labelledby="before">
        <h2 id="before">{t('help.before.title')}</h2>
        <ul>
          {translateList(t, 'help.before.list').map(s => (
            <li key={s}>{s}</li>
          ))}
        </ul>
      </section>
      <details class="card" open={!!incident}>
        <summary class="more">{t('help.brief.open')}</summary>
        <BriefView incident={incident} />
      </details>
    </>
  );
}
