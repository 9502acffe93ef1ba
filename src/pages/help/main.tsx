/** Who can help, as a full page: whom to turn to, and ten lines to have ready; from an incident with `?kept=`. */
import type { Incident } from '../../incidents/model.ts';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { ask } from '../../messaging/client.ts';
import { Content, Header } from '../../views/shell/frame.tsx';
import { BriefView } from '../../views/helplines/brief-view.tsx';
import { HelplineDirectory } from '../../views/helplines/directory.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import '../../views/helplines/helplines.css';

function Page({ incident }: { incident: Incident | undefined }) {
  const { t } = useTranslation();
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <h1>{t('help.title')}</h1>
        <a class="card danger row" href={getPageUrlInMode('panic')}>
          <Icon name="swarm" />
          <span>{t('panic.open')}</span>
        </a>
        <p>{t('help.intro')}</p>
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
        <p class="small caution">{t('help.live')}</p>
        <HelplineDirectory />
        <LanguagePicker />
      </Content>
    </div>
  );
}

const kept = new URLSearchParams(location.search).get('kept');
const incident = kept
  ? await ask<Incident | undefined>({ type: 'incident/get', id: kept }).catch(() => undefined)
  : undefined;
await mount(() => <Page incident={incident} />);
