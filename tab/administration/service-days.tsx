import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import { nameIn } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { DayField } from '../parts/day-field.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

const keys = ['startedOn', 'evaluatedOn', 'termEndsOn'] as const;
const unknown = { startedOn: '', evaluatedOn: '', termEndsOn: '' };

type ServiceDaysProps = {
  readonly services: Sent<AdministrationView>['services'];
  readonly deed: Deed;
};

/** What evaluations and ends of terms are asked for by: to be told of a service that the search finds. */
export function ServiceDays({ services, deed }: ServiceDaysProps) {
  const { language } = useReader();
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
      title={administration.daysTitle}
      does={administration.saveDays}
      isBusy={deed.isBusy}
      isReady={serviceId !== ''}
      press={() => deed.does('set-service-days', { serviceId, ...days }, administration.daysSaved)}
    >
      <p>{administration.daysLead}</p>
      <Field label={administration.service} hint={administration.serviceHint}>
        <Select value={serviceId} onChange={(_event, { value }) => choose(value)}>
          <option value="">{administration.chooseService}</option>
          {services.map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn(one.name, language)}
            </option>
          ))}
        </Select>
      </Field>
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
