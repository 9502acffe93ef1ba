/** When an incident was saved, where it happened and who did it: what tells it from the others of a list. */
import { formatDate } from '../../i18n/formats.ts';
import type { Incident } from '../../incidents/model.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';

export const Handle = ({ of }: { of: string | null }) => (of ? <Ltr>@{of.replace(/^@/, '')}</Ltr> : null);

export function usePlatformName(): (id: string | null) => string {
  const { t } = useTranslation();
  return id => (id ? t(`platformName.${id}`, { defaultValue: id }) : '');
}

/** @returns the day and the time of day, as the language writes them */
export const formatMoment = (language: string, at: string): string =>
  formatDate(language, at, { dateStyle: 'medium', timeStyle: 'short' });

export function IncidentFacts({ incident: { keptAt, item } }: { incident: Incident }) {
  const { language } = useTranslation();
  const platform = usePlatformName();
  return (
    <span class="facts small soft">
      <time dateTime={keptAt}>{formatMoment(language, keptAt)}</time>
      {item.platform && <span>{platform(item.platform)}</span>}
      <Handle of={item.author.handle} />
    </span>
  );
}
