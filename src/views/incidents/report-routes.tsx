/** How to report on a platform: the form or the steps, and what sending it costs. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay, formatList } from '../../i18n/formats.ts';
import { loadPlatformLabels } from '../../i18n/index.ts';
import type { Platform, ReportRoute } from '../../platforms/schema.ts';
import { platformFile, platformIndex } from '../../platforms/load.ts';
import { builtIn, type Entry } from '../../platforms/host-index.ts';
import { SITUATIONS, type Situation } from '../../incidents/situations.ts';
import type { Incident } from '../../incidents/model.ts';
import { canHighlight, buildFormUrl, listReportRoutes, listDisclosures } from '../../incidents/report-routes.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useDiscreetMode } from '../shell/discreet-mode.ts';
import { EscalationOptions } from './escalation-options.tsx';
import { ReportTexts } from './report-texts.tsx';
import { BestHelplines } from '../helplines/best-helplines.tsx';
import { Icon } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';

/** The rules and words of one platform; undefined while they load, null where there are none. */
export function usePlatformDefinition(id: string | null): Platform | null | undefined {
  const { i18n } = useTranslation();
  const [platform, setPlatform] = useState<Platform | null>();
  useEffect(() => {
    const load = async (known: string) => {
      await loadPlatformLabels(i18n, known);
      return platformFile(known);
    };
    void (id ? load(id).catch(() => null) : Promise.resolve(null)).then(setPlatform);
  }, [id]);
  return platform;
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who may send it, what it takes, who learns of it, what is promised, and what then. */
function RouteCosts({ route }: { route: ReportRoute }) {
  const { t, language } = useTranslation();
  const list = (group: string, codes: readonly string[]) =>
    formatList(
      language,
      codes.map(c => t(`route.${group}.${c}`)),
    );
  const { promise, appeal } = route;
  return (
    <details>
      <summary class="small more">{t('route.costs')}</summary>
      <dl class="small">
        <Fact name={t('route.whoMay')}>{list('by', route.by)}</Fact>
        <Fact name={t('route.youGive')}>{list('reveals', route.reveals)}</Fact>
        <Fact name={t('route.whoLearns')}>{list('learns', route.learns)}</Fact>
        <Fact name={t('route.promised')}>
          {promise.hours ? t('route.promise.within', { count: promise.hours }) : t(`route.promise.${promise.kind}`)}
        </Fact>
        <Fact name={t('route.after')}>
          {appeal.url ? (
            <a href={appeal.url} target="_blank" rel="noreferrer">
              {t(`route.appeal.${appeal.kind}`)}
            </a>
          ) : (
            t(`route.appeal.${appeal.kind}`)
          )}
          {appeal.days && ` (${t('route.appealDays', { count: appeal.days })})`}
        </Fact>
      </dl>
    </details>
  );
}

function SaferWays({ route }: { route: ReportRoute }) {
  const { t } = useTranslation();
  if (!route.safer.length) return null;
  return (
    <div class="small">
      <strong>{t('route.saferWay')}</strong>
      <ul>
        {route.safer.map(s => (
          <li key={s}>{t(`route.safer.${s}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The person's word for it: nothing was seen of what the form did. */
function MarkAsSent({ incident, platform, route }: { incident: Incident; platform: Platform; route: ReportRoute }) {
  const { t } = useTranslation();
  /** Id of what was noted; null: nothing could be, or it could not be taken back. */
  const [noted, setNoted] = useState<string | null>();
  const [undone, setUndone] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const say = (id: string | null | undefined, back: boolean) => {
    setNoted(id ?? null);
    setUndone(back);
  };
  const press = () =>
    void sendToWorker({ type: 'report/markSent', id: incident.id, platform: platform.id, route: route.id }).then(
      id => say(id, false),
      () => say(null, false),
    );
  const undo = () =>
    void sendToWorker({ type: 'report/undoSent', id: incident.id, response: noted! }).then(
      done => (done ? say(undefined, true) : undefined),
      () => undefined,
    );
  // The button that was pressed is another one now, in the same place: the keyboard stays there.
  useEffect(() => {
    if (noted || undone) main.current?.focus();
  }, [noted, undone]);
  const words = noted ? 'noted' : undone ? 'undone' : noted === null ? 'notNoted' : undefined;
  return (
    <div class="row">
      <button type="button" ref={main} class={noted ? 'btn quiet' : 'btn'} onClick={noted ? undo : press}>
        {t(noted ? 'blocks.undo' : 'blocks.sent')}
      </button>
      <span role="status" class={noted ? 'state protected' : 'small'}>
        {words && t(`blocks.${words}`)}
      </span>
    </div>
  );
}

/** Points out in the page what to press, where the platform's own words for it are known. */
function ShowInPage({ incident, platform, route }: { incident: Incident; platform: Platform; route: ReportRoute }) {
  const { t } = useTranslation();
  const [away, setAway] = useState(false);
  const press = () =>
    void sendToWorker({
      type: 'report/showSteps',
      incident: incident.id,
      platform: platform.id,
      route: route.id,
    }).then(
      shown => setAway(!shown),
      () => setAway(true),
    );
  return (
    <>
      <button type="button" class="btn main wide" onClick={press}>
        {t('report.show.press')}
      </button>
      <p role="status" class="small soft">
        {away && t('report.show.away')}
      </p>
    </>
  );
}

function RouteCard({
  platform,
  route,
  incident,
}: {
  platform: Platform;
  route: ReportRoute;
  incident?: Incident | undefined;
}) {
  const { t, language } = useTranslation();
  const key = `platforms:${platform.id}.reports.${route.id}`;
  const discreet = useDiscreetMode();
  const others = listDisclosures(route);
  const url = buildFormUrl(route, incident?.item.author.handle);
  return (
    <section class="card stack">
      <h3>{t(`${key}.name`)}</h3>
      {!!others.length && (
        <ul class="notice small">
          {others.map(who => (
            <li key={who}>{t(`route.tells.${who}`)}</li>
          ))}
        </ul>
      )}
      {url && (
        <a class="btn main wide" href={url} target="_blank" rel="noreferrer">
          {t('report.openForm')}
        </a>
      )}
      {url !== route.url && <p class="small soft">{t('blocks.prefilled')}</p>}
      {!route.url && <p class="eyebrow">{t('report.inApp')}</p>}
      {incident && canHighlight(platform, route) && (!discreet || builtIn(platform)) && (
        <ShowInPage incident={incident} platform={platform} route={route} />
      )}
      <ol>
        {translateList(t, `${key}.steps`).map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      <p class="small">
        <strong>{t('report.ready')}.</strong> {t(`${key}.ready`)}
      </p>
      {incident && <MarkAsSent incident={incident} platform={platform} route={route} />}
      <SaferWays route={route} />
      <RouteCosts route={route} />
      <p class="soft small">{t(`checked.${route.checkedBy}`, { date: formatDay(language, route.checkedOn) })}</p>
    </section>
  );
}

function NoRoute() {
  const { t } = useTranslation();
  return (
    <>
      <section class="card stack">
        <h3>{t('report.noRoute')}</h3>
        <p>{t('route.instead')}</p>
        <ol>
          {translateList(t, 'route.insteadSteps').map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      </section>
      <BestHelplines need="attack" />
    </>
  );
}

const OperatorRisk = ({ platform }: { platform: Platform | null }) => {
  const { t } = useTranslation();
  return platform?.operatorRisk ? (
    <p class="card warn" role="note">
      {t('report.operatorRisk', { name: platform.name })}
    </p>
  ) : null;
};

const routeCards = (platform: Platform | null, what: Situation) => {
  const found = platform ? listReportRoutes(platform, what) : [];
  return platform && found.length ? (
    found.map(r => <RouteCard key={r.id} platform={platform} route={r} />)
  ) : (
    <NoRoute />
  );
};

/** The best way first, the texts for it, then the other ways. */
function RoutesForIncident({ platform, incident }: { platform: Platform | null; incident: Incident }) {
  const { t } = useTranslation();
  const [first, ...others] = platform ? listReportRoutes(platform, incident.what) : [];
  return (
    <>
      {platform && first ? <RouteCard platform={platform} route={first} incident={incident} /> : <NoRoute />}
      <details class="card">
        <summary class="more">{t('blocks.title')}</summary>
        <ReportTexts incident={incident} platform={platform} />
      </details>
      {platform && others.map(r => <RouteCard key={r.id} platform={platform} route={r} incident={incident} />)}
      <details class="card" open={incident.severity.dangerNow === true}>
        <summary class="more">{t(incident.severity.dangerNow ? 'doors.now' : 'doors.title')}</summary>
        <EscalationOptions incident={incident} platform={platform} />
      </details>
    </>
  );
}

/** @param incident what was kept of it; without it there are no texts */
export function ReportRoutes({
  platform: id,
  what,
  incident,
}: {
  platform: string | null;
  what: Situation;
  incident?: Incident;
}) {
  const { t } = useTranslation();
  const platform = usePlatformDefinition(id);
  if (platform === undefined) return null;
  return (
    <>
      <h2 class="head">{t('report.now')}</h2>
      <OperatorRisk platform={platform} />
      {incident ? <RoutesForIncident platform={platform} incident={incident} /> : routeCards(platform, what)}
      {what === 'sexual' && <BestHelplines need="sexual-adult" />}
    </>
  );
}

/** Every way on one platform, by what happened, without keeping anything. */
export function AllReportRoutes({ platform: id }: { platform: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Situation>();
  const platform = usePlatformDefinition(id);
  if (!platform) return null;
  return (
    <section class="stack" aria-labelledby="ways">
      <h1 id="ways">{t('route.ways', { name: platform.name })}</h1>
      <p class="soft small">{t('route.proofFirst')}</p>
      <OperatorRisk platform={platform} />
      <div class="card rows">
        {SITUATIONS.map(what => (
          <details
            class="setting"
            key={what}
            open={open === what}
            onToggle={e => {
              if (e.currentTarget.open) setOpen(what);
            }}
          >
            <summary class="way">
              {t(`incident.${what}`)}
              <Icon name="chevron" />
            </summary>
            {open === what && <div class="stack inset">{routeCards(platform, what)}</div>}
          </details>
        ))}
      </div>
    </section>
  );
}

/** The ways for what happened, wherever it was: the platform is chosen here. */
export function PickPlatformRoutes({ what }: { what: Situation }) {
  const { t } = useTranslation();
  const [all, setAll] = useState<Entry[]>([]);
  const [picked, setPicked] = useState('');
  const platform = usePlatformDefinition(picked || null);
  useEffect(() => void platformIndex().then(setAll), []);
  return (
    <section class="stack" aria-labelledby="routes">
      <h1 id="routes">{t('learn.open.ways', { what: t(`incident.${what}`) })}</h1>
      <p class="soft small">{t('route.proofFirst')}</p>
      {what === 'child' && <BestHelplines need="sexual-minor" />}
      <label class="stack tight">
        {t('learn.whichPlatform')}
        <select autocomplete="off" value={picked} onChange={e => setPicked(e.currentTarget.value)}>
          <option value="">{t('learn.pickPlatform')}</option>
          {all
            .filter(p => !builtIn(p))
            .map(p => (
              <option key={p.id} value={p.id}>
                {p.name}
              </option>
            ))}
        </select>
      </label>
      {platform && (
        <>
          <h2 class="head">{t('report.now')}</h2>
          <OperatorRisk platform={platform} />
          {routeCards(platform, what)}
        </>
      )}
      {what === 'sexual' && <BestHelplines need="sexual-adult" />}
    </section>
  );
}
