import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import type { Sent } from '../json.ts';
import { DayField } from '../parts/day-field.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { ServiceChoice } from './service-choice.tsx';

const keys = ['startedOn', 'evaluatedOn', 'termEndsOn'] as const;
const unknown = { startedOn: '', evaluatedOn: '', termEndsOn: '' };

type ServiceDaysProps = {
  readonly services: Sent<AdministrationView>['services'];
  readonly deed: Deed;
};

/** What evaluations and ends of terms are asked for by: to be told of a service that the search finds. */
export function ServiceDays({ services, deed }: ServiceDaysProps) {
  const { administration } = useText();
  const [serviceId, setServiceId] = useState('');
  const [days, setDays] = useState(unknown);
  const choose = (id: string) => {
    const known = services.find((one) => one.id === id);
    setServiceId(id);
    setDays({
      startedOn: known?.startedOn ?? '',
      evaluatedOn: known?.evaluatedOn ?? '',
      termEndsOn: known?.termEndsOn ?? '',
    });
  };
  return (
    <Unfold
      isHeaded
      title={administration.daysTitle}
      does={administration.saveDays}
      isBusy={deed.isBusy}
      isReady={serviceId !== ''}
      press={() => deed.does('set-service-days', { serviceId, ...days }, administration.daysSaved)}
    >
      <p>{administration.daysLead}</p>
      <ServiceChoice services={services} serviceId={serviceId} choose={choose} />
      {keys.map((key) => (
        <DayField
          key={key}
          isOptional
          label={administration.days[key]}
          day={days[key]}
          onChange={(day) => setDays({ ...days, [key]: day })}
        />
      ))}
    </Unfold>
  );
}
