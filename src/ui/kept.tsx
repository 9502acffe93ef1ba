/** What was kept of an incident, and the list of all. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { day } from '../i18n/index.ts';
import type { Incident } from '../reporting/record.ts';
import { ask } from './ask.ts';
import { Icon } from './icons.tsx';
import { Ltr } from './parts.tsx';
import { useWords } from './words.tsx';

export function KeptCard({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const rows: [string, string | null][] = [[t('report.author'), incident.item.author.handle], [t('report.time'), incident.item.posted.shown], [t('report.when'), incident.keptAt], [t('report.address'), incident.item.canonicalUrl ?? incident.item.url]];
  return (
    <section class="card stack" aria-labelledby="kept">
      <h1 id="kept" class="state protected"><Icon name="protected" />{t('report.kept')}</h1>
      <p class="small soft">{t('report.keptText')}</p>
      <details>
        <summary class="small more">{t('report.details')}</summary>
        <dl class="small">
          {rows.filter(([, v]) => v).map(([k, v]) => <div key={k}><dt>{k}</dt><dd><Ltr>{v}</Ltr></dd></div>)}
          {incident.artifacts.map(a => <div key={a.id}><dt>{t('report.picture', { size: Math.ceil(a.bytes / 1024) })}</dt><dd class="mono"><Ltr>{a.sha256}</Ltr></dd></div>)}
        </dl>
        {!!incident.artifacts.length && <p class="small soft">{t('report.hash')}</p>}
      </details>
      {incident.artifacts.some(a => a.partial) && <p class="state pending">{t('report.partial')}</p>}
      {incident.noPicture && <p class="small">{t(`report.noPicture.${incident.noPicture}`)}</p>}
    </section>
  );
}

export function KeptList() {
  const { t, language } = useWords();
  const [list, setList] = useState<Incident[]>();
  const [sure, setSure] = useState<string>();
  const load = () => void ask<Incident[]>({ type: 'incident/list' }).then(l => setList(l ?? []), () => setList([]));
  useEffect(load, []);
  const erase = async (id: string) => { await ask({ type: 'incident/erase', id }); setSure(undefined); load(); };
  return (
    <details>
      <summary class="btn quiet">{t('report.list')} ({list?.length ?? 0})</summary>
      <div class="stack">
        {list?.length === 0 && <p class="soft">{t('report.listEmpty')}</p>}
        {list?.map(i => (
          <section class="card stack tight" key={i.id}>
            <h3>{t(`incident.${i.what}`)}</h3>
            <p class="small soft">{day(language, i.keptAt)} {i.item.author.handle && <Ltr>@{i.item.author.handle.replace(/^@/, '')}</Ltr>}</p>
            {sure === i.id
              ? <div class="row" role="group" aria-label={t('report.eraseAsk')}><span class="small">{t('report.eraseAsk')}</span><button type="button" class="btn" onClick={() => void erase(i.id)}>{t('report.eraseYes')}</button><button type="button" class="btn" onClick={() => setSure(undefined)}>{t('report.eraseNo')}</button></div>
              : <div class="row"><a class="btn quiet" href={browser.runtime.getURL(`src/pages/report.html?kept=${i.id}&what=${i.what}`)} target="_blank">{t('report.now')}</a><button type="button" class="btn quiet" onClick={() => setSure(i.id)}>{t('report.erase')}</button></div>}
          </section>
        ))}
      </div>
    </details>
  );
}
