/** When incidents were saved, by day, week or month. */
import { formatDate } from '../../../i18n/formats.ts';
import { type ActivityUnit, countActivity } from '../../../incidents/activity.ts';
import { BarChart } from '../../../ui/bar-chart.tsx';
import { useTranslation } from '../../../ui/language-context.ts';

/** With fewer, a chart says no more than the list. */
const MIN_CHARTED = 3;

const DATE_FORMATS: Record<ActivityUnit, Intl.DateTimeFormatOptions> = {
  day: { dateStyle: 'medium', timeZone: 'UTC' },
  week: { dateStyle: 'medium', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
};

/** @param days of the incidents shown (`2026-03-01`) */
export function ActivityChart({ days }: { days: readonly string[] }) {
  const { t, language } = useTranslation();
  if (days.length < MIN_CHARTED) return null;
  const { unit, periods } = countActivity(days);
  if (periods.length < 2) return null;
  return (
    <section class="card">
      <BarChart
        title={t(`log.chart.${unit}`)}
        bars={periods.map(({ start, count }) => ({
          name: formatDate(language, `${start}T00:00:00Z`, DATE_FORMATS[unit]),
          value: count,
        }))}
      />
    </section>
  );
}
