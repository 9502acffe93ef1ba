/** When a helpline is open, in the person's own time. */
import { useEffect, useState } from 'preact/hooks';
import type { Helpline } from '../../helplines/directory.ts';
import { getLocalWeek, getOpenState } from '../../helplines/opening-hours.ts';
import type { Week } from '../../helplines/schema.ts';
import { formatDate, formatList } from '../../i18n/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';

const LOCAL_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** ISO day → its name; 1 January 2024 was a Monday. */
const dayName = (language: string, day: number): string =>
  formatDate(language, Date.UTC(2024, 0, day), { weekday: 'short', timeZone: 'UTC' });

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function WeekHours({ week }: { week: Week }) {
  const { t, language } = useTranslation();
  const now = useNow();
  const { open, changes } = getOpenState(week, now);
  const time = (at: Date, more: Intl.DateTimeFormatOptions = {}) =>
    formatDate(language, at, { hour: 'numeric', minute: '2-digit', ...more });
  const later = changes && time(changes, changes.toDateString() === now.toDateString() ? {} : { weekday: 'short' });
  const days = (of: number[]) =>
    of.length === 7
      ? t('help.hours.everyDay')
      : formatList(
          language,
          of.map(d => dayName(language, d)),
        );
  return (
    <>
      {later && (
        <p class={open ? 'state protected' : 'state unread'}>
          <Icon name={open ? 'open' : 'closed'} />
          {t(open ? 'help.hours.open' : 'help.hours.closed', { time: later })}
        </p>
      )}
      {getLocalWeek(week, now, LOCAL_TIME_ZONE).map(l => (
        <p key={+l.hours.start}>
          {t('help.hours.line', { days: days(l.days), from: time(l.hours.start), to: time(l.hours.end) })}
        </p>
      ))}
    </>
  );
}

export function OpeningHours({ of }: { of: Helpline['hours'] }) {
  const { t } = useTranslation();
  return of && typeof of === 'object' ? <WeekHours week={of} /> : t(`help.hours.${of ?? 'unknown'}`);
}
