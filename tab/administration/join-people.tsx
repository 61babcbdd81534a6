import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import type { Sent } from '../json.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

type JoinProps = { readonly people: Sent<AdministrationView>['people']; readonly deed: Deed };

/** Two entries that are one person; whom the search finds is to choose from. */
export function JoinPeople({ people, deed }: JoinProps) {
  const { administration } = useText();
  const [personId, setPersonId] = useState('');
  const [otherId, setOtherId] = useState('');
  const press = () => deed.does('join-people', { personId, otherId }, administration.joined);
  const [keep, other] = [personId, otherId].map((id) => people.find((one) => one.id === id));
  const wordsOf = (one: typeof keep) => [one?.name, one?.email].filter(Boolean).join(', ');
  const isReady = [personId, otherId].every((id) => people.some((one) => one.id === id));
  return (
    <Unfold
      isHeaded
      title={administration.joinTitle}
      does={administration.join}
      sure={{
        words: administration.joinSure({ keep: wordsOf(keep), other: wordsOf(other) }),
        does: administration.joinYes,
      }}
      isBusy={deed.isBusy}
      isReady={isReady && personId !== otherId}
      press={press}
    >
      <p>{administration.joinLead}</p>
      <p>{administration.joinSearch}</p>
      <PersonChoice label={administration.joinKeep} people={people} value={personId} onChange={setPersonId} />
      <PersonChoice label={administration.joinOther} people={people} value={otherId} onChange={setOtherId} />
    </Unfold>
  );
}

type PersonChoiceProps = {
  readonly label: string;
  readonly people: JoinProps['people'];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

export function PersonChoice({ label, people, value, onChange }: PersonChoiceProps) {
  const { administration } = useText();
  const words = ({ name, email, trust, accounts }: JoinProps['people'][number]) =>
    [name, email, trust, administration.accounts(accounts)].filter(Boolean).join(', ');
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={[['', administration.choosePerson], ...people.map((one) => [one.id, words(one)] as const)]}
      choose={onChange}
    />
  );
}
