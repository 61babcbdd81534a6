import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import type { Sent } from '../json.ts';
import { Unfold } from '../parts/unfold.tsx';
import { useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { PersonChoice } from './join-people.tsx';

type RevokeProps = { readonly people: Sent<AdministrationView>['people']; readonly deed: Deed };

/** Takes back what somebody was sent by mail, as when it went to the wrong inbox. */
export function RevokeLinks({ people, deed }: RevokeProps) {
  const { administration } = useText();
  const words = administration.links;
  const [personId, setPersonId] = useState('');
  const chosen = people.find(({ id }) => id === personId);
  return (
    <Unfold
      isHeaded
      title={words.title}
      does={words.revoke}
      isBusy={deed.isBusy}
      isReady={(chosen?.links ?? 0) > 0}
      press={() => deed.does('revoke-links', { personId }, words.revoked)}
    >
      <p>{words.lead}</p>
      <p>{administration.joinSearch}</p>
      <PersonChoice label={words.who} people={people} value={personId} onChange={setPersonId} />
      {chosen && <p>{words.count(chosen.links)}</p>}
    </Unfold>
  );
}
