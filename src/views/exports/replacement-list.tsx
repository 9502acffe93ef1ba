/** Lists what an export replaces, by what and where, and what stays. */
import { useMemo, useState } from 'preact/hooks';
import type { ExportOptions } from '../../exports/audiences.ts';
import { groupReplacements, type ReplacementGroup, type ReplacementPlace } from '../../exports/group-replacements.ts';
import type { ExportPlan } from '../../exports/plan-export.ts';
import { getItemUrl } from '../../exports/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';

const MAX_GROUPS = 20;
const MAX_PLACES = 20;
const MAX_TEXTS = 3;

/** The rows of the timeline that show a field; of a longer path, its beginning counts. */
const ROW_OF_FIELD: Readonly<Record<string, string>> = {
  'item.url': 'address',
  'item.canonicalUrl': 'address',
  'item.id': 'itemId',
  'item.parent': 'parent',
  'item.author': 'author',
  'item.posted': 'posted',
  'item.counts': 'counts',
  'item.text': 'text',
  'item.alts': 'alts',
  'item.language': 'language',
  'item.title': 'title',
  meaning: 'meaning',
  note: 'note',
  impact: 'impact',
  responses: 'responses',
  review: 'review',
  artifacts: 'files',
  tool: 'device',
  browser: 'device',
  locale: 'device',
  keptAt: 'kept',
  local: 'kept',
  zone: 'kept',
};

const rowOf = (field: string): string | undefined =>
  ROW_OF_FIELD[field] ?? ROW_OF_FIELD[field.split('.').slice(0, 2).join('.')] ?? ROW_OF_FIELD[field.split('.')[0]!];

function Place({ place: { incident, field, count } }: { place: ReplacementPlace }) {
  const { t } = useTranslation();
  const row = rowOf(field);
  const label = row ? t(`export.row.${row}`) : field;
  return (
    <li>
      {incident === null
        ? t('export.replaced.placeInAll', { count, field: label })
        : t('export.replaced.place', { count, n: incident, field: label })}
    </li>
  );
}

function Group({ group: { mark, texts, places, count } }: { group: ReplacementGroup }) {
  const { t } = useTranslation();
  return (
    <li>
      <details class="file">
        <summary class="row between">
          <span>
            <bdi>{mark}</bdi>
            {texts.slice(0, MAX_TEXTS).map(text => (
              <span key={text} class="small soft below">
                <bdi dir="auto">{text}</bdi>
              </span>
            ))}
            {texts.length > MAX_TEXTS && (
              <span class="small soft below">
                {t('export.replaced.moreForms', { count: texts.length - MAX_TEXTS })}
              </span>
            )}
          </span>
          <span class="row soft small">
            {t('export.replaced.times', { count })}
            <Icon name="chevron" />
          </span>
        </summary>
        <ul class="inset small plain">
          {places.slice(0, MAX_PLACES).map(place => (
            <Place key={`${place.incident} ${place.field}`} place={place} />
          ))}
          {places.length > MAX_PLACES && (
            <li>{t('export.replaced.morePlaces', { count: places.length - MAX_PLACES })}</li>
          )}
        </ul>
      </details>
    </li>
  );
}

/** The accounts and links that the export is about, and the person's own names. */
function listKept({ incidents }: ExportPlan['file'], keepNames: readonly string[]): string[] {
  const kept = incidents.flatMap(incident => {
    const { author } = incident.item;
    return [author?.handle, author?.name, author?.url, getItemUrl(incident)];
  });
  return [...new Set([...kept.filter(text => text !== null && text !== undefined), ...keepNames])];
}

function KeptList({ kept }: { kept: readonly string[] }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? kept : kept.slice(0, MAX_GROUPS);
  return (
    <div class="stack tight">
      <p class="small soft">{t('export.replaced.staysText')}</p>
      <ul class="small plain">
        {shown.map(text => (
          <li key={text}>
            <Ltr>{text}</Ltr>
          </li>
        ))}
      </ul>
      {shown.length < kept.length && (
        <button type="button" class="btn quiet start" onClick={() => setShowsAll(true)}>
          {t('export.replaced.all', { n: kept.length })}
        </button>
      )}
    </div>
  );
}

interface ReplacementListProps {
  plan: ExportPlan;
  options: ExportOptions;
}

export function ReplacementList({ plan, options }: ReplacementListProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const groups = useMemo(
    () =>
      groupReplacements(
        plan.replacements,
        plan.file.incidents.map(({ id }) => id),
      ),
    [plan],
  );
  const kept = useMemo(() => listKept(plan.file, options.keepNames), [plan, options]);
  const shown = showsAll ? groups : groups.slice(0, MAX_GROUPS);
  return (
    <section class="stack" aria-labelledby="replaced">
      <h2 id="replaced">{t('export.replaced.title')}</h2>
      <p class="soft small">{t(`export.replaced.${groups.length ? 'text' : 'none'}`, { label: t('export.hide') })}</p>
      {!!groups.length && (
        <ul class="card rows files plain">
          {shown.map(group => (
            <Group key={`${group.mark} ${group.texts[0]}`} group={group} />
          ))}
        </ul>
      )}
      {shown.length < groups.length && (
        <button type="button" class="btn quiet start" onClick={() => setShowsAll(true)}>
          {t('export.replaced.all', { n: groups.length })}
        </button>
      )}
      <Disclosure label={t('export.replaced.stays')}>
        <KeptList kept={kept} />
      </Disclosure>
    </section>
  );
}
