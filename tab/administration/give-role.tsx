import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { rolesGiven } from '../../domain/administration.ts';
import type { AdministrationView } from '../../domain/views/administration.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { capital } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { Unfold } from '../parts/unfold.tsx';
import { useWho, WhoField } from '../parts/who-field.tsx';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

type GiveRoleProps = {
  readonly services: Sent<AdministrationView>['services'];
  readonly deed: Deed;
};

/** A role for somebody from the directory, or written down with name and e-mail address. */
export function GiveRole({ services, deed }: GiveRoleProps) {
  const { language } = useReader();
  const { administration, common, pages } = useText();
  const [role, setRole] = useState<(typeof rolesGiven)[number]>('regional-contact');
  const [region, setRegion] = useState<Region>('sor-ost');
  const [serviceId, setServiceId] = useState('');
  const who = useWho();
  const press = async () => {
    const reach = { region, serviceId: role === 'service-leader' ? serviceId : '' };
    const isDone = await deed.does('give-role', { role, ...reach, ...who.named }, administration.given);
    if (isDone) who.change({ picked: null });
    return isDone;
  };
  return (
    <Unfold
      title={administration.giveTitle}
      does={administration.give}
      isBusy={deed.isBusy}
      isReady={who.isNamed && (role !== 'service-leader' || serviceId !== '')}
      press={press}
    >
      <Field label={administration.role}>
        <Select value={role} onChange={(_event, { value }) => setRole(value as typeof role)}>
          {rolesGiven.map((one) => (
            <option key={one} value={one}>
              {capital(common.roles[one], language)}
            </option>
          ))}
        </Select>
      </Field>
      {role === 'regional-contact' && (
        <Field label={administration.region}>
          <Select value={region} onChange={(_event, { value }) => setRegion(value as Region)}>
            {regions.map((one) => (
              <option key={one} value={one}>
                {common.regions[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {role === 'service-leader' && (
        <Field label={administration.service} hint={administration.serviceHint}>
          <Select value={serviceId} onChange={(_event, { value }) => setServiceId(value)}>
            <option value="">{administration.chooseService}</option>
            {services.map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn(one.name, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <WhoField who={who} title={administration.giveTitle} orWrite={pages.section.orWrite} />
    </Unfold>
  );
}
