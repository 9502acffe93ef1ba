/** The directory of helplines: those that fit, those that a state runs, and the others with the reason. */
import { useState } from 'preact/hooks';
import {
  findHelplines,
  type Helpline,
  type HelplineQuery,
  HELPLINES,
  listHelplineLanguages,
  type Need,
} from '../../helplines/directory.ts';
import { NEED_OF_SITUATION } from '../../helplines/needs.ts';
import { getDisplayName } from '../../i18n/formats.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState } from '../../ui/page-states.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { PlaceField } from '../privacy-checks/place-field.tsx';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { WithExternalHelplines } from './external-helplines.tsx';
import { HelplineCard } from './helpline-card.tsx';

/** This many are shown before the others that fit. */
const FIRST_COUNT = 4;
/** This many are shown expanded. */
const EXPANDED_COUNT = 2;
const OTHER_NEEDS = ['danger', 'home', 'crisis', 'website', 'sexual-minor', 'listen', 'escalate', 'money'] as const;

/** A situation, or a need that no situation stands for. */
type Occasion = keyof typeof NEED_OF_SITUATION | (typeof OTHER_NEEDS)[number];
const SITUATION_CHOICES = Object.keys(NEED_OF_SITUATION) as (keyof typeof NEED_OF_SITUATION)[];
const OCCASIONS: readonly Occasion[] = [...SITUATION_CHOICES, ...OTHER_NEEDS];
const getNeed = (occasion: Occasion): Need =>
  occasion in NEED_OF_SITUATION
    ? NEED_OF_SITUATION[occasion as keyof typeof NEED_OF_SITUATION]
    : (occasion as (typeof OTHER_NEEDS)[number]);

interface Filters extends Omit<HelplineQuery, 'need'> {
  occasion?: Occasion | undefined;
}

function DirectoryFilters({ filters, onChange }: { filters: Filters; onChange(part: Filters): void }) {
  const { t, language } = useTranslation();
  const languages = listHelplineLanguages()
    .map(value => ({ value, name: getDisplayName(language, 'language', value) ?? value }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div class="picks help-picks">
      <SelectField
        legend={t('help.need.legend')}
        any={t('help.need.any')}
        groups={[
          {
            name: t('learn.situations'),
            options: SITUATION_CHOICES.map(value => ({ value, name: t(`incident.${value}`) })),
          },
          { name: t('help.need.other'), options: OTHER_NEEDS.map(value => ({ value, name: t(`help.need.${value}`) })) },
        ]}
        value={filters.occasion}
        onPick={value => onChange({ occasion: OCCASIONS.find(o => o === value) })}
      />
      <PlaceField
        legend={t('help.region.legend')}
        any={t('help.region.anywhere')}
        value={filters.region}
        onPick={region => onChange({ region })}
      />
      <SelectField
        legend={t('help.language.legend')}
        any={t('help.language.any')}
        options={languages}
        value={filters.language}
        onPick={language => onChange({ language })}
      />
    </div>
  );
}

/** Shows the best ones, and the others that fit behind a button. */
function FittingHelplines({ fitting }: { fitting: readonly Helpline[] }) {
  const { t } = useTranslation();
  const more = fitting.slice(FIRST_COUNT);
  return (
    <>
      {/* The key remounts a card that opens, because Chromium draws it closed if it is moved at the same time. */}
      {fitting.slice(0, FIRST_COUNT).map((h, i) => (
        <HelplineCard key={`${h.id} ${i < EXPANDED_COUNT}`} of={h} open={i < EXPANDED_COUNT} />
      ))}
      {!!more.length && (
        <details>
          <summary class="btn">{t('help.more', { count: more.length })}</summary>
          <div class="stack unfolded">
            {more.map(h => (
              <HelplineCard key={h.id} of={h} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

/** Uses the region of the risk card until the person picks another one, which does not change the card. */
export function HelplineDirectory() {
  const { t, language } = useTranslation();
  const [card] = useRiskCard();
  const [picked, setPicked] = useState<Filters>({});
  const [now] = useState(() => new Date());
  const { occasion, ...filters } = { region: card?.region, ...picked };
  const query = { ...filters, need: occasion && getNeed(occasion) };
  const { fitting, state, others } = findHelplines(query, HELPLINES, { language, now });
  return (
    <>
      <DirectoryFilters filters={{ ...filters, occasion }} onChange={part => setPicked(now => ({ ...now, ...part }))} />
      <WithExternalHelplines query={query}>
        <h2 class="head">
          <span role="status">{t('help.fit', { count: fitting.length })}</span>
        </h2>
        {!fitting.length && (
          <EmptyState as="h3" icon="people" title={t('help.none.title')} text={t('help.none.text')} />
        )}
        <FittingHelplines fitting={fitting} />
        <p class="small soft">{t('help.live')}</p>
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
