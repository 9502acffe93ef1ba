/** Report: what happened → kept → the right form. For someone who is shaking: three presses. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { day, speakOf } from '../i18n/index.ts';
import type { Kept } from '../protocol/messages.ts';
import type { Platform, ReportRoute } from '../platforms/platform.ts';
import { platformFile } from '../data/platforms.ts';
import { helplines, type Helpline } from '../reporting/helplines.ts';
import type { Incident } from '../reporting/incident.ts';
import { INCIDENTS, type IncidentKind } from '../reporting/kinds.ts';
import { routesOf } from '../reporting/routes.ts';
import { ask } from './ask.ts';
import { Icon } from './icons.tsx';
import { Loading, Ltr } from './parts.tsx';
import { sentences, useWords } from './words.tsx';

export type Step =
  | { at: 'choose' }
  | { at: 'age' }
  | { at: 'keeping' }
  | { at: 'minor' }
  | { at: 'kept'; incident: Incident }
  | { at: 'failed'; why: Extract<Kept, { kept: false }>['why']; what: IncidentKind };

export function Helplines({ need }: { need: Helpline['for'][number] }) {
  const { t, language } = useWords();
  const found = helplines(need);
  return (
    <div class="stack">
      {found.map(h => (
        <section class="card stack tight" key={h.id}>
          <h3><a href={h.url} target="_blank" rel="noreferrer">{t(`help.${h.id}.name`)}</a></h3>
          <p>{t(`help.${h.id}.text`)}</p>
        </section>
      ))}
      <p class="soft small">{t('help.checked', { date: day(language, found[0]!.checkedOn) })}</p>
    </div>
  );
}

function Choose({ onPick, blocked }: { onPick(what: IncidentKind): void; blocked: boolean }) {
  const { t } = useWords();
  return (
    <>
      <details class="card danger"><summary class="row"><Icon name="swarm" />{t('report.danger')}</summary><div class="stack"><p>{t('report.dangerText')}</p><Helplines need="any" /></div></details>
      <h1 class="head">{t('report.happened')}</h1>
      <p class="soft small">{blocked ? t('report.noPage') : t('report.promise')}</p>
      <div class="choices">
        {INCIDENTS.map(what => (
          <button type="button" class="choice" key={what} disabled={blocked} onClick={() => onPick(what)}><Icon name={what} /><span>{t(`incident.${what}`)}</span></button>
        ))}
      </div>
    </>
  );
}

function Route({ platform, route }: { platform: Platform; route: ReportRoute }) {
  const { t, language } = useWords();
  const key = `platforms:${platform.id}.reports.${route.id}`;
  return (
    <section class="card stack">
      <h3>{t(`${key}.name`)}</h3>
      {route.url && <a class="btn main wide" href={route.url} target="_blank" rel="noreferrer">{t('report.openForm')}</a>}
      {!route.url && <p class="eyebrow">{t('report.inApp')}</p>}
      <ol>{sentences(t, `${key}.steps`).map(s => <li key={s}>{s}</li>)}</ol>
      <p class="small"><strong>{t('report.ready')}.</strong> {t(`${key}.ready`)}</p>
      <p class="soft small">{t(`checked.${route.checkedBy}`, { date: day(language, route.checkedOn) })}</p>
    </section>
  );
}

export function Routes({ platform: id, what }: { platform: string | null; what: IncidentKind }) {
  const { t, i18n } = useWords();
  const [platform, setPlatform] = useState<Platform | null>();
  useEffect(() => {
    const load = async (known: string) => { await speakOf(i18n, known); return platformFile(known); };
    void (id ? load(id).catch(() => null) : Promise.resolve(null)).then(setPlatform);
  }, [id]);
  if (platform === undefined) return null;
  const routes = platform ? routesOf(platform, what) : [];
  return (
    <>
      <h2 class="head">{t('report.now')}</h2>
      {platform?.operatorRisk && <p class="card warn" role="note">{t('report.operatorRisk', { name: platform.name })}</p>}
      {platform && routes.length
        ? routes.map(r => <Route key={r.id} platform={platform} route={r} />)
        : <section class="card stack"><h3>{t('report.noRoute')}</h3><p>{t('report.noRouteText')}</p></section>}
      {what === 'sexual' && <Helplines need="sexual-adult" />}
    </>
  );
}

export function KeptCard({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const rows: [string, string | null][] = [[t('report.author'), incident.author], [t('report.time'), incident.time], [t('report.when'), incident.keptAt], [t('report.address'), incident.permalink ?? incident.url]];
  return (
    <section class="card stack" aria-labelledby="kept">
      <h1 id="kept" class="state protected"><Icon name="protected" />{t('report.kept')}</h1>
      <p class="small soft">{t('report.keptText')}</p>
      <details>
        <summary class="small more">{t('report.details')}</summary>
        <dl class="small">
          {rows.filter(([, v]) => v).map(([k, v]) => <div key={k}><dt>{k}</dt><dd><Ltr>{v}</Ltr></dd></div>)}
          {incident.picture && <div><dt>{t('report.picture', { size: Math.ceil(incident.picture.bytes / 1024) })}</dt><dd class="mono"><Ltr>{incident.picture.sha256}</Ltr></dd></div>}
        </dl>
        {incident.picture && <p class="small soft">{t('report.hash')}</p>}
      </details>
      {incident.picture?.partial && <p class="state pending">{t('report.partial')}</p>}
      {incident.noPicture && <p class="small">{t(`report.noPicture.${incident.noPicture}`)}</p>}
    </section>
  );
}

function KeptList() {
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
            <p class="small soft">{day(language, i.keptAt)} {i.author && <Ltr>@{i.author.replace(/^@/, '')}</Ltr>}</p>
            {sure === i.id
              ? <div class="row" role="group" aria-label={t('report.eraseAsk')}><span class="small">{t('report.eraseAsk')}</span><button type="button" class="btn" onClick={() => void erase(i.id)}>{t('report.eraseYes')}</button><button type="button" class="btn" onClick={() => setSure(undefined)}>{t('report.eraseNo')}</button></div>
              : <div class="row"><a class="btn quiet" href={browser.runtime.getURL(`src/pages/report.html?kept=${i.id}&what=${i.what}`)} target="_blank">{t('report.now')}</a><button type="button" class="btn quiet" onClick={() => setSure(i.id)}>{t('report.erase')}</button></div>}
          </section>
        ))}
      </div>
    </details>
  );
}

/** @param blocked there is no page to keep proof of */
export function ReportView({ tab, blocked, start = { at: 'choose' }, what: first = 'threatened' }: { tab: number | undefined; blocked: boolean; start?: Step; what?: IncidentKind }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>(start);
  const [what, setWhat] = useState<IncidentKind>(first);
  const keep = async (kind: IncidentKind, adult?: boolean) => {
    setStep({ at: 'keeping' });
    const result = await ask<Kept | undefined>({ type: 'incident/keep', tab: tab!, what: kind, ...(adult === undefined ? {} : { adult }) }).catch(() => undefined);
    setStep(result?.kept ? { at: 'kept', incident: result.incident } : { at: 'failed', why: result?.why ?? 'unavailable', what: kind });
  };
  const pick = (kind: IncidentKind) => {
    setWhat(kind);
    if (kind === 'sexual') setStep({ at: 'age' });
    else void keep(kind);
  };
  const back = <button type="button" class="btn quiet" onClick={() => setStep({ at: 'choose' })}>{t('report.back')}</button>;
  switch (step.at) {
    case 'choose': return <><Choose onPick={pick} blocked={blocked} /><KeptList /></>;
    case 'keeping': return <Loading label={t('report.keeping')} />;
    case 'age': return (
      <section class="card stack">
        <h1>{t('report.sexual.title')}</h1><p>{t('report.sexual.text')}</p>
        <button type="button" class="btn main wide" onClick={() => setStep({ at: 'minor' })}>{t('report.sexual.yes')}</button>
        <button type="button" class="btn wide" onClick={() => void keep('sexual', true)}>{t('report.sexual.no')}</button>
        <p class="soft small">{t('report.sexual.adultText')}</p>{back}
      </section>
    );
    case 'minor': return <><section class="card stack" role="status"><h1>{t('report.sexual.minorTitle')}</h1><p>{t('report.sexual.minorText')}</p></section><Helplines need="sexual-minor" />{back}</>;
    case 'kept': return <div role="status" class="stack"><KeptCard incident={step.incident} /><Routes platform={step.incident.platform} what={what} />{back}</div>;
    case 'failed': return <><section class="card warn stack" role="alert"><h1>{t('fault.title')}</h1><p>{t(`report.failed.${step.why}`)}</p></section><Helplines need="any" />{back}</>;
  }
}
