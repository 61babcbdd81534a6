import { type Region, regions, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { capital } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { ChoiceField } from './choice-field.tsx';

type FilterProps<Value extends string> = {
  /** Empty for all. */
  readonly value: Value | '';
  readonly choose: (value: Value | '') => void;
};

/** Services of which region a list has. */
export function RegionFilter({ value, choose }: FilterProps<Region>) {
  const { language } = useReader();
  const { overview } = useText().pages;
  return (
    <ChoiceField
      label={overview.region}
      value={value}
      choices={[
        ['', overview.allRegions],
        ...regions.map((region) => [region, regionName(region, language)] as const),
      ]}
      choose={choose}
    />
  );
}

/** Services of which type a list has. */
export function TypeFilter({ value, choose }: FilterProps<ServiceType>) {
  const { language } = useReader();
  const { common, pages } = useText();
  return (
    <ChoiceField
      label={pages.overview.type}
      value={value}
      choices={[
        ['', pages.overview.allTypes],
        ...serviceTypes.map((type) => [type, capital(common.serviceTypes[type], language)] as const),
      ]}
      choose={choose}
    />
  );
}
