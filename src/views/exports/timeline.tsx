/** The timeline of incidents, for print and for the HTML file of an export. */
import { METHOD_SECTIONS } from '../../exports/texts.ts';
import { describeTlp } from '../../exports/tlp.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import type { TimelineProps } from './timeline-props.ts';
import { TimelineTime } from './timeline-time.tsx';

export function TimelineHeading({ file, translator: { t, language } }: Omit<TimelineProps, 'picture'>) {
  return (
    <header>
      {describeTlp(t, file.tlp).map(line => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
      <h1>{t('export.timeline')}</h1>
      <p>
        {t('export.count', { count: file.incidents.length })}. {t('export.brief.made')}: {file.tool},{' '}
        <TimelineTime utc={file.madeAt} zone={file.zone} language={language} />
      </p>
    </header>
  );
}

export const TimelineMethod = ({ translator: { t } }: Pick<TimelineProps, 'translator'>) => (
  <section class="method">
    <h2>{t('export.method.title')}</h2>
    {METHOD_SECTIONS.map(m => (
      <p key={m}>{t(`export.method.${m}`)}</p>
    ))}
  </section>
);

export function ExportTimeline({ file, translator, picture }: TimelineProps) {
  return (
    <article class="timeline">
      <TimelineHeading file={file} translator={translator} />
      {file.incidents.map((incident, n) => (
        <TimelineEntry key={incident.id} incident={incident} n={n + 1} translator={translator} picture={picture} />
      ))}
      <TimelineMethod translator={translator} />
    </article>
  );
}
