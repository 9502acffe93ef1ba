/** Warns of what a data download is, and says how to ask each platform for the smallest one. */
import { useEffect, useState } from 'preact/hooks';
import type { DownloadDefinition } from '../../downloads/definition-schema.ts';
import { loadDownloadKnowledge } from '../../downloads/load.ts';
import { formatNumber } from '../../i18n/digits.ts';
import { formatDay } from '../../i18n/formats.ts';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, translateList, useTranslation } from '../../ui/language-context.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { getPageUrl } from '../../lib/page-url.ts';

export function DownloadWarning() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" aria-labelledby="warning">
      <h2 id="warning" class="titled">
        <Icon name="caution" />
        <span>{t('downloads.warning.title')}</span>
      </h2>
      <ul>
        {translateList(t, 'downloads.warning.items').map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        <strong>{t('downloads.warning.not')}</strong>
      </p>
      <div class="row">
        <a class="btn" href={getPageUrl('accounts')}>
          {t('downloads.warning.accounts')}
        </a>
        <a class="btn" href={getPageUrl('help')}>
          {t('downloads.warning.help')}
        </a>
      </div>
    </section>
  );
}

/** Days are easier to plan with than many hours. */
function formatHours(language: string, hours: number): string {
  const [count, unit] = hours > 72 ? [Math.ceil(hours / 24), 'day'] : [Math.max(1, Math.ceil(hours)), 'hour'];
  return formatNumber(language, count, { style: 'unit', unit, unitDisplay: 'long' });
}

function PlatformGuide({ platform, request }: Pick<DownloadDefinition, 'platform' | 'request'>) {
  const { t, language } = useTranslation();
  const name = t(`platformName.${platform}`);
  return (
    <div class="stack">
      <h3>{t('downloads.guide.learns')}</h3>
      <ul>
        {request.learns.map(who => (
          <li key={who}>{t(`downloads.guide.who.${who}`, { name })}</li>
        ))}
      </ul>
      <h3>{t('downloads.guide.select')}</h3>
      <ol>
        {translateList(t, `downloads.guide.parts.${platform}`).map(part => (
          <li key={part}>{part}</li>
        ))}
      </ol>
      <h3>{t('downloads.guide.time')}</h3>
      <p>{t('downloads.guide.upTo', { time: formatHours(language, request.hours[1]) })}</p>
      {request.url !== undefined && (
        <div class="row">
          <a class="btn" href={request.url} target="_blank" rel="noreferrer">
            {t('downloads.guide.open', { name })}
          </a>
        </div>
      )}
      <p class="small soft">
        {t(`downloads.guide.checked.${request.checkedBy === 'report' ? 'report' : 'documentation'}`, {
          name,
          date: isolateDirection(formatDay(language, request.checkedOn)),
        })}{' '}
        <a href={request.source} target="_blank" rel="noreferrer">
          {t('downloads.guide.source')}
        </a>
      </p>
    </div>
  );
}

export function RequestGuide() {
  const { t } = useTranslation();
  const [definitions, setDefinitions] = useState<readonly DownloadDefinition[]>([]);
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    loadDownloadKnowledge().then(
      known => setDefinitions(known.definitions),
      () => undefined, // the warning and how to store the file are there without them
    );
  }, []);
  const options = definitions
    .map(({ platform }) => ({ value: platform, name: t(`platformName.${platform}`) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const definition = definitions.find(({ platform }) => platform === chosen);
  return (
    <section class="card stack" aria-labelledby="guide">
      <h2 id="guide">{t('downloads.guide.title')}</h2>
      <p>{t('downloads.guide.intro')}</p>
      <SelectField
        legend={t('downloads.guide.platform')}
        any={t('downloads.guide.choose')}
        options={options}
        value={chosen}
        onPick={setChosen}
      />
      {definition && <PlatformGuide platform={definition.platform} request={definition.request} />}
      <h3>{t('downloads.guide.store')}</h3>
      <ul>
        {translateList(t, 'downloads.guide.storing').map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
