/** Times and links in the timeline. It stands alone in exported files, so it shares no components with the views. */
import type { ComponentChildren } from 'preact';
import { formatInZone, formatReadableTime } from '../../exports/timestamps.ts';

export const Ltr = ({ children }: { children: ComponentChildren }) => <bdi dir="ltr">{children}</bdi>;

/** ISO 8601 first, then the local time, then in the words of the language. */
export function TimelineTime({ utc, zone, language }: { utc: string; zone: string; language: string }) {
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
