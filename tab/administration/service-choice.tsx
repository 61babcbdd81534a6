import type { AdministrationView } from '../../domain/views/administration.ts';
import { nameIn } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { useReader, useText } from '../reader.ts';

type ServiceChoiceProps = {
  readonly services: Sent<AdministrationView>['services'];
  readonly serviceId: string;
  readonly choose: (serviceId: string) => void;
};

/** A service that the search finds. */
export function ServiceChoice({ services, serviceId, choose }: ServiceChoiceProps) {
  const { language } = useReader();
  const { administration } = useText();
  return (
    <ChoiceField
      label={administration.service}
      hint={administration.serviceHint}
      value={serviceId}
      choices={[
        ['', administration.chooseService],
        ...services.map((one) => [one.id, nameIn(one.name, language)] as const),
      ]}
      choose={choose}
    />
  );
}
