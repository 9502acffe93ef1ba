/** Asks where someone is: a region of the world, or more exactly where their law gives them options of its own. */
import { LEGAL_AREAS, PLACES, type Place, REGIONS } from '../../privacy-checks/risk-card-options.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { SelectField } from '../../ui/select-field.tsx';

interface PlaceFieldProps {
  legend: string;
  /** The first choice, which says nothing. */
  any: string;
  value: Place | undefined;
  onPick(place: Place | undefined): void;
}

export function PlaceField({ legend, any, value, onPick }: PlaceFieldProps) {
  const { t } = useTranslation();
  const toOption = (place: Place) => ({ value: place, name: t(`self.region.${place}`) });
  return (
    <SelectField
      legend={legend}
      any={any}
      groups={[
        { name: t('self.place.region'), options: REGIONS.map(toOption) },
        { name: t('self.place.exact'), options: LEGAL_AREAS.map(toOption) },
      ]}
      value={value}
      onPick={picked => onPick(PLACES.find(place => place === picked))}
    />
  );
}
