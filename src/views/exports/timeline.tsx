/** The print-ready list of incidents: the page that is printed and the HTML file in an export are drawn by this alone. */
import type { ComponentChildren } from 'preact';
import { formatInZone, formatReadableTime } from '../../exports/timestamps.ts';
import type { ExportedArtifact, ExportedIncident, ExportFile } from '../../exports/schema.ts';
import {
  getItemUrl,
  METHOD_SECTIONS,
  getPlatformName,
  listUrgentAnswers,
  type ExportTranslator,
} from '../../exports/texts.ts';

const Ltr = ({ children }: { children: ComponentChildren }) => <bdi dir="ltr">{children}</bdi>;

/** A page says its own language; what is no language tag is left out. */
function toLanguageTag(language: string | null | undefined): string | undefined {
  try {
    return language ? new Intl.Locale(language).toString() : undefined;
  } catch {
    return undefined;
  }
}

/** ISO 8601 first, then the local time, then in the words of the language. */
function TimelineTime({ utc, zone, language }: { utc: string; zone: string; language: string }) {
  return (
    <>
      <Ltr>
        <time dateTime={utc}>{utc}</time>
      </Ltr>{' '}
      (
      <Ltr>
        {formatInZone(zone, utc)}, {zone}
      </Ltr>
      ; <bdi>{formatReadableTime(language, zone, utc)}</bdi>)
    </>
  );
}

const Quotation = ({ text, language }: { text: string; language: string | null | undefined }) => (
  <blockquote lang={toLanguageTag(language) ?? ''} dir="auto">
    {text}
  </blockquote>
);

export interface TimelineProps {
  file: ExportFile;
  speech: ExportTranslator;
  /** Draws an original, where one is to be drawn. */
  picture(artifact: ExportedArtifact): ComponentChildren;
}

export function TimelineHeading({ file, speech: { t, language } }: Omit<TimelineProps, 'picture'>) {
  return (
    <header>
      <h1>{t('export.timeline')}</h1>
      <p>
        {t('export.count', { count: file.incidents.length })}. {t('export.brief.made')}: {file.tool},{' '}
        <TimelineTime utc={file.madeAt} zone={file.zone} language={language} />
      </p>
      {file.anchor ? (
        <>
          <p>{t('export.anchor.label')}:</p>
          <p class="words">
            <Ltr>
              <span lang="en">{file.anchor.words}</span>
            </Ltr>
          </p>
          <p class="hash">
            <Ltr>
              {file.anchor.count} · {file.anchor.head}
            </Ltr>
          </p>
          <p>{t('export.anchor.text')}</p>
        </>
      ) : (
        <p>{t('export.anchor.none')}</p>
      )}
    </header>
  );
}

