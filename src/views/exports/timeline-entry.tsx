/** One incident of the timeline. */
import type { ComponentChildren } from 'preact';
import type { ExportedIncident } from '../../exports/schema.ts';
import {
  getItemUrl,
  getPlatformName,
  listTakedownRows,
  listUrgentAnswers,
  listWitnessResults,
} from '../../exports/texts.ts';
import { getTlpLabel } from '../../exports/tlp.ts';
import type { TimelineProps } from './timeline-props.ts';
import { LeftToRight, TimelineTime } from './timeline-time.tsx';

/** Pages may declare anything as their language, so invalid tags are dropped. */
function toLanguageTag(language: string | null | undefined): string | undefined {
  try {
    return language ? new Intl.Locale(language).toString() : undefined;
  } catch {
    return undefined;
  }
}

const Quotation = ({ text, language }: { text: string; language: string | null | undefined }) => (
  <blockquote lang={toLanguageTag(language) ?? ''} dir="auto">
    {text}
  </blockquote>
);

export function TimelineEntry({
  incident: i,
  n,
  translator: { t, language },
  picture,
}: Omit<TimelineProps, 'file'> & { incident: ExportedIncident; n: number }) {
  const { item } = i;
  const moment = (utc: string) => <TimelineTime utc={utc} zone={i.zone} language={language} />;
  const author = item.author && [item.author.handle, item.author.name, item.author.id].filter(x => x !== null);
  const urgent = listUrgentAnswers(t, i);
  const rows: [string, ComponentChildren][] = [
    ['kept', moment(i.keptAt)],
    ['address', getItemUrl(i) && <LeftToRight>{getItemUrl(i)}</LeftToRight>],
    ['itemId', item.id && <LeftToRight>{item.id}</LeftToRight>],
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
              · <LeftToRight>{item.author.url}</LeftToRight>
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
    ['parent', item.parent && <LeftToRight>{item.parent}</LeftToRight>],
    ['language', item.language && <LeftToRight>{item.language}</LeftToRight>],
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
    ...listTakedownRows(t, i).map(([key, value]): [string, ComponentChildren] => [key, value && <bdi>{value}</bdi>]),
    ['title', item.title && <bdi>{item.title}</bdi>],
    ['redacted', i.redacted ? i.redacted : null],
    [
      'handOffs',
      i.handOffs?.length
        ? i.handOffs.map((handOff, k) => (
            <>
              {k > 0 && <br />}
              {moment(handOff.exportedAt)}, {t(`export.handOff.${handOff.compared ?? 'uncompared'}`)}
              {handOff.tlp && (
                <>
                  , <LeftToRight>{getTlpLabel(handOff.tlp)}</LeftToRight>
                </>
              )}
              {handOff.key && (
                <>
                  <br />
                  <LeftToRight>{handOff.key}</LeftToRight>
                </>
              )}
            </>
          ))
        : null,
    ],
    ['via', i.via && t(`export.via.${i.via}`)],
    ['noPicture', i.noPicture && t(`export.noPicture.${i.noPicture}`)],
    ['notRead', i.notRead && t(`export.notRead.${i.notRead}`)],
    [
      'device',
      i.tool && (
        <LeftToRight>
          {i.tool} · {i.browser}
        </LeftToRight>
      ),
    ],
  ];
  const texts: [string, string | undefined, string | null | undefined][] = [
    ['text', item.text ?? undefined, item.language],
    ['alts', item.alts?.join('\n'), item.language],
    ['meaning', i.meaning, null],
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
      {texts
        .filter(([, text]) => text)
        .map(([key, text, lang]) => (
          <div key={key}>
            <p>{t(`export.row.${key}`)}:</p>
            <Quotation text={text!} language={lang} />
          </div>
        ))}
      {i.witnesses?.map(witness => (
        <div key={witness.id}>
          <p>
            {t('export.row.witness')}: <bdi>{witness.who || t('witness.someone')}</bdi>,{' '}
            {t('export.witness.at', { saved: witness.savedAt, at: witness.at })}
          </p>
          <ul>
            <li>{t(`witness.origin.${witness.origin}`)}</li>
            {listWitnessResults(t, witness).map(([result, fields]) => (
              <li key={result}>
                {result}: {fields}
              </li>
            ))}
            <li>
              <span class="hash">
                <LeftToRight>SHA-256 {witness.sha256}</LeftToRight>
              </span>
            </li>
          </ul>
          <p>{t('witness.found.shows')}</p>
        </div>
      ))}
      {!!i.responses?.length && (
        <>
          <p>{t('export.row.responses')}:</p>
          <ul>
            {i.responses.map(r => (
              <li key={r.id}>
                <LeftToRight>{r.at}</LeftToRight> {t(`export.action.${r.action}`)}:{' '}
                <bdi>{getPlatformName(t, r.to)}</bdi>
                {r.reference && (
                  <>
                    {' '}
                    · <LeftToRight>{r.reference}</LeftToRight>
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
                    → {t(`export.outcome.${r.outcome}`)} {r.outcomeAt && <LeftToRight>{r.outcomeAt}</LeftToRight>}
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
            <bdi>{a.name}</bdi>, {t(`export.methodOf.${a.method}`)}, <LeftToRight>{a.takenAt}</LeftToRight>
            {a.leftOut && <>: {t(`export.leftOut.${a.leftOut}`)}</>}
            {a.partial && <>. {t(a.method === 'page' ? 'capture.pagePartial' : 'export.partial')}</>}
            <br />
            <span class="hash">
              <LeftToRight>SHA-256 {a.sha256}</LeftToRight>
            </span>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
