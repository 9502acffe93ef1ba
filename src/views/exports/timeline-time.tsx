/** Times in the timeline. They are exported without our styles, so they share no component with the views. */
import type { ComponentChildren } from 'preact';
import { formatInZone, formatReadableTime } from '../../exports/timestamps.ts';

export const LeftToRight = ({ children }: { children: ComponentChildren }) => <bdi dir="ltr">{children}</bdi>;

/** Shows a time as ISO 8601, as local time, and in the words of the language. */
export function TimelineTime({ utc, zone, language }: { utc: string; zone: string; language: string }) {
  return (
    <>
      <LeftToRight>
        <time dateTime={utc}>{utc}</time>
      </LeftToRight>{' '}
      (
      <LeftToRight>
        {formatInZone(zone, utc)}, {zone}
      </LeftToRight>
      ; <bdi>{formatReadableTime(language, zone, utc)}</bdi>)
    </>
  );
}
