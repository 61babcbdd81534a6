import { useState } from 'react';
import { rolesGiven } from '../../domain/administration.ts';
import type { AdministrationView } from '../../domain/views/administration.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { capital } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useWho, WhoField } from '../parts/who-field.tsx';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { ServiceChoice } from './service-choice.tsx';

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
      isHeaded
      title={administration.giveTitle}
      does={administration.give}
      isBusy={deed.isBusy}
      isReady={who.isNamed && (role !== 'service-leader' || serviceId !== '')}
      press={press}
    >
      <ChoiceField
        label={administration.role}
        value={role}
        choices={rolesGiven.map((one) => [one, capital(common.roles[one], language)])}
        choose={setRole}
      />
      {role === 'regional-contact' && (
        <ChoiceField
          label={administration.region}
          value={region}
          choices={regions.map((one) => [one, common.regions[one]])}
          choose={setRegion}
        />
      )}
      {role === 'service-leader' && (
        <ServiceChoice services={services} serviceId={serviceId} choose={setServiceId} />
      )}
      <WhoField who={who} title={administration.giveTitle} orWrite={pages.section.orWrite} />
    </Unfold>
  );
}
