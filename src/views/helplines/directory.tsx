/** The directory of helplines: those that fit, those that a state runs, and the others with the reason. */
import { useState } from 'preact/hooks';
import { findHelplines, type HelplineQuery, listHelplineLanguages } from '../../helplines/directory.ts';
import { NEEDS } from '../../helplines/needs.ts';
import { getDisplayName } from '../../i18n/formats.ts';
import { REGIONS } from '../../privacy-checks/risk-card-options.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState } from '../../ui/page-states.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { WithExternalHelplines } from './external-helplines.tsx';
import { HelplineCard } from './helpline-card.tsx';

/** This many are shown expanded. */
const EXPANDED_COUNT = 2;

function DirectoryFilters({ query, onChange }: { query: HelplineQuery; onChange(part: HelplineQuery): void }) {
  const { t, language } = useTranslation();
  const languages = listHelplineLanguages()
    .map(value => ({ value, name: getDisplayName(language, 'language', value) ?? value }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div class="picks">
      <SelectField
        legend={t('help.need.legend')}
        any={t('help.need.any')}
        options={NEEDS.map(value => ({ value, name: t(`help.need.${value}`) }))}
        value={query.need}
        onPick={need => onChange({ need: NEEDS.find(n => n === need) })}
      />
      <SelectField
        legend={t('help.region.legend')}
        any={t('help.region.anywhere')}
        options={REGIONS.map(value => ({ value, name: t(`self.region.${value}`) }))}
        value={query.region}
        onPick={region => onChange({ region: REGIONS.find(r => r === region) })}
      />
      <SelectField
        legend={t('help.language.legend')}
        any={t('help.language.any')}
        options={languages}
        value={query.language}
        onPick={language => onChange({ language })}
      />
    </div>
  );
}

/** Uses the region of the risk card until the person picks another one, which does not change the card. */
export function HelplineDirectory() {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  const [picked, setPicked] = useState<HelplineQuery>();
  const query = picked ?? { region: card?.region };
  const { fitting, state, others } = findHelplines(query);
  return (
    <>
      <DirectoryFilters
        query={query}
        onChange={part => setPicked(now => ({ region: card?.region, ...now, ...part }))}
      />
      <WithExternalHelplines query={query}>
        <h2 class="head">
          <span role="status">{t('help.fit', { count: fitting.length })}</span>
        </h2>
        {!fitting.length && (
          <EmptyState as="h3" icon="unread" title={t('help.none.title')} text={t('help.none.text')} />
        )}
        {/* The key remounts a card that opens, because Chromium draws it closed if it is moved at the same time. */}
        {fitting.map((h, i) => (
          <HelplineCard key={`${h.id} ${i < EXPANDED_COUNT}`} of={h} open={i < EXPANDED_COUNT} />
        ))}
      </WithExternalHelplines>
      {!!state.length && (
        <details class="card warn">
          <summary class="more">
            {t('help.state.title')} ({state.length})
          </summary>
          <div class="stack">
            <p>{t('help.state.text')}</p>
            {state.map(h => (
              <HelplineCard key={h.id} of={h} />
            ))}
          </div>
        </details>
      )}
      {!!others.length && (
        <details>
          <summary class="btn quiet">{t('help.others', { count: others.length })}</summary>
          <div class="stack">
            {others.map(({ helpline, because }) => (
              <HelplineCard
                key={helpline.id}
                of={helpline}
                note={because.map(b => t(`help.because.${b}`)).join(' · ')}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