export function TimelineEntry({
  incident: i,
  n,
  speech: { t, language },
  picture,
}: Omit<TimelineProps, 'file'> & { incident: ExportedIncident; n: number }) {
  const { item } = i;
  const moment = (utc: string) => <TimelineTime utc={utc} zone={i.zone} language={language} />;
  const author = item.author && [item.author.handle, item.author.name, item.author.id].filter(x => x !== null);
  const urgent = listUrgentAnswers(t, i);
  const rows: [string, ComponentChildren][] = [
    ['kept', moment(i.keptAt)],
    ['address', getItemUrl(i) && <Ltr>{getItemUrl(i)}</Ltr>],
    ['itemId', item.id && <Ltr>{item.id}</Ltr>],
    [
      'author',
      author?.length ? (
        <>
          {author.map((a, k) => (
            <>
              {k ? ' · ' : ''}
              <bdi>{a}</bdi>
            </>
          ))}
          {item.author?.url && (
            <>
              {' '}
              · <Ltr>{item.author.url}</Ltr>
            </>
          )}
        </>
      ) : null,
    ],
    [
      'posted',
      item.posted && (item.posted.utc ?? item.posted.shown) ? (
        <>
          {item.posted.utc && moment(item.posted.utc)}
          {item.posted.utc && item.posted.shown && ' · '}
          {item.posted.shown && <bdi>{item.posted.shown}</bdi>}
        </>
      ) : null,
    ],
    ['parent', item.parent && <Ltr>{item.parent}</Ltr>],
    ['language', item.language && <Ltr>{item.language}</Ltr>],
    [
      'counts',
      item.counts?.length
        ? item.counts.map((c, k) => (
            <>
              {k ? '; ' : ''}
              <bdi>{c}</bdi>
            </>
          ))
        : null,
    ],
    ['at', i.directedAt && t(`export.directed.${i.directedAt}`)],
    ['level', i.level ?? null],
    ['urgency', urgent.length ? urgent.join('; ') : null],
    ['title', item.title && <bdi>{item.title}</bdi>],
    ['redacted', i.redacted ? i.redacted : null],
    ['noPicture', i.noPicture && t(`report.noPicture.${i.noPicture}`)],
    ['notRead', i.notRead && t(`report.notRead.${i.notRead}`)],
    [
      'device',
      i.tool && (
        <Ltr>
          {i.tool} · {i.browser}
        </Ltr>
      ),
    ],
  ];
  const words: [string, string | undefined, string | null | undefined][] = [
    ['text', item.text ?? undefined, item.language],
    ['alts', item.alts?.join('\n'), item.language],
    ['note', i.note, null],
    ['review', i.review?.note, null],
    ['impact', i.impact, null],
  ];
  return (
    <section class="entry">
      <h2>
        {n}. {t(`incident.${i.what}`)}, <bdi>{getPlatformName(t, item.platform)}</bdi>
      </h2>
      <dl>
        {rows
          .filter(([, value]) => value !== null && value !== undefined && value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(`export.row.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {words
        .filter(([, text]) => text)
        .map(([key, text, lang]) => (
          <div key={key}>
            <p>{t(`export.row.${key}`)}:</p>
            <Quotation text={text!} language={lang} />
          </div>
        ))}
      {!!i.responses?.length && (
        <>
          <p>{t('export.row.responses')}:</p>
          <ul>
            {i.responses.map(r => (
              <li key={r.id}>
                <Ltr>{r.at}</Ltr> {t(`export.action.${r.action}`)}: <bdi>{getPlatformName(t, r.to)}</bdi>
                {r.reference && (
                  <>
                    {' '}
                    · <Ltr>{r.reference}</Ltr>
                  </>
                )}
                {r.rule && (
                  <>
                    {' '}
                    · <bdi>{r.rule}</bdi>
                  </>
                )}
                {r.outcome && (
                  <>
                    {' '}
                    → {t(`export.outcome.${r.outcome}`)} {r.outcomeAt && <Ltr>{r.outcomeAt}</Ltr>}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {i.artifacts?.map(a => (
        <figure key={a.id}>
          {picture(a)}
          <figcaption>
            <bdi>{a.name}</bdi>, {t(`export.methodOf.${a.method}`)}, <Ltr>{a.takenAt}</Ltr>
            {a.leftOut && <>: {t(`export.leftOut.${a.leftOut}`)}</>}
            {a.partial && <>. {t('export.partial')}</>}
            <br />
            <span class="hash">
              <Ltr>SHA-256 {a.sha256}</Ltr>
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

export const TimelineMethod = ({ speech: { t } }: Pick<TimelineProps, 'speech'>) => (
  <section class="method">
    <h2>{t('export.method.title')}</h2>
    {METHOD_SECTIONS.map(m => (
      <p key={m}>{t(`export.method.${m}`)}</p>
    ))}
  </section>
);

export function ExportTimeline({ file, speech, picture }: TimelineProps) {
  return (
    <article class="timeline">
      <TimelineHeading file={file} speech={speech} />
      {file.incidents.map((incident, n) => (
        <TimelineEntry key={incident.id} incident={incident} n={n + 1} speech={speech} picture={picture} />
      ))}
      <TimelineMethod speech={speech} />
    </article>
  );
}
