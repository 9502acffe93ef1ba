/** One helpline: whom it serves, how to reach it safely, and when this was checked. */

import type { Helpline } from '../../helplines/directory.ts';
import { formatDay, formatList, getDisplayName } from '../../i18n/formats.ts';
import type { TFunction } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionRow } from '../../ui/description-row.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { PackBadge } from '../packs/pack-badge.tsx';
import { ChannelValue } from './channel-value.tsx';
import { OpeningHours } from './opening-hours.tsx';
import './helplines.css';

function HelplineLanguages({ of }: { of: Helpline }) {
  const { t, language } = useTranslation();
  const list = formatList(
    language,
    of.languages.map(l => getDisplayName(language, 'language', l) ?? l),
  );
  return <>{!list ? t('help.languagesUnknown') : of.languagesSure ? list : t('help.languagesLikely', { list })}</>;
}

export function ServiceArea({ of }: { of: Helpline }) {
  const { t, language } = useTranslation();
  const places = of.countries?.map(c => getDisplayName(language, 'region', c) ?? c) ??
    of.regions?.map(r => t(`self.region.${r}`)) ?? [t('help.region.anywhere')];
  return <>{formatList(language, places)}</>;
}

function HelplineChannels({ of }: { of: Helpline }) {
  const { t } = useTranslation();
  const site = t(of.channels.some(c => !c.value && c.kind === 'form') ? 'help.channel.form' : 'help.openSite');
  return (
    <>
      {of.channels
        .filter(c => c.value)
        .map(c => (
          <div class="stack tight" key={c.kind + c.value}>
            <p class="small soft">{t(`help.channel.${c.kind}`)}</p>
            <div class="row">
              <strong>
                <ChannelValue value={c.value} />
              </strong>
              <CopyButton text={c.value!} what={`${of.name}, ${t(`help.channel.${c.kind}`)}`} />
            </div>
            {c.asOf && <p class="small caution">{t('help.asOf', { year: String(c.asOf) })}</p>}
          </div>
        ))}
      {of.url && (
        <a class="btn" href={of.url} target="_blank" rel="noreferrer" aria-label={`${site}: ${of.name}`}>
          {site}
        </a>
      )}
    </>
  );
}

/** A helpline of a pack or a policy, with its own description and source. */
export type ExternalHelpline = Helpline & { text: Record<string, string>; from?: string };

const getDescription = (of: Helpline | ExternalHelpline, t: TFunction, language: string): string =>
  'text' in of
    ? [language, 'en', ...Object.keys(of.text)].map(l => of.text[l]).find(Boolean)!
    : t(`help.${of.id}.text`);

export function HelplineCard({ of, note, open }: { of: Helpline | ExternalHelpline; note?: string; open?: boolean }) {
  const { t, language } = useTranslation();
  return (
    <details class="card line" open={!!open}>
      <summary>
        <h3>
          <bdi>{of.name}</bdi>
        </h3>
        {note && <p class="small soft">{note}</p>}
        {of.stateRun && <p class="notice small">{t('help.state.mark')}</p>}
        {'from' in of && of.from && <PackBadge maker={of.from} />}
        <p>{getDescription(of, t, language)}</p>
        <Icon name="chevron" />
      </summary>
      <div class="stack">
        <dl class="small">
          <DescriptionRow name={t('help.first.label')}>{t(`help.first.${of.first}`)}</DescriptionRow>
        </dl>
        <HelplineChannels of={of} />
        <dl class="small">
          <DescriptionRow name={t('help.place')}>
            <ServiceArea of={of} />
          </DescriptionRow>
          <DescriptionRow name={t('help.languages')}>
            <HelplineLanguages of={of} />
          </DescriptionRow>
          <DescriptionRow name={t('help.hours.label')}>
            <OpeningHours of={of.hours} />
          </DescriptionRow>
          {of.promise && <DescriptionRow name={t('help.promised')}>{t(`help.promise.${of.promise}`)}</DescriptionRow>}
        </dl>
        <div class="small stack tight soft">
          <p>{t(`help.mark.${of.checkedBy}`, { date: formatDay(language, of.checkedOn) })}</p>
          <details>
            <summary class="more">{t('help.sources')}</summary>
            <ul>
              {of.source.map(s => (
                <li key={s}>
                  <Ltr>{s}</Ltr>
                </li>
              ))}
            </ul>
          </details>
        </div>
      </div>
    </details>
  );
}
